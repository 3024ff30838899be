import type { Box } from './partIndex';
import type { Rings } from './overlapArea';

/**
 * Polygons in the structure of a GeoJSON MultiPolygon: parts, rings (the first is the outer one), positions
 * [lon, lat].
 */
export type PolygonParts = readonly (readonly (readonly (readonly number[])[])[])[];

/** Why a drawing is invalid; `at` is the position of the fault in degrees. */
export type DrawingFault =
  | { readonly reason: 'empty' | 'noArea' | 'outsidePack' }
  | { readonly reason: 'notFinite' | 'notDegrees'; readonly at: readonly number[] }
  | { readonly reason: 'tooFewCorners'; readonly corners: number }
  | { readonly reason: 'selfCrossing'; readonly at: readonly [lon: number, lat: number] };

/**
 * Why a drawing is invalid; null where each of its polygons bounds an area. Rings may be closed or open, run
 * in either direction and have holes. Overlaps between polygons are not checked.
 * @param extent bounding box of the pack in degrees, which the drawing must intersect
 */
export function drawingFault(parts: PolygonParts, extent: Box): DrawingFault | null {
  const fault = positionFault(parts);
  if (fault) return fault;
  for (const part of parts) {
    const at = firstCrossing(ringsOf([part]));
    if (at) return { reason: 'selfCrossing', at };
  }
  const [west, south, east, north] = boxOfRings(ringsOf(parts));
  if (!(west < east && south < north)) return { reason: 'noArea' };
  const isOutside = west > extent[2] || east < extent[0] || south > extent[3] || north < extent[1];
  return isOutside ? { reason: 'outsidePack' } : null;
}

function positionFault(parts: PolygonParts): DrawingFault | null {
  const rings = parts.flat();
  if (rings.length === 0) return { reason: 'empty' };
  for (const at of rings.flat()) {
    const [lon, lat] = at;
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return { reason: 'notFinite', at };
    if (Math.abs(lon!) > 180 || Math.abs(lat!) > 90) return { reason: 'notDegrees', at };
  }
  const short = rings.map((ring) => tidyRing(ring).length).find((corners) => corners < 3);
  return short === undefined ? null : { reason: 'tooFewCorners', corners: short };
}

/** A ring without its closing position and without consecutive duplicates. */
function tidyRing(ring: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const same = (a: readonly number[], b: readonly number[]) => a[0] === b[0] && a[1] === b[1];
  const tidy = ring.filter((at, i) => i === 0 || !same(at, ring[i - 1]!));
  return tidy.length > 1 && same(tidy[0]!, tidy.at(-1)!) ? tidy.slice(0, -1) : tidy;
}

/** All rings of all parts as flat arrays. */
export function ringsOf(parts: PolygonParts): Rings {
  const rings = parts.flat().map(tidyRing);
  const ringStart = new Uint32Array(rings.length + 1);
  rings.forEach((ring, i) => (ringStart[i + 1] = ringStart[i]! + ring.length));
  return { position: Float64Array.from(rings.flat().flatMap(([x, y]) => [x!, y!])), ringStart };
}

export function boxOfRings({ position }: Pick<Rings, 'position'>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < position.length; i += 2) {
    west = Math.min(west, position[i]!);
    east = Math.max(east, position[i]!);
    south = Math.min(south, position[i + 1]!);
    north = Math.max(north, position[i + 1]!);
  }
  return [west, south, east, north];
}

interface Edge {
  readonly ring: number;
  readonly a: number;
  readonly b: number;
  readonly west: number;
  readonly east: number;
}

/**
 * A point where two edges cross or overlap; null where there is none. Rings may touch themselves or each
 * other in a vertex. Candidate pairs are found by a sweep along x.
 */
export function firstCrossing({ position, ringStart }: Rings): [number, number] | null {
  const edges: Edge[] = [];
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const end = ringStart[ring + 1]!;
    for (let a = ringStart[ring]!; a < end; a++) {
      const b = a + 1 < end ? a + 1 : ringStart[ring]!;
      const [x, next] = [position[2 * a]!, position[2 * b]!];
      edges.push({ ring, a, b, west: Math.min(x, next), east: Math.max(x, next) });
    }
  }
  edges.sort((one, other) => one.west - other.west);
  for (let i = 0; i < edges.length; i++) {
    for (let j = i + 1; j < edges.length && edges[j]!.west <= edges[i]!.east; j++) {
      const at = crossing(position, edges[i]!, edges[j]!);
      if (at) return at;
    }
  }
  return null;
}

function crossing(position: Float64Array, one: Edge, other: Edge): [number, number] | null {
  const [ax, ay] = [position[2 * one.a]!, position[2 * one.a + 1]!];
  const [bx, by] = [position[2 * one.b]!, position[2 * one.b + 1]!];
  const [cx, cy] = [position[2 * other.a]!, position[2 * other.a + 1]!];
  const [dx, dy] = [position[2 * other.b]!, position[2 * other.b + 1]!];
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c === 0 && d === 0) return alongside([ax, ay, bx, by], [cx, cy, dx, dy]);
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  if (c > 0 === d > 0 || a > 0 === b > 0 || c === 0 || d === 0 || a === 0 || b === 0) return null;
  const t = c / (c - d);
  return [cx + t * (dx - cx), cy + t * (dy - cy)];
}

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Midpoint of the stretch that two collinear edges share; null where they share at most a vertex. */
function alongside(one: Segment, other: Segment): [number, number] | null {
  const axis = Math.abs(one[2] - one[0]) > Math.abs(one[3] - one[1]) ? 0 : 1;
  const from = Math.max(Math.min(one[axis], one[axis + 2]!), Math.min(other[axis], other[axis + 2]!));
  const to = Math.min(Math.max(one[axis], one[axis + 2]!), Math.max(other[axis], other[axis + 2]!));
  if (!(from < to)) return null;
  const t = ((from + to) / 2 - one[axis]) / (one[axis + 2]! - one[axis]);
  return [one[0] + t * (one[2] - one[0]), one[1] + t * (one[3] - one[1])];
}
