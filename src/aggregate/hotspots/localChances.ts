import { falseDiscovery } from './falseDiscovery';
import { permuteLocally, UNTESTED } from './localPermutation';
import type { SpatialSample } from './spatialSample';
import type { Watch } from '../watch';

export interface LocalChances {
  /** Two-sided p value by village of the sample; NaN for an island. */
  readonly p: Float64Array;
  /** Number of villages that were tested with more permutations than requested, and the largest number used. */
  readonly sharpened: { readonly villages: number; readonly permutations: number };
}

export interface LocalChancesRequest extends Watch {
  readonly permutations: number;
  readonly seed: number;
  /** Permitted false discovery rate. */
  readonly level: number;
}

/** With fewer extreme permutations than this, a p value is too imprecise to be used. */
const FEW_EXTREMES = 10;

/** Upper limit of permutations per village. */
const MOST = 99_999;

const ROUNDS = 3;

/**
 * p values of local Moran's I by conditional permutation, with more permutations where they are needed. With
 * 999 permutations no p value is below 0.002, which can pass the false discovery correction only where many
 * villages are clusters. Villages that have hardly any extreme permutation but are not yet significant are
 * therefore tested again with ten times as many permutations, up to `MOST`. Each such round takes about as
 * long as the first. null where it was cancelled.
 */
export function localChances(sample: SpatialSample, request: LocalChancesRequest): LocalChances | null {
  const p = new Float64Array(sample.n).fill(Number.NaN);
  let only = Uint32Array.from(sample.value.keys());
  let permutations = request.permutations;
  const sharpened = { villages: 0, permutations };
  for (let round = 0; only.length > 0 && (round === 0 || permutations <= MOST); round++) {
    const counts = permuteLocally(sample, { ...request, ...within(request, round), permutations, only });
    if (counts === null) return null;
    for (const at of only) {
      if (counts[at] !== UNTESTED) p[at] = Math.min(1, (2 * (counts[at]! + 1)) / (permutations + 1));
    }
    if (round > 0) sharpened.permutations = permutations;
    const { cutoff } = falseDiscovery(p, request.level);
    only = only.filter((at) => counts[at]! < FEW_EXTREMES && p[at]! > cutoff);
    permutations = 10 * (permutations + 1) - 1;
    if (round === 0 && permutations <= MOST) sharpened.villages = only.length;
  }
  return { p, sharpened };
}

/** Progress callback for one of several rounds, scaled to its share of the whole. */
function within({ onProgress }: Watch, round: number): Pick<Watch, 'onProgress'> {
  return onProgress ? { onProgress: (share) => onProgress(Math.min(1, (round + share) / ROUNDS)) } : {};
}
