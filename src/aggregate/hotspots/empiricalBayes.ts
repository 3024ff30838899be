import type { Adjacency } from '../neighbours/adjacency';

/** Events, and the population in which they were counted, by village; all denominators are above 0. */
export interface Counts {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/** The prior distribution of the villages' rates (Marshall 1991, method of moments). */
export interface RatePrior {
  /** b = Σ events / Σ denominators */
  readonly mean: number;
  /** a: the variance between the villages' true rates; may be negative here. */
  readonly between: number;
}

/**
 * Mean and between-village variance of the rates of some villages.
 * @param size number of the villages, which divides their population into the mean population
 */
function priorOf({ numerator, denominator }: Counts, rows: Iterable<number>, size: number): RatePrior {
  const kept = Uint32Array.from(rows);
  let [events, people] = [0, 0];
  for (const row of kept) {
    events += numerator[row]!;
    people += denominator[row]!;
  }
  const mean = events / people;
  let squares = 0;
  for (const row of kept) squares += denominator[row]! * (numerator[row]! / denominator[row]! - mean) ** 2;
  return { mean, between: squares / people - mean / (people / size) };
}

export function ratePrior(counts: Counts): RatePrior {
  return priorOf(counts, counts.numerator.keys(), counts.numerator.length);
}

/**
 * The shrunken rate b + a / (a + b / P) · (r − b): the smaller the population, the nearer to the mean b. 0
 * where there are no events at all.
 */
function shrunk(rate: number, people: number, { mean, between }: RatePrior): number {
  const spread = Math.max(0, between);
  const whole = spread + mean / people;
  return whole > 0 ? mean + (spread / whole) * (rate - mean) : mean;
}

/**
 * Empirical Bayes smoothing: each village's rate is shrunk towards the global rate. For exploration and
 * selection only: smoothed rates do not add up to totals and must not be used as input to another spatial
 * statistic.
 */
export function smoothedRates(counts: Counts): Float64Array {
  const prior = ratePrior(counts);
  return counts.numerator.map((events, row) => {
    const people = counts.denominator[row]!;
    return shrunk(events / people, people, prior);
  });
}

/**
 * Local empirical Bayes smoothing: each village's rate is shrunk towards the rate of the window of itself and
 * its neighbours. The variance is taken about the window's mean, as in Marshall (1991) and GeoDa. An island
 * is a window by itself and keeps its rate.
 */
export function locallySmoothedRates(counts: Counts, { start, neighbour }: Adjacency): Float64Array {
  return counts.numerator.map((events, row) => {
    const window = [row, ...neighbour.subarray(start[row], start[row + 1])];
    const people = counts.denominator[row]!;
    return shrunk(events / people, people, priorOf(counts, window, window.length));
  });
}

/**
 * Empirical Bayes standardised rates (Assunção and Reis 1999): the deviation of each rate from the global
 * rate, divided by the standard deviation expected for the village's population. Moran's I is computed on
 * these, because raw rates of small villages vary so much that they produce false clusters. Where the
 * estimated variance is not positive, the sampling variance b / P is used.
 */
export function standardisedRates(counts: Counts): Float64Array {
  const { mean, between } = ratePrior(counts);
  return counts.numerator.map((events, row) => {
    const people = counts.denominator[row]!;
    const chance = mean / people;
    const variance = between + chance > 0 ? between + chance : chance;
    return variance > 0 ? (events / people - mean) / Math.sqrt(variance) : 0;
  });
}
