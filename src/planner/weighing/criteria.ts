import { meanRanks } from '../../aggregate/classes/meanRanks';
import { criterionWidth, isConstant } from './criterionWidth';

/** Alternatives (villages) by criteria: one column a criterion, one entry an alternative, no NaN. */
export interface CriteriaTable {
  readonly columns: readonly Float64Array[];
  /** Whether more is better, a criterion an entry. */
  readonly benefit: readonly boolean[];
}

/** Ways of making criteria comparable; all scores rise with what is better. */
export type Normalisation = 'minmax' | 'z' | 'percentile';

/**
 * Criteria as scores. `minmax`: 0 … 1 between the worst and the best; `z`: sample standard deviations from the
 * mean; `percentile`: (average rank − 1) / (n − 1). A criterion that is the same for all, but for
 * rounding, tells nothing apart: its scores are 0, by percentile the middle rank.
 */
export function criteriaScores({ columns, benefit }: CriteriaTable, how: Normalisation): Float64Array[] {
  return columns.map((column, c) => {
    const none = new Float64Array(column.length);
    if (isConstant(column)) return how === 'percentile' ? percentiles(none) : none;
    const better = benefit[c] ? column : column.map((value) => -value);
    switch (how) {
      case 'minmax': {
        const { low, width } = criterionWidth(better);
        return scaled(better, low, width);
      }
      case 'z': {
        const mean = better.reduce((sum, value) => sum + value, 0) / better.length;
        const squares = better.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        return scaled(better, mean, Math.sqrt(squares / (better.length - 1)));
      }
      case 'percentile':
        return percentiles(better);
      default:
        return how satisfies never;
    }
  });
}

function percentiles(values: Float64Array): Float64Array {
  return scaled(meanRanks(values), 1, values.length - 1);
}

function scaled(values: Float64Array, from: number, width: number): Float64Array {
  return width > 0 ? values.map((value) => (value - from) / width) : new Float64Array(values.length);
}

/** Places from 1 for the largest; equal values share the better place (1, 2, 2, 4). */
export function placesFromLargest(values: Float64Array): Uint32Array {
  return Uint32Array.from(values, (own) => 1 + values.reduce((n, other) => n + (other > own ? 1 : 0), 0));
}

/** For every alternative, those that are no worse in any criterion and better in one. */
export function dominators({ columns, benefit }: CriteriaTable): number[][] {
  const n = columns[0]?.length ?? 0;
  const gain = (c: number, a: number, b: number) =>
    (columns[c]![a]! - columns[c]![b]!) * (benefit[c] ? 1 : -1);
  const dominates = (a: number, b: number) => {
    const gains = columns.map((_, c) => gain(c, a, b));
    return gains.every((one) => one >= 0) && gains.some((one) => one > 0);
  };
  const all = Array.from({ length: n }, (_, i) => i);
  return all.map((b) => all.filter((a) => a !== b && dominates(a, b)));
}
