import { ckmeans } from 'simple-statistics';

/**
 * The raw class breaks of each method. All functions take at least one value, in ascending order, and return
 * the inner upper bounds in ascending order, without the maximum. Bounds may coincide where values are tied;
 * `breaks` removes such duplicates. Definitions: docs/methods.md, classification.
 */

/**
 * The quantile of type 7 (Hyndman & Fan 1996) at a share from 0 to 1. Our own, since d3-array is one file: all of it
 * would come before the map.
 */
function quantileSorted(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  return low + ((sorted[below + 1] ?? low) - low) * (place - below);
}

/** Quantiles at 1/k … (k−1)/k. */
export function quantileBounds(sorted: Float64Array, k: number): number[] {
  return Array.from({ length: k - 1 }, (_, i) => quantileSorted(sorted, (i + 1) / k));
}

/** Equal intervals from the smallest to the largest value. */
export function equalBounds(sorted: Float64Array, k: number): number[] {
  const min = sorted[0]!;
  const step = (sorted[sorted.length - 1]! - min) / k;
  return Array.from({ length: k - 1 }, (_, i) => min + step * (i + 1));
}

/**
 * Natural breaks: the partition into k classes with the least sum of squared deviations within classes,
 * computed exactly (Fisher 1958, by the ckmeans algorithm of Wang & Song 2011). A bound is the largest value
 * of its class. k must not exceed the number of distinct values.
 */
export function naturalBounds(sorted: Float64Array, k: number): number[] {
  return ckmeans(Array.from(sorted), k)
    .slice(0, -1)
    .map((cluster) => cluster[cluster.length - 1]!);
}

/** Sample mean and standard deviation (divisor n − 1; 0 for a single value). */
export function meanAndDeviation(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1)) };
}

/** Bounds at mean + m·sd, one standard deviation apart and symmetric about the mean: k = 4 gives m = −1, 0, 1. */
export function deviationBounds(sorted: Float64Array, k: number): number[] {
  const { mean, deviation } = meanAndDeviation(sorted);
  return Array.from({ length: k - 1 }, (_, i) => mean + (i + 1 - k / 2) * deviation);
}

/** Splitting continues only while the head is at most this share of the values that were split. */
export const HEAD_SHARE = 0.4;

/**
 * Head/tail breaks (Jiang 2013): split at the mean, then split the values above it (the head) again while the
 * head is at most `headShare` of the values that were split. The first split is always made; a head of one
 * value is not split.
 */
export function headTailBounds(sorted: Float64Array, headShare = HEAD_SHARE): number[] {
  const bounds: number[] = [];
  let part = sorted;
  while (part.length > 1 && part[0]! < part[part.length - 1]!) {
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    const first = part.findIndex((value) => value > mean);
    if (first < 0) break; // rounding can make the mean of nearly equal values their maximum
    const head = part.subarray(first);
    bounds.push(mean);
    if (head.length / part.length > headShare) break;
    part = head;
  }
  return bounds;
}

/**
 * Bounds ±c₁ … ±c_m around zero for the 2m + 1 classes of a diverging scale, m = ⌊k / 2⌋. c_i is the quantile
 * of the absolute values at (2i − 1) / (2m + 1), so that the middle class ("about the same") holds the first
 * 1 / (2m + 1) of them.
 */
export function divergingBounds(sorted: Float64Array, k: number): number[] {
  const sides = Math.floor(k / 2);
  const absolute = Array.from(sorted, Math.abs).sort((a, b) => a - b);
  const ends = Array.from({ length: sides }, (_, i) =>
    quantileSorted(absolute, (2 * i + 1) / (2 * sides + 1)),
  );
  const positive = ends.filter((end, i) => end > 0 && end !== ends[i - 1]);
  return [...positive.map((end) => -end).reverse(), ...positive];
}

/** The largest number of bounds that `roundBounds` gives. */
const MOST_ROUND = 4;

/**
 * Bounds at multiples of a round step: 1, 2, 2.5 or 5 times a power of ten, taking the smallest step that
 * gives at most four bounds within the range of the finite values. At least one value is at or below the
 * lowest bound and one is above the highest.
 */
export function roundBounds(sorted: Float64Array): number[] {
  const finite = sorted.filter(Number.isFinite);
  const low = finite[0] ?? Number.NaN;
  const high = finite[finite.length - 1] ?? Number.NaN;
  if (!(high > low)) return [];
  for (let power = Math.floor(Math.log10(high - low)) - 1; ; power++) {
    for (const lead of [1, 2, 2.5, 5]) {
      const step = lead * 10 ** power;
      const first = Math.ceil(low / step);
      const last = Math.ceil(high / step) - 1;
      if (last - first >= MOST_ROUND) continue;
      // Rounding to 12 significant digits makes 3 × 0.1 exactly 0.3.
      return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
    }
  }
}
