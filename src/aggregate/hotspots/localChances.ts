import { falseDiscovery } from './falseDiscovery';
import { permuteLocally, UNTESTED } from './localPermutation';
import type { SpatialSample } from './spatialSample';
import type { Watch } from '../watch';

export interface LocalChances {
  /** Two-sided, by village of the sample; NaN for an island. */
  readonly p: Float64Array;
  /** Villages that got more permutations than asked for, and the most that one got. */
  readonly sharpened: { readonly villages: number; readonly permutations: number };
}

export interface LocalChancesRequest extends Watch {
  readonly permutations: number;
  readonly seed: number;
  /** Share of false finds allowed. */
  readonly level: number;
}

/** Fewer extreme permutations than this are too few to tell how small a chance is. */
const FEW_EXTREMES = 10;

/** No village gets more. */
const MOST = 99_999;

const ROUNDS = 3;

/**
 * Chances of local Moran by conditional permutation, made sharper where it matters. With 999 permutations no chance
 * is below 0.002, which a correction for many villages never passes unless a good many are clusters. So whoever has
 * hardly an extreme permutation and is no find yet is given ten times as many, and once more: each such round costs
 * about as much as the first. Null where it was stopped.
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

/** The watch for one round of several: its share of the whole. */
function within({ onProgress }: Watch, round: number): Pick<Watch, 'onProgress'> {
  return onProgress ? { onProgress: (share) => onProgress(Math.min(1, (round + share) / ROUNDS)) } : {};
}
