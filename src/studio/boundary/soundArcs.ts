import { firstCrossing } from '../../aggregate/geometry/drawing';
import { ringOf, thinned, type ArcGrid } from './arcGrid';
import { areaChange } from './boundaryLoss';

/** Corners that a ring needs to bound an area. */
const FEWEST_CORNERS = 3;

/**
 * The arcs of a grid without the positions that stand for less than an area. Arcs of a village that would lose a ring, cross
 * itself or change its area by more than a share keep all of their positions.
 */
export function soundArcs(
  grid: ArcGrid,
  least_m2: number,
  mostChange = Infinity,
): { readonly arcs: readonly Int32Array[]; readonly restored: readonly number[] } {
  const arcs = grid.arcs.map((arc, i) => thinned(arc, grid.weight[i]!, least_m2));
  const restored = new Set<number>();
  let open: number[] = least_m2 > 0 ? grid.ringsOf.map((_, row) => row) : [];
  while (open.length > 0) {
    const given = new Set<number>();
    for (const row of open) {
      const rings = grid.ringsOf[row]!;
      if (restored.has(row)) continue;
      if (isSound(rings, arcs) && areaChange(rings, grid.arcs, arcs) <= mostChange) continue;
      restored.add(row);
      for (const arc of arcsOf(grid.ringsOf[row]!)) {
        if (arcs[arc] !== grid.arcs[arc]) given.add(arc);
        arcs[arc] = grid.arcs[arc]!;
      }
    }
    // A line that is whole again may cross one on the other side of it that is not.
    open = grid.ringsOf.flatMap((rings, row) => (arcsOf(rings).some((arc) => given.has(arc)) ? [row] : []));
  }
  return { arcs, restored: [...restored].sort((a, b) => a - b) };
}

function arcsOf(rings: readonly (readonly number[])[]): number[] {
  return rings.flat().map((reference) => (reference < 0 ? ~reference : reference));
}

function isSound(rings: readonly (readonly number[])[], arcs: readonly Int32Array[]): boolean {
  const drawn = rings.map((ring) => ringOf(ring, arcs));
  if (drawn.some((ring) => ring.length < 2 * FEWEST_CORNERS)) return false;
  const ringStart = new Uint32Array(drawn.length + 1);
  drawn.forEach((ring, i) => (ringStart[i + 1] = ringStart[i]! + ring.length / 2));
  return firstCrossing({ position: Float64Array.from(drawn.flat()), ringStart }) === null;
}
