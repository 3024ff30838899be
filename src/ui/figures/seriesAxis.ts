import { nice, ticks } from 'd3-array';

/** The vertical axis of a small chart: its ends, and its round tick values, ascending. */
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
  const [min, max] = nice(fromZero ? 0 : low - spare, high + spare, 3);
  return { min, max, ticks: ticks(min, max, 3) };
}
