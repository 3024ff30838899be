import type { Language } from '../../data/model/localized';
import type { SheetContent } from '../sheet/sheetContent';

/** What the page of a place follows from. */
export interface PlacePage {
  readonly content: SheetContent;
  readonly code: string;
  /** The kecamatan in which it lies; null for one itself. */
  readonly district: { readonly code: string; readonly name: string } | null;
  readonly region: string;
  readonly point: { readonly lon: number; readonly lat: number };
  readonly language: Language;
  /** Address of the site, with a slash at its end. */
  readonly base: string;
}
