import type { FoundHotSpots } from '../../aggregate/modes/companions';
import { QUADRANT } from '../../aggregate/hotspots/localMoran';

/** A village in the Moran scatter plot, in standard deviations from the mean. */
export interface ScatterPoint {
  readonly row: number;
  /** Its own number. */
  readonly x: number;
  /** The mean of its neighbours'. */
  readonly y: number;
  /** `QUADRANT`; none where it is not significant. */
  readonly kind: number;
}

export interface Scatter {
  /** Significant ones last, so that they are drawn on top. */
  readonly points: readonly ScatterPoint[];
  /** Number of all points; for many villages only a part is drawn. */
  readonly of: number;
  /** Both axes run from −reach to +reach. */
  readonly reach: number;
}

/** Largest number of points, for legibility and speed. */
export const MOST_POINTS = 3000;

/** The points of all tested villages; of very many, all significant ones and a sample of the others. */
export function scatterOf({ examined, found }: FoundHotSpots, most = MOST_POINTS): Scatter {
  const { mean, deviation } = spread(examined.value);
  const all: ScatterPoint[] = [];
  found.lag.forEach((lag, row) => {
    if (Number.isNaN(lag)) return;
    const [x, y] = [(examined.value[row]! - mean) / deviation, (lag - mean) / deviation];
    all.push({ row, x, y, kind: found.kind[row]! });
  });
  const claimed = all.filter(({ kind }) => kind !== QUADRANT.none);
  const rest = all.filter(({ kind }) => kind === QUADRANT.none);
  const room = Math.max(0, most - claimed.length);
  const step = Math.max(1, rest.length / Math.max(1, room));
  const kept =
    rest.length <= room ? rest : Array.from({ length: room }, (_, i) => rest[Math.floor(i * step)]!);
  const points = [...kept, ...claimed.slice(0, most)];
  const farthest = points.reduce((far, { x, y }) => Math.max(far, Math.abs(x), Math.abs(y)), 1);
  return { points, of: all.length, reach: Math.ceil(farthest * 2) / 2 };
}

/** Mean and standard deviation of all villages with a value, islands included, as in the statistic. */
function spread(value: Float64Array): { readonly mean: number; readonly deviation: number } {
  const there = value.filter((one) => !Number.isNaN(one));
  const mean = there.reduce((sum, one) => sum + one, 0) / there.length;
  const squares = there.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / there.length) };
}
