import type { VillageGeometry } from '../../data/geometry';
import { partIndexOf } from '../region/partIndex';
import { placeInRings } from '../region/ringLocator';

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
  const { partsIn, rowOfPart } = partIndexOf(geometry);
  const { partStart } = geometry;
  let found = NONE;
  for (const part of partsIn([lon, lat, lon, lat])) {
    const row = rowOfPart[part]!;
    if (found !== NONE && row >= found) continue;
    const rings = { first: partStart[part]!, end: partStart[part + 1]! };
    if (placeInRings(geometry, rings, { x: lon, y: lat }) !== 0) found = row;
  }
  return found;
}

/** Puts every point into its village. */
export function assignPoints({ geometry, points, stated, by }: AssignQuestion): Assignment {
  const { lon, lat } = points;
  const row = new Int32Array(lon.length).fill(NONE);
  const disagreements: Disagreement[] = [];
  let [outside, unknown] = [0, 0];
  for (let point = 0; point < lon.length; point++) {
    const statedRow = by === 'polygon' ? NONE : (stated?.[point] ?? NONE);
    const located = by !== 'stated' && Number.isFinite(lon[point]) && Number.isFinite(lat[point]);
    const polygonRow = located ? rowAtPosition(geometry, lon[point]!, lat[point]!) : NONE;
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
