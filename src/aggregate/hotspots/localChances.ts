import { permuteLocally, UNTESTED, type LocalPermutationRequest } from './localPermutation';
import type { SpatialSample } from './spatialSample';

/**
 * Two-sided p value of local Moran's I and of Gi*, by village of the sample: twice the folded one of GeoDa and
 * PySAL, at most 1. NaN for an island; null where it was cancelled.
 */
export function localChances(sample: SpatialSample, request: LocalPermutationRequest): Float64Array | null {
  const counts = permuteLocally(sample, request);
  if (counts === null) return null;
  return Float64Array.from(counts, (count) =>
    count === UNTESTED ? Number.NaN : Math.min(1, (2 * (count + 1)) / (request.permutations + 1)),
  );
}
