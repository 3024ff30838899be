import { bothTails } from './normalTail';
import { centred, neighbourSums, type SpatialSample } from './spatialSample';

/**
 * Quadrant of the Moran scatter plot: the village's value, then its neighbours' mean, above (H) or below (L)
 * the global mean. The codes fit in a byte.
 */
export const QUADRANT = { none: 0, HH: 1, LL: 2, LH: 3, HL: 4 } as const;
export type Quadrant = keyof typeof QUADRANT;

/** Local Moran's I by village of the sample; NaN, and quadrant `none`, for an island. */
export interface LocalMoran {
  /**
   * I_i = z_i · (mean of the neighbours' z) / m2 with m2 = Σ z² / n, as in spdep. GeoDa's value is (n − 1) /
   * n of this.
   */
  readonly i: Float64Array;
  readonly quadrant: Uint8Array;
}

/** Local Moran's I (Anselin 1995) with row-standardised weights. */
export function localMoran({ n, value, adjacency }: SpatialSample): LocalMoran {
  const { start } = adjacency;
  const z = centred(value);
  const m2 = z.reduce((sum, one) => sum + one * one, 0) / n;
  const sums = neighbourSums(adjacency, z);
  const i = new Float64Array(n).fill(Number.NaN);
  const quadrant = new Uint8Array(n);
  for (let at = 0; at < n; at++) {
    const count = start[at + 1]! - start[at]!;
    if (count === 0) continue;
    i[at] = (z[at]! * (sums[at]! / count)) / m2;
    const isHigh = z[at]! > 0;
    const isAmongHigh = sums[at]! > 0;
    quadrant[at] = isHigh
      ? isAmongHigh
        ? QUADRANT.HH
        : QUADRANT.HL
      : isAmongHigh
        ? QUADRANT.LH
        : QUADRANT.LL;
  }
  return { i, quadrant };
}

/**
 * Two-sided p value of each I_i from the normal approximation, with mean and variance under conditional
 * permutation (Sokal, Oden and Thomson 1998). Inaccurate where there are few neighbours. NaN for an island.
 */
export function localMoranTails({ n, value, adjacency }: SpatialSample, { i }: LocalMoran): Float64Array {
  const { start } = adjacency;
  const z = centred(value);
  const m2 = z.reduce((sum, one) => sum + one * one, 0) / n;
  return i.map((one, at) => {
    const count = start[at + 1]! - start[at]!;
    if (count === 0) return Number.NaN;
    const square = z[at]! * z[at]!;
    // Row-standardised weights add up to 1 and their squares to 1 / count.
    const mean = -square / ((n - 1) * m2);
    const variance = (square / m2 ** 2) * (n / (n - 2)) * (1 / count - 1 / (n - 1)) * (m2 - square / (n - 1));
    return variance > 0 ? bothTails((one - mean) / Math.sqrt(variance)) : 1;
  });
}
