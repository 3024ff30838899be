import { scaleLinear } from 'd3-scale';

/** A bar of values in (low, high], the first including its lower end, with their number. */
export interface Bar {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

export interface MoranHistogram {
  readonly bars: readonly Bar[];
  /** Round numbers along the axis. */
  readonly ticks: readonly number[];
  /** Ends of the axis, which include the observed value. */
  readonly low: number;
  readonly high: number;
  readonly most: number;
}

const BARS = 30;

/** Histogram of the permuted I on an axis that includes the observed value. */
export function moranHistogram(drawn: Float64Array, observed: number): MoranHistogram {
  const [least, largest] = drawn.reduce(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)] as const,
    [Infinity, -Infinity] as readonly [number, number],
  );
  const width = (largest - least) / BARS || 1;
  const counts = new Array<number>(BARS).fill(0);
  for (const one of drawn) {
    const at = Math.ceil((one - least) / width) - 1;
    counts[Math.min(BARS - 1, Math.max(0, at))]!++;
  }
  const scale = scaleLinear()
    .domain([Math.min(least, observed), Math.max(largest, observed)])
    .nice(6);
  const [low, high] = scale.domain();
  return {
    bars: counts.map((count, at) => ({ low: least + at * width, high: least + (at + 1) * width, count })),
    ticks: scale.ticks(6),
    low: low!,
    high: high!,
    most: Math.max(...counts),
  };
}
