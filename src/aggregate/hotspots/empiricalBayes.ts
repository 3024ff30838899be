import type { Adjacency } from '../neighbours/adjacency';

/** Events and the number among whom they were counted, by village; denominators above 0. */
export interface Counts {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/** What all villages together say of their rates (Marshall 1991, method of moments). */
export interface RatePrior {
  /** b = Σ events / Σ denominators */
  readonly mean: number;
  /** a: variance between the villages' true rates; not yet cut at 0. */
  readonly between: number;
}

/** Mean and variance between villages of the rates of some villages. */
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

/** b + a / (a + b / P) · (r − b): the fewer the people, the nearer to the mean. Without any event, 0. */
function shrunk(rate: number, people: number, { mean, between }: RatePrior): number {
  const spread = Math.max(0, between);
  const whole = spread + mean / people;
  return whole > 0 ? mean + (spread / whole) * (rate - mean) : mean;
}

/**
 * Each village's rate drawn towards the rate of all. For looking and for choosing; smoothed rates do not add up to
 * totals and are no input to another spatial statistic.
 */
export function smoothedRates(counts: Counts): Float64Array {
  const prior = ratePrior(counts);
  return counts.numerator.map((events, row) => {
    const people = counts.denominator[row]!;
    return shrunk(events / people, people, prior);
  });
}

/**
 * Each village's rate drawn towards the rate of its neighbours and itself; every village of that window is compared
 * with the window's mean, as in Marshall (1991) and GeoDa. An island is its own window and keeps its rate.
 */
export function locallySmoothedRates(counts: Counts, { start, neighbour }: Adjacency): Float64Array {
  return counts.numerator.map((events, row) => {
    const window = [row, ...neighbour.subarray(start[row], start[row + 1])];
    const people = counts.denominator[row]!;
    return shrunk(events / people, people, priorOf(counts, window, window.length));
  });
}

/**
 * Rates as deviations from the rate of all, each over the standard deviation that a rate among so many people has
 * (Assunção and Reis 1999): what Moran's I of rates is computed of, so that small villages make no false clusters.
 * Where the variance would not be above 0, chance alone, b / P, stands for it.
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
