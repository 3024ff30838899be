import { nice, ticks } from 'd3-array';

/** The upright axis of a small chart: its ends, and the round values that are written beside it, ascending. */
export interface SeriesAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/**
 * An axis around some values that ends at round numbers, so that the smallest value does not lie on the baseline as if
 * it were zero. It begins at zero only where the values come near it.
 */
export function seriesAxis(values: readonly number[]): SeriesAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spare = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
  const fromZero = low >= 0 && low - spare < high * 0.25;
  const [min, max] = nice(fromZero ? 0 : low - spare, high + spare, 3);
  return { min, max, ticks: ticks(min, max, 3) };
}
