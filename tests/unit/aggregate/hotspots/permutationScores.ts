import { UNTESTED } from '../../../../src/aggregate/hotspots/localPermutation';

interface Counted {
  readonly counts: Uint32Array;
  readonly permutations: number;
}

/** Differences between two estimates of each village's folded chance, in standard errors of the difference. */
export function scoresBetween(one: Counted, other: Counted): number[] {
  return Array.from(one.counts, (count, at) => {
    if (count === UNTESTED) return Number.NaN;
    const [a, b] = [count / one.permutations, other.counts[at]! / other.permutations];
    const [n, m] = [one.permutations, other.permutations];
    const both = (count + other.counts[at]!) / (n + m);
    const error = Math.sqrt(both * (1 - both) * (1 / n + 1 / m));
    return error > 0 ? (a - b) / error : 0;
  }).filter((score) => !Number.isNaN(score));
}

export function summaryOf(scores: readonly number[]) {
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const spread = Math.sqrt(scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / scores.length);
  return { mean, spread, most: Math.max(...scores.map(Math.abs)) };
}
