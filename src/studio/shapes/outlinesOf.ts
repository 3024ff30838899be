import { placeInRings } from '../../aggregate/geometry/ringLocator';
import type { ImportedShape } from '../../data/import/imported';
import { twiceRingArea } from '../../data/import/shape/ringRepair';
import { endsOf, type BorderFaces } from './borderFaces';
import type { BorderLines } from './borderLines';

/** The shape of every row that owns a piece, from the lines that have the row on one side only. */
export function outlinesOf(
  lines: BorderLines,
  faces: BorderFaces,
  owners: readonly (readonly number[])[],
): ReadonlyMap<number, ImportedShape> {
  const sidesOf = new Map<number, number[]>();
  for (let side = 0; side < faces.pieceOf.length; side++) {
    const [here, there] = [owners[faces.pieceOf[side]!]!, owners[faces.pieceOf[side ^ 1]!]!];
    for (const row of here) {
      if (there.includes(row)) continue;
      const known = sidesOf.get(row);
      if (known) known.push(side);
      else sidesOf.set(row, [side]);
    }
  }
  return new Map(
    [...sidesOf].map(([row, sides]) => [row, shapeOfSides(lines, faces, new Set(sides))] as const),
  );
}

/** Rings of sides, put together to polygons: runs to the left are outer rings, runs to the right holes. */
function shapeOfSides(lines: BorderLines, faces: BorderFaces, sides: Set<number>): ImportedShape {
  const outers: { readonly ring: Float64Array; readonly area: number; readonly holes: Float64Array[] }[] = [];
  const holes: Float64Array[] = [];
  for (const first of sides) {
    if (!sides.has(first)) continue;
    const ring = walked(lines, faces, { first, sides });
    const area = twiceRingArea(ring);
    if (area > 0) outers.push({ ring, area, holes: [] });
    else holes.push(ring);
  }
  outers.sort((a, b) => a.area - b.area);
  for (const hole of holes) outers.find(({ ring }) => holds(ring, hole))?.holes.push(hole);
  return {
    kind: 'area',
    parts: outers.map(({ ring, holes: own }) => [ring, ...own].map((one) => inDegrees(lines, one))),
  };
}

/** One ring, closed, in steps of the grid; its sides are taken out of the set. */
function walked(
  lines: BorderLines,
  { next }: BorderFaces,
  { first, sides }: { readonly first: number; readonly sides: Set<number> },
): Float64Array {
  const path: number[] = [];
  let side = first;
  do {
    sides.delete(side);
    const [a] = endsOf(lines, side);
    path.push(lines.node[2 * a]!, lines.node[2 * a + 1]!);
    // Around the end of the side, past lines within the shape, to the next one that bounds it.
    side = next[side]!;
    while (side !== first && !sides.has(side)) side = next[side ^ 1]!;
  } while (side !== first);
  return Float64Array.from([...path, path[0]!, path[1]!]);
}

/** Whether a ring lies in another, by the middle of its first line. */
function holds(outer: Float64Array, ring: Float64Array): boolean {
  const [x, y] = [(ring[0]! + ring[2]!) / 2, (ring[1]! + ring[3]!) / 2];
  const rings = { position: outer.subarray(0, -2), ringStart: Uint32Array.of(0, outer.length / 2 - 1) };
  return placeInRings(rings, { first: 0, end: 1 }, { x, y }) > 0;
}

function inDegrees({ grid }: BorderLines, ring: Float64Array): Float64Array {
  return ring.map((steps, i) => (i % 2 === 0 ? grid.west : grid.south) + steps * grid.step);
}
