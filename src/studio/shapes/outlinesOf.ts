import type { ImportedShape } from '../../data/import/imported';
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
    const area = areaOf(ring);
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

function areaOf(ring: Float64Array): number {
  let twice = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    twice +=
      (ring[i]! - ring[0]!) * (ring[i + 3]! - ring[1]!) -
      (ring[i + 2]! - ring[0]!) * (ring[i + 1]! - ring[1]!);
  }
  return twice / 2;
}

/** Whether a ring lies in another, by the middle of its first line that is not on the other's border. */
function holds(outer: Float64Array, ring: Float64Array): boolean {
  const [x, y] = [(ring[0]! + ring[2]!) / 2, (ring[1]! + ring[3]!) / 2];
  let isInside = false;
  for (let i = 0; i + 3 < outer.length; i += 2) {
    const [ax, ay, bx, by] = [outer[i]!, outer[i + 1]!, outer[i + 2]!, outer[i + 3]!];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
  }
  return isInside;
}

function inDegrees({ grid }: BorderLines, ring: Float64Array): Float64Array {
  return ring.map((steps, i) => (i % 2 === 0 ? grid.west : grid.south) + steps * grid.step);
}
