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

/** Worst shares of the villages that can count as needy, in per cent. */
export const NEEDY_SHARES = [10, 25, 50] as const;
export type NeedyShare = (typeof NEEDY_SHARES)[number];

/** What the place Helix shows. */
export interface HelixChoice {
  readonly rows: MatrixDimension;
  readonly columns: MatrixDimension;
  readonly measure: HelixMeasure;
  /** Whether money is shown per poor household. */
  readonly perHousehold: boolean;
  /** Keys of the open cell; null where none is. */
  readonly cell: { readonly row: string; readonly column: string } | null;
  /** Id of the problem, or of the indicator, whose need is set beside what is done; null: the first. */
  readonly problem: string | null;
  /** Whether need follows what the poor ranked, and not the figure. */
  readonly voiced: boolean;
  readonly share_pct: NeedyShare;
  /** By what planned money is set beside spent money. */
  readonly moneyBy: MatrixDimension;
}

export const FIRST_HELIX: HelixChoice = {
  rows: 'sector',
  columns: 'actor',
  measure: 'count',
  perHousehold: false,
  cell: null,
  problem: null,
  voiced: false,
  share_pct: 25,
  moneyBy: 'actor',
};
