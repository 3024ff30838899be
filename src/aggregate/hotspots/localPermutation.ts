import type { Watch } from '../watch';
import { localTrials, type LocalTrials } from './localTrials';
import { SharedSets, type Tally } from './sharedSets';
import { sortSums } from './sortSums';
import type { SpatialSample } from './spatialSample';

export interface LocalPermutationRequest extends Watch {
  readonly permutations: number;
  readonly seed: number;
}

/** Count of a village that was not tested. */
export const UNTESTED = 0xffffffff;

/**
 * Conditional permutation test of local Moran's I and of Gi*, for neighbours of equal weight. Each village
 * keeps its value, and the values of its k neighbours are drawn without replacement from those of all others.
 * The draws are shared between the villages, see `SharedSets`.
 *
 * @returns by village of the sample, how many permuted statistics are at least as extreme as the observed one
 * on its side: the smaller of the counts "at least as high" and "at most as high". The folded p value is
 * (count + 1) / (permutations + 1) and the two-sided one is twice that. `UNTESTED` for islands; null where it
 * was cancelled
 */
export function permuteLocally(sample: SpatialSample, request: LocalPermutationRequest): Uint32Array | null {
  const { permutations } = request;
  const trials = localTrials(sample);
  const sets = new SharedSets(trials, request);
  const tally: Tally = { atLeast: new Int32Array(sample.n), atMost: new Int32Array(sample.n) };
  for (let done = 0; done < permutations; done += sets.capacity) {
    const count = Math.min(sets.capacity, permutations - done);
    const onProgress = (share: number) => request.onProgress?.((done + share * count) / permutations);
    if (!sets.draw(count, tally, { ...request, onProgress })) return null;
    trials.groups.forEach(({ members }, at) => {
      addSums(sets.sums[at]!.subarray(0, count), { members, trials, tally });
    });
  }
  const counts = new Uint32Array(sample.n).fill(UNTESTED);
  for (const at of trials.certain) counts[at] = permutations;
  for (const { members } of trials.groups) {
    for (const at of members) counts[at] = Math.min(tally.atLeast[at]!, tally.atMost[at]!);
  }
  return counts;
}

/** For up to so many villages, going through all sums once for each is faster than sorting the sums. */
const FEW = 32;

interface Counted {
  readonly members: Uint32Array;
  readonly trials: LocalTrials;
  readonly tally: Tally;
}

/** Adds the sums of the shared sets to the tally of the villages that are tested with them. */
function addSums(sums: Float64Array, { members, trials, tally }: Counted): void {
  const { high, low } = trials;
  const { atLeast, atMost } = tally;
  const isSorted = members.length > FEW;
  if (isSorted) sortSums(sums);
  for (const at of members) {
    const [above, under] = (isSorted ? sortedCounts : counts)(sums, high[at]!, low[at]!);
    atLeast[at]! += above;
    atMost[at]! += under;
  }
}

/** How many values are at least `high`, and how many at most `low`, which is a little more than `high`. */
function counts(sums: Float64Array, high: number, low: number): readonly [above: number, under: number] {
  let [above, under] = [0, 0];
  // By index, and without branches: an iterator, or a condition that is often met, takes seven times as long.
  for (let i = 0; i < sums.length; i++) {
    above += Number(sums[i]! >= high);
    under += Number(sums[i]! <= low);
  }
  return [above, under];
}

/** The same for sorted values. */
function sortedCounts(
  sums: Float64Array,
  high: number,
  low: number,
): readonly [above: number, under: number] {
  const below = firstFrom(sums, (sum) => sum >= high);
  // Mostly no sum equals the observed one, and both counts end at the same place.
  const isTied = below < sums.length && sums[below]! <= low;
  return [sums.length - below, isTied ? firstFrom(sums, (sum) => sum > low) : below];
}

/** The first place in sorted values where a condition is met that all later ones meet too. */
function firstFrom(sorted: Float64Array, isMet: (value: number) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isMet(sorted[middle]!)) to = middle;
    else from = middle + 1;
  }
  return from;
}
