import { SAME_SHARE } from './moranPermutation';
import { centred, neighbourSums, type SpatialSample } from './spatialSample';

/** What is drawn for each village and what its draws are compared with. */
export interface LocalTrials {
  /** Deviations from the mean. */
  readonly z: Float64Array;
  /** Villages for which sets of one size are drawn, by size. */
  readonly groups: readonly { readonly size: number; readonly members: Uint32Array }[];
  /** Size of the sets drawn for each village; 0 where none is needed. */
  readonly size: Uint32Array;
  /** By village, the least sum that is at least as high as the observed one … */
  readonly high: Float64Array;
  /** … and the greatest that is at most as high. Both allow for rounding, so that equal sums count as both. */
  readonly low: Float64Array;
  /** Villages whose statistic is the same whatever is drawn. */
  readonly certain: readonly number[];
}

/**
 * The trials of all villages with neighbours. Where more than half of all others are neighbours, those that
 * are not are drawn instead: all deviations add up to 0, so that either sum tells the other.
 */
export function localTrials({ n, adjacency, value }: SpatialSample): LocalTrials {
  const { start } = adjacency;
  const z = centred(value);
  const observed = neighbourSums(adjacency, z);
  const scale = Math.sqrt(z.reduce((sum, one) => sum + one * one, 0) / n);
  const size = new Uint32Array(n);
  const [high, low] = [new Float64Array(n), new Float64Array(n)];
  const certain: number[] = [];
  const bySize = new Map<number, number[]>();
  for (let at = 0; at < n; at++) {
    const count = start[at + 1]! - start[at]!;
    if (count === 0) continue;
    // A value equal to the mean makes I_i 0; with all others as neighbours there is but one set.
    if (Math.abs(z[at]!) <= SAME_SHARE * scale || count === n - 1) {
      certain.push(at);
      continue;
    }
    const drawn = Math.min(count, n - 1 - count);
    const sum = drawn === count ? observed[at]! : -z[at]! - observed[at]!;
    const slack = SAME_SHARE * scale * count;
    size[at] = drawn;
    [high[at], low[at]] = [sum - slack, sum + slack];
    const own = bySize.get(drawn);
    if (own) own.push(at);
    else bySize.set(drawn, [at]);
  }
  const groups = [...bySize]
    .sort(([a], [b]) => a - b)
    .map(([drawn, members]) => ({ size: drawn, members: Uint32Array.from(members) }));
  return { z, groups, size, high, low, certain };
}
