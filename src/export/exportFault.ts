import type { Refusal } from '../aggregate/modes/modeDescriptor';
import type { Translate } from '../messages/translate';
import type { ExportAsked } from './asked';

/** Why a view is not carried away. */
export type ExportFault =
  /** Columns, regions or hexagons are on their way. */
  | { readonly reason: 'incomplete' }
  /** What the link asks for cannot be drawn. */
  | { readonly reason: 'refused'; readonly refusal: Refusal }
  /** The pack has no indicator to draw. */
  | { readonly reason: 'nothing' }
  /** The picture would be larger than who draws it allows. */
  | { readonly reason: 'tooLarge'; readonly most_px: number }
  /** Whoever draws pictures could not. */
  | { readonly reason: 'notDrawn' }
  /** The device has no memory left for the file. */
  | { readonly reason: 'memory' }
  /** The pack's map could not be read: there are no borders to draw. */
  | { readonly reason: 'noMap' };

export type Exported<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ExportFault };

/** What stands in the way of a page of the view; null where it may be made. */
export function faultOf({ view, maps, pending }: ExportAsked): ExportFault | null {
  if (view.refusal) return { reason: 'refused', refusal: view.refusal };
  if (view.needs.length > 0 || pending) return { reason: 'incomplete' };
  return view.answer === null || maps.length === 0 ? { reason: 'nothing' } : null;
}

/** What engines throw where an array, a buffer or a text is larger than they can hold. */
export function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof RangeError && /invalid|alloc|memory|length|size/i.test(cause.message);
}

/** The same as a sentence. */
export function faultSentence(fault: ExportFault, t: Translate): string {
  switch (fault.reason) {
    case 'refused':
      return t('ekspor.ditolak');
    case 'tooLarge':
      return t('ekspor.terlalu_besar', { n: fault.most_px });
    case 'incomplete':
      return t('ekspor.belum_lengkap');
    case 'nothing':
      return t('ekspor.kosong');
    case 'notDrawn':
      return t('ekspor.tak_tergambar');
    case 'memory':
      return t('ekspor.memori');
    case 'noMap':
      return t('ekspor.tanpa_peta');
    default:
      return fault satisfies never;
  }
}
