import type { Figure } from './figures';
import type { Margin } from './margins';

/** A cell of a block: the count of one village, or the total of a group. */
export type BlockCell =
  | { readonly kind: 'village'; readonly figure: Figure; readonly row: number }
  | { readonly kind: 'margin'; readonly figure: Figure; readonly margin: Margin }
  | { readonly kind: 'others'; readonly figure: Figure };
