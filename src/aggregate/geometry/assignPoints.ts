import type { VillageGeometry } from '../../data/model/geometry';
import { placeInRings } from './ringLocator';
import { cellAt, partGridOf, type PartGrid } from './partGrid';

/** Points in degrees; NaN where a location is not known. */
export interface Points {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/**
 * How a point gets its village: by the polygon that contains it (spatial join), by the village its source
 * states, or by the stated village with the polygon as a fallback (`both`).
 */
export type AssignBy = 'polygon' | 'stated' | 'both';

export interface AssignQuestion {
  readonly geometry: VillageGeometry;
  readonly points: Points;
  /** Row of the village that each point's source states, −1 where it states none. */
  readonly stated?: Int32Array;
  readonly by: AssignBy;
}

export interface Disagreement {
  readonly point: number;
  readonly statedRow: number;
  /** −1 where the point lies in no village. */
  readonly polygonRow: number;
}

/** The village of every point. */
export interface Assignment {
  readonly by: AssignBy;
  /** Row of the village, −1 where there is none. */
  readonly row: Int32Array;
  /** Points with a location outside of every village and without a stated village. */
  readonly outside: number;
  /** Points with neither a location nor a stated village. */
  readonly unknown: number;
  /** Points whose location and stated village differ; only found where `by` is `both`. */
  readonly disagreements: readonly Disagreement[];
}

/** Row index for "no village". */
const NONE = -1;

/**
 * Row of the village that contains a position, or −1. Holes are outside. A position on a border belongs to
 * the village with the lowest code among those that touch it, so that no point is counted twice.
 */
export function rowAtPosition(geometry: VillageGeometry, lon: number, lat: number): number {
  const grid = partGridOf(geometry);
  return rowInCell(geometry, { grid, cell: cellAt(grid, lon, lat) }, { x: lon, y: lat });
}

function rowInCell(
  geometry: VillageGeometry,
  { grid, cell }: { readonly grid: PartGrid; readonly cell: number },
  at: { readonly x: number; readonly y: number },
): number {
  if (cell === NONE) return NONE;
  const { start, part, box, rowOfPart } = grid;
  for (let i = start[cell]!, end = start[cell + 1]!; i < end; i++) {
    const one = part[i]!;
    if (at.x < box[4 * one]! || at.x > box[4 * one + 2]!) continue;
    if (at.y < box[4 * one + 1]! || at.y > box[4 * one + 3]!) continue;
    const rings = { first: geometry.partStart[one]!, end: geometry.partStart[one + 1]! };
    // Parts are in the order of their villages, so the first match has the lowest code.
    if (placeInRings(geometry, rings, at) !== 0) return rowOfPart[one]!;
  }
  return NONE;
}

/** Number of neighbouring grid cells handled together, so that their polygons stay in the processor cache. */
const CELLS_A_BUCKET = 16;

/**
 * Row of the village of every position, −1 for NaN. Positions are processed grouped by grid cell: in their
 * original order each would cause cache misses, which takes three times as long.
 */
function rowsAtPositions(geometry: VillageGeometry, { lon, lat }: Points): Int32Array {
  const grid = partGridOf(geometry);
  const cell = new Int32Array(lon.length);
  for (let i = 0; i < cell.length; i++) cell[i] = cellAt(grid, lon[i]!, lat[i]!);
  const bucket = (i: number) => Math.floor(cell[i]! / CELLS_A_BUCKET) + 1;
  const start = new Uint32Array(Math.ceil((grid.columns * grid.rows) / CELLS_A_BUCKET) + 2);
  for (let i = 0; i < cell.length; i++) start[bucket(i) + 1]!++;
  for (let b = 1; b < start.length; b++) start[b]! += start[b - 1]!;
  const order = new Uint32Array(cell.length);
  for (let i = 0; i < cell.length; i++) order[start[bucket(i)]!++] = i;
  const row = new Int32Array(cell.length);
  for (const i of order) row[i] = rowInCell(geometry, { grid, cell: cell[i]! }, { x: lon[i]!, y: lat[i]! });
  return row;
}

/** Assigns every point to its village (spatial join). */
export function assignPoints({ geometry, points, stated, by }: AssignQuestion): Assignment {
  const { lon, lat } = points;
  const row = new Int32Array(lon.length).fill(NONE);
  const inPolygon = by === 'stated' ? null : rowsAtPositions(geometry, points);
  const disagreements: Disagreement[] = [];
  let [outside, unknown] = [0, 0];
  for (let point = 0; point < lon.length; point++) {
    const statedRow = by === 'polygon' ? NONE : (stated?.[point] ?? NONE);
    const located = by !== 'stated' && Number.isFinite(lon[point]) && Number.isFinite(lat[point]);
    const polygonRow = located ? inPolygon![point]! : NONE;
    row[point] = statedRow === NONE ? polygonRow : statedRow;
    if (located && statedRow !== NONE && statedRow !== polygonRow) {
      disagreements.push({ point, statedRow, polygonRow });
    }
    if (row[point] === NONE) {
      if (located) outside++;
      else unknown++;
    }
  }
  return { by, row, outside, unknown, disagreements };
}

/**
 * Number of points in each of n villages, or the sum of their weights (money, places) where weights are
 * given; NaN weights are skipped.
 */
export function pointsPerVillage(
  { row }: Pick<Assignment, 'row'>,
  n: number,
  weight?: Float64Array,
): Float64Array {
  const counts = new Float64Array(n);
  row.forEach((village, point) => {
    const adds = weight ? weight[point]! : 1;
    if (village !== NONE && Number.isFinite(adds)) counts[village]! += adds;
  });
  return counts;
}
