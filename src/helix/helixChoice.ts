import { MEASURES } from './activity';
import type { Dimension } from './cube';

/** What a cell of the matrix says: how many activities, or their money in one of its states. */
export const HELIX_MEASURES = ['count', ...MEASURES] as const;
export type HelixMeasure = (typeof HELIX_MEASURES)[number];

/** The dimensions that a matrix can be made of; villages are too many for a table, and stand on the map. */
export const MATRIX_DIMENSIONS = [
  'sector',
  'actor',
  'fund',
  'year',
  'district',
  'typology',
  'owner',
  'programme',
] as const satisfies readonly Dimension[];
export type MatrixDimension = (typeof MATRIX_DIMENSIONS)[number];

/** What the place Helix shows: two dimensions, one measure, and the cell that is open. */
export interface HelixChoice {
  readonly rows: MatrixDimension;
  readonly columns: MatrixDimension;
  readonly measure: HelixMeasure;
  /** Keys of the open cell; null where none is. */
  readonly cell: { readonly row: string; readonly column: string } | null;
}

export const FIRST_HELIX: HelixChoice = { rows: 'sector', columns: 'actor', measure: 'count', cell: null };
