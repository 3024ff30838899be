import { neighbourSums, type SpatialSample } from './spatialSample';

/** z scores of Getis and Ord by village of the sample; NaN for an island. */
export interface GetisOrd {
  /** Gi*: the village is included among its neighbours. */
  readonly star: Float64Array;
  /** Gi: the village is excluded, and mean and variance are those of the other villages. */
  readonly plain: Float64Array;
}

/**
 * Getis-Ord statistics (Ord and Getis 1995) with binary weights and variances with divisor n;
 * row-standardised weights give the same z. Where every village neighbours every other one there is nothing
 * to compare with, and z is 0.
 */
export function getisOrd({ n, value, adjacency }: SpatialSample): GetisOrd {
  const sums = neighbourSums(adjacency, value);
  const total = value.reduce((sum, one) => sum + one, 0);
  // Sums of deviations from the mean avoid cancellation where values are large and differences small.
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
    // Without the village itself, the mean of the others differs from the global mean by −own / (n − 1).
    const shift = -own / (n - 1);
    const variance = (squares - own * own) / (n - 1) - shift * shift;
    plain[at] = score(around - count * shift, count, { size: n - 1, variance });
  }
  return { star, plain };
}

/**
 * z score of a sum of `count` deviations from the mean, under sampling from `size` values without
 * replacement.
 */
function score(sum: number, count: number, of: { readonly size: number; readonly variance: number }): number {
  const spread = (of.variance * (of.size * count - count * count)) / (of.size - 1);
  return spread > 0 ? sum / Math.sqrt(spread) : 0;
}
