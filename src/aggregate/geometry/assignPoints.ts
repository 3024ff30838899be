import type { VillageGeometry } from '../../data/model/geometry';
import { placeInRings } from './ringLocator';
import { cellAt, partGridOf, type PartGrid } from './partGrid';

/** Points in degrees; NaN where a location is not known. */
export interface Points {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** By the polygon a point lies in, by the village that its source states, or stated first and polygon else. */
export type AssignBy = 'polygon' | 'stated' | 'both';

export interface AssignQuestion {
  readonly geometry: VillageGeometry;
  readonly points: Points;
  /** Row that each point's source states, −1 where it states none. */
  readonly stated?: Int32Array;
  readonly by: AssignBy;
}

export interface Disagreement {
  readonly point: number;
  readonly statedRow: number;
  /** −1: the point lies in no village. */
  readonly polygonRow: number;
}

/** Every point's village. */
export interface Assignment {
  readonly by: AssignBy;
  /** −1: none. */
  readonly row: Int32Array;
  /** Points that have a location outside of every village and no stated village. */
  readonly outside: number;
  /** Points of which neither location nor village is known. */
  readonly unknown: number;
  /** Where location and stated village tell different things; only where both were asked. */
  readonly disagreements: readonly Disagreement[];
}

/** Nowhere. */
const NONE = -1;

/**
 * The village of a position, or −1. Holes are outside. A position on a border belongs to the first village in
 * code order, so that no point is counted twice.
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
    // Parts stand in the order of their villages: the first that holds it is the answer.
    if (placeInRings(geometry, rings, at) !== 0) return rowOfPart[one]!;
  }
  return NONE;
}

/** Cells side by side that are taken together; their villages stay in the fastest memory. */
const CELLS_A_BUCKET = 16;

/**
 * The village of every position, those in one corner of the map after each other: in the order they come in, each
 * would wait for memory, which takes three times as long. NaN: nowhere.
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

/** Puts every point into its village. */
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

/** Points in each of n villages, by weight where one is given (money, places); a NaN weight counts for nothing. */
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
