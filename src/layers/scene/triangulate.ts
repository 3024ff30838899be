import earcut from 'earcut';
import type { VillageGeometry } from '../../data/model/geometry';
import type { WorldToClip } from '../camera/choroplethCamera';
import { WORLD_UNITS, mercatorX, mercatorY } from '../camera/mercator';

/** Triangles for the graphics card, with the village's row at every vertex. */
export interface Mesh {
  /** Mesh units (see `WORLD_UNITS`) relative to `centre`: [x, y, x, y, …], y downwards. */
  readonly position: Int32Array;
  /** Row of the village, per vertex. */
  readonly row: Uint32Array;
  readonly index: Uint32Array;
  /** Integers in mesh units. */
  readonly centre: readonly [x: number, y: number];
  /** Whether all of it lies outside of the screen: a province that is not looked at need not be drawn. */
  readonly isBeside?: (view: WorldToClip) => boolean;
  /** Told when the graphics card has the vertices. */
  readonly uploaded?: () => void;
}

function boundsOf(position: Float64Array): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < position.length; i += 2) {
    const lon = position[i]!;
    const lat = position[i + 1]!;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

export function projected(position: Float64Array, [cx, cy]: readonly [number, number]): Int32Array {
  const out = new Int32Array(position.length);
  for (let i = 0; i < position.length; i += 2) {
    out[i] = Math.round(mercatorX(position[i]!) * WORLD_UNITS - cx);
    out[i + 1] = Math.round(mercatorY(position[i + 1]!) * WORLD_UNITS - cy);
  }
  return out;
}

/** Row of the village that each position belongs to, counted from `first`. */
export function rowOfPosition(geometry: VillageGeometry, first: number): Uint32Array {
  const { villageStart, partStart, ringStart, n } = geometry;
  const rows = new Uint32Array(geometry.position.length / 2);
  for (let row = 0; row < n; row++) {
    const from = ringStart[partStart[villageStart[row]!]!]!;
    const to = ringStart[partStart[villageStart[row + 1]!]!]!;
    rows.fill(first + row, from, to);
  }
  return rows;
}

const known = new WeakMap<VillageGeometry, readonly Mesh[]>();

/** Notes the meshes of a geometry that a worker has made with it. */
export function giveMeshes(geometry: VillageGeometry, meshes: readonly Mesh[]): void {
  known.set(geometry, meshes);
}

/** The meshes of a geometry, memoised so that reopening the map does not triangulate again. */
export function meshesOf(geometry: VillageGeometry): readonly Mesh[] {
  const meshes = known.get(geometry) ?? [triangulate(geometry)];
  known.set(geometry, meshes);
  return meshes;
}

/**
 * Triangulates all villages into one mesh. Every ring position stays a vertex, so that neighbours which share
 * an arc share its vertices exactly, without gaps between them. Holes are respected; a ring of fewer than
 * three positions gives no triangles.
 * @param first row of the pack that is row 0 of this geometry
 */
export function triangulate(geometry: VillageGeometry, first = 0): Mesh {
  const { partStart, ringStart } = geometry;
  const [west, south, east, north] =
    geometry.position.length > 0 ? boundsOf(geometry.position) : [0, 0, 0, 0];
  const centre = [
    Math.round(((mercatorX(west) + mercatorX(east)) / 2) * WORLD_UNITS),
    Math.round(((mercatorY(south) + mercatorY(north)) / 2) * WORLD_UNITS),
  ] as const;
  const position = projected(geometry.position, centre);
  // A ring of v positions gives v − 2 triangles, and each hole two more: at most 3 indices per position plus
  // 6 per ring.
  const index = new Uint32Array((geometry.position.length / 2) * 3 + ringStart.length * 6);
  let length = 0;
  for (let part = 0; part + 1 < partStart.length; part++) {
    const firstRing = partStart[part]!;
    const lastRing = partStart[part + 1]!;
    const from = ringStart[firstRing]!;
    const holes: number[] = [];
    for (let ring = firstRing + 1; ring < lastRing; ring++) holes.push(ringStart[ring]! - from);
    const corners = earcut(position.subarray(from * 2, ringStart[lastRing]! * 2), holes, 2);
    for (const corner of corners) index[length++] = from + corner;
  }
  return { position, row: rowOfPosition(geometry, first), index: index.slice(0, length), centre };
}
