import type { Adjacency } from './adjacency';

/** Reference points as columns: degrees where `geographic`, otherwise planar coordinates in one unit. */
export interface PointColumns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly geographic: boolean;
}

/** Mean radius of the Earth; great-circle distances differ by up to 0.56 % from those on the ellipsoid. */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Relative tolerance within which two squared distances are equal, which covers their rounding. */
const TIE_SHARE = 2e-9;

/** Limit of neighbour links: more would not fit into memory, and connect nearly all pairs of villages. */
const MOST_LINKS = 4_000_000;

/**
 * The `k` nearest neighbours of each point, by great-circle distance where the points are in degrees. Among
 * equally distant ones those with the lower row, and so the lower code, are taken. The relation is not
 * symmetric. A point without coordinates has no neighbours and is no point's neighbour; with k or fewer other
 * points, all of them are taken.
 *
 * @throws RangeError where k is not a whole number of at least 1, or gives more than `MOST_LINKS` links
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
      // The row number decides only among points that are as far away as the k-th nearest.
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
 * All points within a distance of each point, the distance itself included; `tooMany` where there are more
 * than `MOST_LINKS` links.
 *
 * @param radius km where the points are in degrees, otherwise in their unit
 * @throws RangeError where the radius is not positive
 */
export function neighboursWithin(points: PointColumns, radius: number): Adjacency | 'tooMany' {
  if (!(radius > 0)) throw new RangeError(`neighboursWithin: radius ${radius}, more than 0 expected`);
  const half = Math.min(radius / EARTH_RADIUS_KM / 2, Math.PI / 2);
  const limit = points.geographic ? (2 * Math.sin(half)) ** 2 : radius ** 2;
  const ignore = () => undefined;
  return collect(points, { begin: ignore, reach: () => limit, meet: ignore, choose: (rows) => rows });
}

/** Great-circle distance in km of two positions [lon, lat]. */
export function greatCircle_km(a: readonly [number, number], b: readonly [number, number]): number {
  const { square } = squares({
    x: Float64Array.of(a[0], b[0]),
    y: Float64Array.of(a[1], b[1]),
    geographic: true,
  });
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square(0, 1)) / 2));
}

/**
 * Squared distances between points; for degrees those of the chord through the unit sphere, which grow with
 * the great-circle distance. `gap` is a lower bound from the difference in latitude alone.
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
  /** Squared distance beyond which no further point is wanted. */
  reach(): number;
  meet(square: number): void;
  /** Selects the neighbours among the points met within reach. */
  choose(rows: number[], squares: readonly number[]): number[];
}

/**
 * Visits, from each point, the others in order of latitude to the north and south, until the difference in
 * latitude alone exceeds the reach.
 */
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

/** Lists of neighbours, each ascending, in compressed sparse row form. */
export function compressed(lists: readonly (readonly number[])[]): Adjacency {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => (start[row + 1] = start[row]! + list.length));
  const neighbour = new Uint32Array(start[lists.length]!);
  lists.forEach((list, row) => neighbour.set(list, start[row]!));
  return { n: lists.length, start, neighbour };
}
