import type { Adjacency } from './adjacency';

/** Reference points as columns: degrees where `geographic`, otherwise plain coordinates of one unit. */
export interface PointColumns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly geographic: boolean;
}

/** Mean radius of the earth; great-circle distances are up to 0.56 % off the ellipsoid's. */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Squares of distances that differ by less than this share of themselves are equal: such is their rounding. */
const TIE_SHARE = 2e-9;

/** More links than this are no neighbourhood but everybody with everybody, and would not fit into memory. */
const MOST_LINKS = 4_000_000;

/**
 * Each point's `k` nearest, by great-circle distance where the points are degrees; of equally far ones those
 * with the lower row, which is the lower code. Not symmetric: a's nearest need not have a among theirs.
 * A point without coordinates has no neighbours and is nobody's; with k or fewer others, all are taken.
 *
 * @throws RangeError where k is no whole number from 1
 */
export function nearestNeighbours(points: PointColumns, k: number): Adjacency {
  if (!Number.isInteger(k) || k < 1)
    throw new RangeError(`nearestNeighbours: k = ${k}, a whole number from 1`);
  const best = new Float64Array(k);
  const found: Adjacency | 'tooMany' = collect(points, {
    begin: () => void best.fill(Number.POSITIVE_INFINITY),
    reach: () => best[k - 1]!,
    meet: (square) => {
      let at = k - 1;
      if (square >= best[at]!) return;
      for (; at > 0 && best[at - 1]! > square; at--) best[at] = best[at - 1]!;
      best[at] = square;
    },
    choose: (rows, squares) => {
      // Only among those that are as far as the last one does the row decide.
      const last = best[k - 1]!;
      const nearer = rows.filter((_, i) => squares[i]! < last * (1 - TIE_SHARE));
      const tied = rows.filter((_, i) => Math.abs(squares[i]! - last) <= last * TIE_SHARE);
      return last === Number.POSITIVE_INFINITY
        ? rows
        : [...nearer, ...tied.sort((a, b) => a - b).slice(0, k - nearer.length)];
    },
  });
  if (found === 'tooMany') throw new RangeError(`nearestNeighbours: k = ${k} is too many`);
  return found;
}

/**
 * All points within a distance of each, the rim included; `tooMany` where that is nearly everybody.
 *
 * @param radius km where the points are degrees, otherwise in their unit
 * @throws RangeError where the radius is not above 0
 */
export function neighboursWithin(points: PointColumns, radius: number): Adjacency | 'tooMany' {
  if (!(radius > 0)) throw new RangeError(`neighboursWithin: radius ${radius}, more than 0 expected`);
  const half = Math.min(radius / EARTH_RADIUS_KM / 2, Math.PI / 2);
  const limit = points.geographic ? (2 * Math.sin(half)) ** 2 : radius ** 2;
  const ignore = () => undefined;
  return collect(points, { begin: ignore, reach: () => limit, meet: ignore, choose: (rows) => rows });
}

/** Straight-line distance on the sphere. */
export function greatCircle_km(a: readonly [number, number], b: readonly [number, number]): number {
  const { square } = squares({
    x: Float64Array.of(a[0], b[0]),
    y: Float64Array.of(a[1], b[1]),
    geographic: true,
  });
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square(0, 1)) / 2));
}

/**
 * Squares of distances between points: of the chord through a sphere of radius 1 where they are degrees, which
 * grows with the distance on the sphere. `gap` is the least that the difference in latitude alone makes.
 */
function squares({ x, y, geographic }: PointColumns) {
  if (!geographic) {
    return {
      square: (a: number, b: number) => (x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2,
      gap: (a: number, b: number) => (y[a]! - y[b]!) ** 2,
    };
  }
  const up = y.map((lat) => Math.sin(lat * RADIANS));
  const out = y.map((lat) => Math.cos(lat * RADIANS));
  const east = out.map((radius, row) => radius * Math.sin(x[row]! * RADIANS));
  const front = out.map((radius, row) => radius * Math.cos(x[row]! * RADIANS));
  return {
    square: (a: number, b: number) =>
      (up[a]! - up[b]!) ** 2 + (east[a]! - east[b]!) ** 2 + (front[a]! - front[b]!) ** 2,
    gap: (a: number, b: number) => (up[a]! - up[b]!) ** 2 + (out[a]! - out[b]!) ** 2,
  };
}

interface Search {
  begin(): void;
  /** Square of the distance beyond which nothing is wanted any more. */
  reach(): number;
  meet(square: number): void;
  /** The neighbours among those met within reach. */
  choose(rows: number[], squares: readonly number[]): number[];
}

/** Walks from each point north and south in the order of latitude until latitude alone is too far. */
function collect(points: PointColumns, search: Search): Adjacency | 'tooMany' {
  const { x, y } = points;
  const n = x.length;
  const order = Uint32Array.from(x.keys())
    .filter((row) => Number.isFinite(x[row]!) && Number.isFinite(y[row]!))
    .sort((a, b) => y[a]! - y[b]! || a - b);
  const { square, gap } = squares(points);
  const chosen = new Array<number[]>(n).fill([]);
  let links = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    const [rows, squares]: [number[], number[]] = [[], []];
    search.begin();
    let [south, north] = [at - 1, at + 1];
    for (;;) {
      const toSouth = south >= 0 ? gap(row, order[south]!) : Number.POSITIVE_INFINITY;
      const toNorth = north < order.length ? gap(row, order[north]!) : Number.POSITIVE_INFINITY;
      const nearest = Math.min(toSouth, toNorth);
      if (nearest === Number.POSITIVE_INFINITY || nearest > search.reach() * (1 + TIE_SHARE)) break;
      const other = order[toSouth <= toNorth ? south-- : north++]!;
      const distance = square(row, other);
      if (distance > search.reach() * (1 + TIE_SHARE)) continue;
      rows.push(other);
      squares.push(distance);
      search.meet(distance);
    }
    chosen[row] = search.choose(rows, squares).sort((a, b) => a - b);
    links += chosen[row].length;
    if (links > MOST_LINKS) return 'tooMany';
  }
  return compressed(chosen);
}

/** Lists of neighbours, each ascending, as compressed rows. */
export function compressed(lists: readonly (readonly number[])[]): Adjacency {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => (start[row + 1] = start[row]! + list.length));
  const neighbour = new Uint32Array(start[lists.length]!);
  lists.forEach((list, row) => neighbour.set(list, start[row]!));
  return { n: lists.length, start, neighbour };
}
