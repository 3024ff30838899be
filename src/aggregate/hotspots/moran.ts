import { upperTail } from './normalTail';
import { centred, type SpatialSample } from './spatialSample';
import { crossSum, pairWeights } from '../neighbours/pairWeights';
import { weightOf, weightSums, type WeightStyle } from '../neighbours/weightSums';

/** Variance and z score of Moran's I under the null hypothesis of no spatial pattern, and the p value. */
export interface Moments {
  readonly variance: number;
  readonly z: number;
  /** One-sided p value, for an I at least as high as observed. */
  readonly p: number;
}

export interface GlobalMoran {
  /** Number of villages that have a neighbour. */
  readonly n: number;
  readonly i: number;
  /** Expected I without spatial pattern: −1 / (n − 1). */
  readonly expected: number;
  /** Under randomisation: the values are fixed and assigned to villages at random. */
  readonly randomisation: Moments;
  /** Under normality: the values are independent draws from one normal distribution. */
  readonly normality: Moments;
  /** Geary's C: 1 without spatial pattern, below 1 where neighbours are alike. */
  readonly gearyC: number;
}

/**
 * Global Moran's I = (n / S0) · Σ w_ij z_i z_j / Σ z_i², its moments (Cliff and Ord 1981), and Geary's C. As
 * in spdep, islands count for the mean and variance of the values but not for n.
 */
export function globalMoran(sample: SpatialSample, style: WeightStyle = 'row'): GlobalMoran {
  const { adjacency, value, islands } = sample;
  const z = centred(value);
  const sums = weightSums(adjacency, style);
  const n = sample.n - islands.length;
  const squares = z.reduce((sum, one) => sum + one * one, 0);
  const fourths = z.reduce((sum, one) => sum + one ** 4, 0);
  const i = ((n / sums.s0) * crossSum(pairWeights(adjacency, style), z)) / squares;
  const expected = -1 / (n - 1);
  const moments = (variance: number): Moments => {
    const score = (i - expected) / Math.sqrt(variance);
    return { variance, z: score, p: upperTail(score) };
  };
  return {
    n,
    i,
    expected,
    randomisation: moments(
      randomisationVariance({ n, ...sums, kurtosis: (sample.n * fourths) / (squares * squares) }),
    ),
    normality: moments(
      (n * n * sums.s1 - n * sums.s2 + 3 * sums.s0 ** 2) / (sums.s0 ** 2 * (n * n - 1)) - expected ** 2,
    ),
    gearyC: ((n - 1) * differences(sample, style)) / (2 * sums.s0 * squares),
  };
}

function randomisationVariance(of: {
  readonly n: number;
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
  readonly kurtosis: number;
}): number {
  const { n, s0, s1, s2, kurtosis } = of;
  const fixed = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const byShape = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  return (fixed - byShape) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - 1 / (n - 1) ** 2;
}

/** Σ w_ij (x_i − x_j)² */
function differences({ n, adjacency, value }: SpatialSample, style: WeightStyle): number {
  const { start, neighbour } = adjacency;
  let sum = 0;
  for (let at = 0; at < n; at++) {
    const weight = weightOf(adjacency, style, at);
    for (let i = start[at]!; i < start[at + 1]!; i++)
      sum += weight * (value[at]! - value[neighbour[i]!]!) ** 2;
  }
  return sum;
}
