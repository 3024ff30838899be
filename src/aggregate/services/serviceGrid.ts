import { turn } from '../neighbours/longitude';
import type { Points } from '../geometry/assignPoints';

/** Mean radius of the Earth (IUGG), metres. */
export const SPHERE_M = 6371008.8;
const RAD = Math.PI / 180;

/** A spatial index that finds the points nearest to a position on the sphere. */
export interface ServiceGrid {
  /**
   * Writes the nearest slots to `found` and their chord lengths on the unit sphere to `chord`, nearest first;
   * returns how many.
   */
  readonly nearest: (lon: number, lat: number, into: Found) => number;
  /**
   * The point of each slot. Slots of neighbouring points are adjacent in memory, to avoid cache misses in a
   * search.
   */
  readonly point: Uint32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** Great-circle distance in metres of a chord on the unit sphere. */
export function metresOfChord(chord: number): number {
  return 2 * SPHERE_M * Math.asin(Math.min(1, chord / 2));
}

/** Mean number of points per cell. It is low because cells in dense areas hold many times the mean. */
const A_CELL = 0.25;
/** Factor that shortens the bound of the unsearched area by far more than its rounding error. */
const SHORT = 1 - 1e-9;

/**
 * Points by cells of a grid in degrees, row by row from the south-west. Longitudes increase eastwards from
 * `west`, which is the eastern end of the widest gap without points; they exceed 180 where points lie on both
 * sides of that meridian.
 */
interface Layout {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
  /** Cell c holds `order[start[c]] … order[start[c + 1] − 1]`. */
  readonly start: Uint32Array;
  readonly order: Uint32Array;
  /** Unit vectors of the points in that order. */
  readonly unit: Float64Array;
  /** Cosine of the latitude farthest from the equator, where a degree of longitude is shortest. */
  readonly narrow: number;
}

function layoutOf({ lon, lat }: Points): Layout {
  const known = located({ lon, lat });
  const west = westOf(known, lon);
  const eastward = lon.map((x) => eastOf(west, x));
  const [, east] = extent(known, eastward);
  const [south, north] = extent(known, lat);
  const [width, height] = [east - west, north - south];
  const least = Math.max(width, height, 1e-6) / 1e3;
  const size = Math.sqrt(
    (Math.max(width, least) * Math.max(height, least) * A_CELL) / Math.max(1, known.length),
  );
  const columns = Math.floor(width / size) + 1;
  const rows = Math.floor(height / size) + 1;
  const cell = new Uint32Array(known.length);
  const start = new Uint32Array(columns * rows + 1);
  for (let k = 0; k < known.length; k++) {
    const i = known[k]!;
    cell[k] = Math.floor((lat[i]! - south) / size) * columns + Math.floor((eastward[i]! - west) / size);
    start[cell[k]! + 1]!++;
  }
  for (let c = 0; c < columns * rows; c++) start[c + 1]! += start[c]!;
  const order = new Uint32Array(known.length);
  const at = start.slice();
  for (let k = 0; k < known.length; k++) order[at[cell[k]!]!++] = known[k]!;
  const narrow = Math.cos(Math.max(Math.abs(south), Math.abs(north)) * RAD);
  const unit = unitVectors(order, { lon, lat });
  return { west, east, south, size, columns, rows, start, order, unit, narrow };
}

/** Longitude, from −180 to 180, of the eastern end of the widest gap without points. */
function westOf(known: Uint32Array, lon: Float64Array): number {
  const turned = lon.map(turn);
  const [first, last] = extent(known, turned);
  // All points lie within half of a turn: the other half is the widest gap, and they need not be sorted.
  if (last - first < 180) return first;
  const ordered = Float64Array.from(known, (i) => turned[i]!).sort();
  let west = ordered[0] ?? 0;
  let widest = west + 360 - (ordered.at(-1) ?? 0);
  for (let k = 1; k < ordered.length; k++) {
    const gap = ordered[k]! - ordered[k - 1]!;
    if (gap > widest) [west, widest] = [ordered[k]!, gap];
  }
  return west;
}

/** The same longitude in the range from `west` to less than 360 degrees east of it. */
function eastOf(west: number, lon: number): number {
  const inTurn = turn(lon);
  return inTurn < west ? inTurn + 360 : inTurn;
}

function located({ lon, lat }: Points): Uint32Array {
  const known = new Uint32Array(lon.length);
  let count = 0;
  for (let i = 0; i < lon.length; i++) {
    if (Number.isFinite(lon[i]) && Number.isFinite(lat[i])) known[count++] = i;
  }
  return known.subarray(0, count);
}

interface Found {
  readonly found: Int32Array;
  readonly chord: Float64Array;
}

/** Indexes points; points without a location are left out. */
export function serviceGrid(points: Points): ServiceGrid {
  const layout = layoutOf(points);
  const { west, east, south, size, columns, rows } = layout;
  const middle = (west + east) / 2;
  return {
    point: layout.order,
    lon: inOrder(layout.order, points.lon),
    lat: inOrder(layout.order, points.lat),
    nearest: (anyLon, lat, into) => {
      const lon = middle + turn(anyLon - middle);
      const column = Math.floor((lon - west) / size);
      const row = Math.floor((lat - south) / size);
      const from = unitVector(lon, lat);
      const narrow = Math.sqrt(layout.narrow * Math.cos(lat * RAD));
      // Angle from the position around the Earth to the farther end of the grid.
      const around = 360 - Math.max(lon - west, east - lon);
      const last = Math.max(column, columns - 1 - column, row, rows - 1 - row);
      // Squares of the chords, which have the same order, until the search is over.
      const square = into.chord;
      let count = 0;
      for (
        let ring = Math.max(0, -column, column - columns + 1, -row, row - rows + 1);
        ring <= last;
        ring++
      ) {
        count = visitRing({ layout, column, row, ring, from, found: into.found, square }, count);
        if (count < into.found.length) continue;
        // Lower bound of the distance to anything outside of the block searched so far.
        const left = west + (column - ring) * size;
        const below = south + (row - ring) * size;
        const across = (2 * ring + 1) * size;
        const toSide = Math.min(180, lon - left, left + across - lon, around);
        const toEnd = Math.min(180, lat - below, below + across - lat);
        // chord² = 4 sin²(Δlat/2) + 4 cos(lat) cos(lat') sin²(Δlon/2), so that neither term exceeds the
        // whole.
        const reach = 2 * Math.min(narrow * leastSine((toSide * RAD) / 2), leastSine((toEnd * RAD) / 2));
        if (reach * reach * SHORT > square[count - 1]!) break;
      }
      for (let i = 0; i < count; i++) into.chord[i] = Math.sqrt(square[i]!);
      return count;
    },
  };
}

/** At most the sine of an angle from 0 to π/2, the closer the smaller the angle is: its Taylor series up to the cube. */
function leastSine(angle: number): number {
  return angle * (1 - (angle * angle) / 6);
}

interface Ring {
  readonly layout: Layout;
  readonly column: number;
  readonly row: number;
  /** Distance of the ring from the centre cell, in cells. */
  readonly ring: number;
  readonly from: readonly [number, number, number];
  /** The nearest slots so far … */
  readonly found: Int32Array;
  /** … and the squares of their chords. */
  readonly square: Float64Array;
}

/**
 * Searches the cells of one ring.
 * @param count number found before
 * @returns number found now
 */
function visitRing(at: Ring, count: number): number {
  const { layout, column, row, ring } = at;
  for (let j = Math.max(0, row - ring); j <= Math.min(layout.rows - 1, row + ring); j++) {
    const whole = ring === 0 || j === row - ring || j === row + ring;
    const [west, east] = [column - ring, column + ring];
    const first = j * layout.columns;
    if (whole) {
      // Clamped to the grid: far away from it, a ring has many more cells than the grid.
      const cells = { first: first + Math.max(0, west), last: first + Math.min(layout.columns - 1, east) };
      count = visitCells(at, cells, count);
      continue;
    }
    if (west >= 0 && west < layout.columns)
      count = visitCells(at, { first: first + west, last: first + west }, count);
    if (east >= 0 && east < layout.columns)
      count = visitCells(at, { first: first + east, last: first + east }, count);
  }
  return count;
}

/** Searches cells that follow one another in a row of the grid; none where the last is before the first. */
function visitCells(
  { layout, from, found, square }: Ring,
  { first, last }: { readonly first: number; readonly last: number },
  count: number,
): number {
  const { start, order, unit } = layout;
  const [ux, uy, uz] = from;
  const most = found.length;
  if (last < first) return count;
  for (let k = start[first]!, end = start[last + 1]!; k < end; k++) {
    const dx = unit[3 * k]! - ux;
    const dy = unit[3 * k + 1]! - uy;
    const dz = unit[3 * k + 2]! - uz;
    const distance = dx * dx + dy * dy + dz * dz;
    let place = count;
    if (count === most) {
      if (distance > square[most - 1]!) continue;
      if (distance === square[most - 1] && order[k]! > order[found[most - 1]!]!) continue;
      place = most - 1;
    } else count++;
    // Equally distant points are kept in their original order.
    while (
      place > 0 &&
      (distance < square[place - 1]! ||
        (distance === square[place - 1] && order[k]! < order[found[place - 1]!]!))
    ) {
      square[place] = square[place - 1]!;
      found[place] = found[place - 1]!;
      place--;
    }
    square[place] = distance;
    found[place] = k;
  }
  return count;
}

/** Smallest and largest of selected values; [0, 0] where there are none. */
function extent(some: Uint32Array, values: Float64Array): [low: number, high: number] {
  if (some.length === 0) return [0, 0];
  let [low, high] = [Infinity, -Infinity];
  for (let k = 0; k < some.length; k++) {
    const value = values[some[k]!]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function unitVector(lon: number, lat: number): [number, number, number] {
  const cos = Math.cos(lat * RAD);
  return [cos * Math.cos(lon * RAD), cos * Math.sin(lon * RAD), Math.sin(lat * RAD)];
}

function inOrder(order: Uint32Array, values: Float64Array): Float64Array {
  const ordered = new Float64Array(order.length);
  for (let k = 0; k < order.length; k++) ordered[k] = values[order[k]!]!;
  return ordered;
}

function unitVectors(order: Uint32Array, { lon, lat }: Points): Float64Array {
  const unit = new Float64Array(3 * order.length);
  for (let k = 0; k < order.length; k++) {
    const i = order[k]!;
    const cos = Math.cos(lat[i]! * RAD);
    unit[3 * k] = cos * Math.cos(lon[i]! * RAD);
    unit[3 * k + 1] = cos * Math.sin(lon[i]! * RAD);
    unit[3 * k + 2] = Math.sin(lat[i]! * RAD);
  }
  return unit;
}
