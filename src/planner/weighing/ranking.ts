import type { CriteriaTable } from './criteria';
import { criterionWidth, isConstant } from './criterionWidth';

/** Weighted sum of scores, one an alternative. Weights need not add up to 1; they are used as they are. */
export function weightedSum(scores: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const total = new Float64Array(scores[0]?.length ?? 0);
  scores.forEach((column, c) => column.forEach((score, i) => (total[i]! += score * weights[c]!)));
  return total;
}

/**
 * TOPSIS (Hwang & Yoon 1981): closeness to the ideal, 0 … 1. Columns are divided by their Euclidean length and
 * weighted; the ideal takes the best of each, the anti-ideal the worst. Where both distances are 0 (all
 * alternatives alike) the closeness is 0.5.
 */
export function topsis({ columns, benefit }: CriteriaTable, weights: readonly number[]): Float64Array {
  const weighted = columns.map((column, c) => {
    // The same for all: nobody is nearer to the ideal for it.
    if (isConstant(column)) return new Float64Array(column.length);
    const length = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
    return column.map((value) => (value / length) * weights[c]!);
  });
  const ends = weighted.map(criterionWidth);
  const best = ends.map(({ low, high }, c) => (benefit[c] ? high : low));
  const worst = ends.map(({ low, high }, c) => (benefit[c] ? low : high));
  const distance = (i: number, to: readonly number[]) =>
    Math.hypot(...weighted.map((column, c) => column[i]! - to[c]!));
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, i) => {
    const far = distance(i, worst);
    const sum = far + distance(i, best);
    return sum > 0 ? far / sum : 0.5;
  });
}
