import { neighbourSums, type SpatialSample } from './spatialSample';

/** z of Getis and Ord by village of the sample; NaN for an island. */
export interface GetisOrd {
  /** Gi*: the village itself counts among its neighbours. */
  readonly star: Float64Array;
  /** Gi: it does not, and mean and variance are those of all others. */
  readonly plain: Float64Array;
}

/**
 * Ord and Getis (1995), binary weights, variances with divisor n; equal weights that add up to 1 give the same z.
 * Where everybody is everybody's neighbour there is nothing to compare with, and z is 0.
 */
export function getisOrd({ n, value, adjacency }: SpatialSample): GetisOrd {
  const sums = neighbourSums(adjacency, value);
  const total = value.reduce((sum, one) => sum + one, 0);
  // About the mean, so that large numbers with small differences do not cancel.
  const mean = total / n;
  const squares = value.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const star = new Float64Array(n).fill(Number.NaN);
  const plain = new Float64Array(n).fill(Number.NaN);
  for (let at = 0; at < n; at++) {
    const count = adjacency.start[at + 1]! - adjacency.start[at]!;
    if (count === 0) continue;
    const own = value[at]! - mean;
    const around = sums[at]! - count * mean;
    star[at] = score(own + around, count + 1, { size: n, variance: squares / n });
    // Without the village, the mean of the others is −own / (n − 1) from that of all.
    const shift = -own / (n - 1);
    const variance = (squares - own * own) / (n - 1) - shift * shift;
    plain[at] = score(around - count * shift, count, { size: n - 1, variance });
  }
  return { star, plain };
}

/** A sum of `count` differences from the mean over its standard deviation, drawn from `size` without putting back. */
function score(sum: number, count: number, of: { readonly size: number; readonly variance: number }): number {
  const spread = (of.variance * (of.size * count - count * count)) / (of.size - 1);
  return spread > 0 ? sum / Math.sqrt(spread) : 0;
}
