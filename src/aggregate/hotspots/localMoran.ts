import { bothTails } from './normalTail';
import { centred, neighbourSums, type SpatialSample } from './spatialSample';

/** A village's number and its neighbours' mean, above (H) or below (L) the mean of all; numbers are bytes. */
export const QUADRANT = { none: 0, HH: 1, LL: 2, LH: 3, HL: 4 } as const;
export type Quadrant = keyof typeof QUADRANT;

/** Local Moran by village of the sample; NaN, and quadrant `none`, for an island. */
export interface LocalMoran {
  /** I_i = z_i · (mean of the neighbours' z) / m2 with m2 = Σ z² / n, as in spdep. GeoDa's is (n − 1) / n of it. */
  readonly i: Float64Array;
  readonly quadrant: Uint8Array;
}

/** Anselin (1995), row-standardised weights. */
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
 * Two-sided chance of each I_i by its mean and variance under conditional permutation (Sokal, Oden and Thomson
 * 1998) and the normal distribution; rough where neighbours are few. NaN for an island.
 */
export function localMoranTails({ n, value, adjacency }: SpatialSample, { i }: LocalMoran): Float64Array {
  const { start } = adjacency;
  const z = centred(value);
  const m2 = z.reduce((sum, one) => sum + one * one, 0) / n;
  return i.map((one, at) => {
    const count = start[at + 1]! - start[at]!;
    if (count === 0) return Number.NaN;
    const square = z[at]! * z[at]!;
    // Weights add up to 1, their squares to 1 / count.
    const mean = -square / ((n - 1) * m2);
    const variance = (square / m2 ** 2) * (n / (n - 2)) * (1 / count - 1 / (n - 1)) * (m2 - square / (n - 1));
    return variance > 0 ? bothTails((one - mean) / Math.sqrt(variance)) : 1;
  });
}
