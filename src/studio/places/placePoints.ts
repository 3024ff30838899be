import { assignPoints } from '../../aggregate/geometry/assignPoints';
import { rowsNear } from '../../aggregate/geometry/rowsNear';
import { placeInRings } from '../../aggregate/geometry/ringLocator';
import type { VillageGeometry } from '../../data/model/geometry';

/** Where a point lies beside what is stated of it. */
export const POINT_STATES = [
  /** In a stated village, or in a village of a stated kecamatan. */
  'agrees',
  /** In a village, where nothing is stated. */
  'unstated',
  /** In another village of the stated kecamatan. */
  'otherVillage',
  /** In a village of another kecamatan. */
  'otherDistrict',
  /** In the sea. */
  'atSea',
  /** In no village of the pack. */
  'outside',
  /** There is no position. */
  'missing',
] as const;
export type PointState = (typeof POINT_STATES)[number];

export interface PointsToPlace {
  /** Degrees, one a point; NaN where there is none. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly geometry: VillageGeometry;
  /** Rings of the sea in degrees, as flat paths; empty where the pack draws none. */
  readonly sea: readonly Float64Array[];
  /** Kemendagri code of the kecamatan of each village. */
  readonly districtOf: readonly string[];
  /** Of each point the rows of the villages that are stated; empty where none is. */
  readonly villages: readonly (readonly number[])[];
  /** Of each point the codes of the kecamatan that are stated; empty where none is. */
  readonly districts: readonly (readonly string[])[];
}

export interface PlacedPoint {
  readonly state: PointState;
  /** Row of the village in which the point lies; −1 where it lies in none. */
  readonly row: number;
  /** Metres to the nearest stated village, up to fifty kilometres; 0 inside of it, null where none is stated or near. */
  readonly distance_m: number | null;
}

const FARTHEST_M = 50_000;

/** Places points among the villages of a pack and holds them against what their source states. One answer a point. */
export function placePoints(asked: PointsToPlace): readonly PlacedPoint[] {
  const { lon, lat, geometry } = asked;
  const { row: rows } = assignPoints({ geometry, points: { lon, lat }, by: 'polygon' });
  return Array.from(rows, (row, point) => {
    const state = stateOf(asked, point, row);
    return { state, row, distance_m: state === 'missing' ? null : distanceTo(asked, point) };
  });
}

function stateOf(
  { lon, lat, sea, districtOf, villages, districts }: PointsToPlace,
  point: number,
  row: number,
): PointState {
  const [x, y] = [lon[point]!, lat[point]!];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return 'missing';
  if (row < 0) return sea.some((ring) => holds(ring, x, y)) ? 'atSea' : 'outside';
  const stated = villages[point] ?? [];
  const within = [...(districts[point] ?? []), ...stated.map((village) => districtOf[village]!)];
  if (within.length === 0) return 'unstated';
  if (!within.includes(districtOf[row]!)) return 'otherDistrict';
  return stated.length === 0 || stated.includes(row) ? 'agrees' : 'otherVillage';
}

function holds(ring: Float64Array, x: number, y: number): boolean {
  // The ring is closed; its last position is its first.
  const rings = { position: ring, ringStart: Uint32Array.of(0, ring.length / 2 - 1) };
  return placeInRings(rings, { first: 0, end: 1 }, { x, y }) !== 0;
}

function distanceTo({ lon, lat, geometry, villages }: PointsToPlace, point: number): number | null {
  const stated = new Set(villages[point]);
  if (stated.size === 0) return null;
  const near = rowsNear(geometry, { lon: lon[point]!, lat: lat[point]!, within_m: FARTHEST_M });
  return near.find(({ row }) => stated.has(row))?.distance_m ?? null;
}
