import Flatbush from 'flatbush';
import type { PolygonParts } from './drawing';

type Position = readonly number[];

/**
 * Largest distance in degrees between a vertex and a neighbour's edge at which the vertex counts as on the
 * edge. Region coordinates are rounded to 1e-5 degrees (about a metre), which can move a vertex off a
 * neighbour's straight edge by up to √2 · 1e-5 degrees.
 */
const BESIDE_DEG = 1.5e-5;

/** A polygon edge, with the vertices of other polygons that lie on it; `along` is their position, from 0 to 1. */
interface Edge {
  readonly part: number;
  readonly from: Position;
  readonly to: Position;
  readonly on: { readonly along: number; readonly corner: Position }[];
}

/**
 * Inserts into each polygon the vertices of the others that lie on its edges. Two polygons that were drawn
 * against each other then share the same vertices along their common border, without slivers between them.
 */
export function alignBorders(parts: PolygonParts): PolygonParts {
  const edges = parts.map((rings, part) => rings.map((ring) => edgesOf(ring, part)));
  const all = edges.flat(2);
  const index = new Flatbush(all.length);
  for (const { from, to } of all) {
    index.add(
      Math.min(from[0]!, to[0]!),
      Math.min(from[1]!, to[1]!),
      Math.max(from[0]!, to[0]!),
      Math.max(from[1]!, to[1]!),
    );
  }
  index.finish();
  for (const { part, from: corner } of all) {
    const [x, y] = [corner[0]!, corner[1]!];
    const isOther = (i: number) => all[i]!.part !== part;
    const near = [x - BESIDE_DEG, y - BESIDE_DEG, x + BESIDE_DEG, y + BESIDE_DEG] as const;
    for (const i of index.search(...near, isOther)) {
      const along = placeOn(all[i]!, corner);
      if (along !== null) all[i]!.on.push({ along, corner });
    }
  }
  return edges.map((rings) => rings.map((ring) => ring.flatMap(cornersOf)));
}

function edgesOf(ring: readonly Position[], part: number): Edge[] {
  return ring.map((from, i) => ({ part, from, to: ring[(i + 1) % ring.length]!, on: [] }));
}

/** Position of a point along an edge, 0 to 1; null where it is too far from the edge or beyond its ends. */
function placeOn({ from, to }: Edge, at: Position): number | null {
  const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
  const [px, py] = [at[0]! - from[0]!, at[1]! - from[1]!];
  const squared = dx * dx + dy * dy;
  const along = (px * dx + py * dy) / squared;
  const isOn = along > 0 && along < 1 && Math.abs(px * dy - py * dx) <= BESIDE_DEG * Math.sqrt(squared);
  return isOn ? along : null;
}

function cornersOf({ from, on }: Edge): Position[] {
  return [from, ...on.sort((a, b) => a.along - b.along).map(({ corner }) => corner)];
}
