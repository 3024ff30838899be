import type { Acceptability } from './acceptability';
import { ranksOf } from './composite';

/** Draws made elsewhere: values by alternative and criterion, higher is better, and the weights of each draw. */
export interface Draw {
  readonly values: readonly (readonly number[])[];
  readonly weights: readonly number[];
}

/**
 * SMAA-2 on given draws: the share of draws in which each alternative has each place, and the mean weights of those in
 * which it is first. Equal totals share the better place.
 */
export function acceptabilityOf(draws: readonly Draw[]): Acceptability {
  const n = draws[0]?.values.length ?? 0;
  const criteria = draws[0]?.weights.length ?? 0;
  const rank = Array.from({ length: n }, () => new Float64Array(n));
  const sums = Array.from({ length: n }, () => new Float64Array(criteria));
  for (const { values, weights } of draws) {
    const total = (own: readonly number[]) => own.reduce((sum, value, c) => sum + value * weights[c]!, 0);
    ranksOf(Float64Array.from(values, total)).forEach((place, i) => {
      rank[i]![place - 1]!++;
      if (place === 1) weights.forEach((weight, c) => (sums[i]![c]! += weight));
    });
  }
  const centralWeight = sums.map((sum, i) => {
    const first = rank[i]![0]!;
    return first > 0 ? sum.map((weight) => weight / first) : null;
  });
  return { rank: rank.map((row) => row.map((count) => count / draws.length)), centralWeight };
}
