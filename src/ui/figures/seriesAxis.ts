/** The upright axis of a small chart: its ends, and the round values that are written beside it, ascending. */
export interface SeriesAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/**
 * An axis with round ends around some values, so that the smallest value is not on the baseline as if it were
 * zero. It starts at zero only where values are close to it.
 */
export function seriesAxis(values: readonly number[]): SeriesAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spare = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
  const fromZero = low >= 0 && low - spare < high * 0.25;
  return roundAxis(fromZero ? 0 : low - spare, high + spare);
}

/** Widens the ends to multiples of a round step. Our own, since d3-array is one file and would come with the first map. */
function roundAxis(low: number, high: number): SeriesAxis {
  let [min, max, step] = [low, high, 0];
  for (let next = roundStep(max - min); next !== step; next = roundStep(max - min)) {
    step = next;
    min = multiple(Math.floor(min / step + SLACK), step);
    max = multiple(Math.ceil(max / step - SLACK), step);
  }
  const first = Math.round(min / step);
  const count = Math.round(max / step) - first + 1;
  return { min, max, ticks: Array.from({ length: count }, (_, i) => multiple(first + i, step)) };
}

/** For binary fractions, in steps. */
const SLACK = 1e-9;

/** The step of 1, 2 or 5 times a power of ten that is nearest to a third of a span, on a logarithmic scale. */
function roundStep(span: number): number {
  const third = span / 3;
  const power = Math.floor(Math.log10(third));
  const lead = third / 10 ** power;
  const round = lead >= Math.sqrt(50) ? 10 : lead >= Math.sqrt(10) ? 5 : lead >= Math.sqrt(2) ? 2 : 1;
  return multiple(round, 10 ** power);
}

/** By digits, so that 3 × 0.1 is 0.3. */
function multiple(times: number, step: number): number {
  return Number((times * step).toPrecision(12));
}
