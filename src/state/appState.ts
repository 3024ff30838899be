import type { BreakMethod } from '../aggregate/breaks';
import type { Language } from '../data/localized';
import type { InterventionStage } from '../data/schema';
import { OVERLAYS, PALETTES, THEMES, type Overlay, type PaletteId, type Theme } from '../layers/choices';

export { OVERLAYS, PALETTES, THEMES, type Overlay, type PaletteId, type Theme };

/** The places of the app. A screen is a member of this union; `never` closes every switch over it. */
export type Route =
  { readonly place: 'peta' } | { readonly place: 'desa'; readonly code: string } | { readonly place: 'data' };

/** How values become classes. */
export type Classification = BreakMethod;

export const CLASS_METHODS = [
  'quantile',
  'equal',
  'natural',
  'headTail',
  'deviation',
  'official',
  'manual',
] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];

export const DEFAULT_OVERLAYS: readonly Overlay[] = [
  'laboratory',
  'replication',
  'leftRed',
  'villageLabels',
  'uncertainty',
];

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface InterventionFilter {
  /** Actor ids; empty means all. */
  readonly actorIds: readonly string[];
  readonly stages: readonly InterventionStage[];
}

/**
 * All that can be shared by a link. null means "as the pack or the device says", and is left out of the URL,
 * as is every default.
 */
export interface AppState {
  readonly route: Route;
  readonly pack: string;
  readonly indicatorId: string | null;
  readonly year: number | null;
  readonly classification: Classification | null;
  readonly palette: PaletteId | null;
  /** Kemendagri code of the selected village. */
  readonly selected: string | null;
  readonly overlays: readonly Overlay[];
  readonly view: 'peta' | 'daftar';
  readonly filter: InterventionFilter;
  readonly basemap: string;
  readonly camera: Camera | null;
  readonly language: Language;
  readonly theme: Theme | null;
}

export const DEFAULT_PACK = 'pekalongan';

export const DEFAULT_STATE: AppState = {
  route: { place: 'peta' },
  pack: DEFAULT_PACK,
  indicatorId: null,
  year: null,
  classification: null,
  palette: null,
  selected: null,
  overlays: DEFAULT_OVERLAYS,
  view: 'peta',
  filter: { actorIds: [], stages: [] },
  basemap: 'none',
  camera: null,
  language: 'id',
  theme: null,
};
