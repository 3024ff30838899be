import Flatbush from 'flatbush';
import type { PolygonParts } from './drawing';

type Position = readonly number[];

/**
 * Degrees that a corner may lie beside a border and still be on it. Regions keep whole 1e-5 degrees (a metre), by
 * which a corner in the middle of a neighbour's straight border comes off it, by the root of 2 of these at most.
 */
const BESIDE_DEG = 1.5e-5;

/** An edge of a polygon, with the corners of others that lie on it: how far along, from 0 to 1. */
interface Edge {
  readonly part: number;
  readonly from: Position;
  readonly to: Position;
  readonly on: { readonly along: number; readonly corner: Position }[];
}

/**
 * Polygons whose borders go through the corners of others that lie on them. Two that were drawn against each other
 * then have the same corners along their border, and no hair between them.
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

/** How far along an edge a position lies on it; null where it lies beside it, or beyond its ends. */
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
