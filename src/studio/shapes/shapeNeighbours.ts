import Flatbush from 'flatbush';
import type { VillageGeometry } from '../../data/model/geometry';
import { overlapArea, sortedEdges, type SortedEdges } from '../../aggregate/geometry/overlapArea';
import { partIndexOf } from '../../aggregate/geometry/partIndex';

/** Two villages that both cover a piece of ground. */
export interface ShapeOverlap {
  readonly a: number;
  readonly b: number;
  /** Of the smaller of the two. */
  readonly share: number;
}

interface OverlapQuestion {
  /** Square degrees of each village. */
  readonly areas: readonly number[];
  readonly leastShare: number;
  /** 1 where the shape is refused already; an overlap of two such shapes is not reported as well. */
  readonly refused: Uint8Array;
}

/** Pairs of villages whose shapes cover more than a share of the smaller one, by row. */
export function shapeOverlaps(
  geometry: VillageGeometry,
  { areas, leastShare, refused }: OverlapQuestion,
): ShapeOverlap[] {
  const edges = new Map<number, SortedEdges>();
  const edgesOf = (row: number): SortedEdges => {
    const known = edges.get(row) ?? sortedEdges(ringsOfVillage(geometry, row));
    edges.set(row, known);
    return known;
  };
  return candidatePairs(geometry).flatMap(([a, b]) => {
    if (refused[a] && refused[b]) return [];
    const share = overlapArea(edgesOf(a), edgesOf(b)) / Math.min(areas[a]!, areas[b]!);
    return share > leastShare ? [{ a, b, share }] : [];
  });
}

/** Pairs of villages that have parts whose boxes meet, in order. */
function candidatePairs(geometry: VillageGeometry): [a: number, b: number][] {
  const { rowOfPart, boxOf, partsIn } = partIndexOf(geometry);
  return Array.from({ length: geometry.n }, (_, a) => {
    const others = new Set<number>();
    for (let part = geometry.villageStart[a]!; part < geometry.villageStart[a + 1]!; part++) {
      for (const other of partsIn(boxOf(part))) if (rowOfPart[other]! > a) others.add(rowOfPart[other]!);
    }
    return [...others].sort((one, other) => one - other).map((b): [number, number] => [a, b]);
  }).flat();
}

/** All rings of a village. */
export function ringsOfVillage(
  { position, ringStart, partStart, villageStart }: VillageGeometry,
  row: number,
) {
  const first = partStart[villageStart[row]!]!;
  const end = partStart[villageStart[row + 1]!]!;
  const from = ringStart[first]!;
  return {
    position: position.subarray(2 * from, 2 * ringStart[end]!),
    ringStart: ringStart.slice(first, end + 1).map((p) => p - from),
  };
}

/** Of each village, the share of its corners that lie this near to another's border; NaN without corners. */
export function sharesTouching(geometry: VillageGeometry, degrees: number): Float64Array {
  const { n, position } = geometry;
  const corners = position.length / 2;
  const [near, all] = [new Float64Array(n), new Float64Array(n)];
  if (corners === 0) return near.fill(NaN);
  const row = rowOfCorner(geometry);
  const next = nextCorners(geometry);
  const edges = edgeTree(position, next);
  for (let p = 0; p < corners; p++) {
    const at = [position[2 * p]!, position[2 * p + 1]!] as const;
    let isNear = false;
    edges.search(at[0] - degrees, at[1] - degrees, at[0] + degrees, at[1] + degrees, (edge) => {
      isNear ||= row[edge] !== row[p] && distanceToEdge(position, [edge, next[edge]!], at) <= degrees;
      return false;
    });
    all[row[p]!]!++;
    if (isNear) near[row[p]!]!++;
  }
  return near.map((count, village) => count / all[village]!);
}

/** Of each corner, the one that follows it in its ring. */
function nextCorners({ position, ringStart }: VillageGeometry): Uint32Array {
  const next = Uint32Array.from({ length: position.length / 2 }, (_, p) => p + 1);
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    if (ringStart[ring + 1]! > ringStart[ring]!) next[ringStart[ring + 1]! - 1] = ringStart[ring]!;
  }
  return next;
}

/** Edges by their boxes, each under the number of its first corner. */
function edgeTree(position: Float64Array, next: Uint32Array): Flatbush {
  const tree = new Flatbush(next.length);
  next.forEach((q, p) => {
    const [ax, ay, bx, by] = [position[2 * p]!, position[2 * p + 1]!, position[2 * q]!, position[2 * q + 1]!];
    tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  });
  tree.finish();
  return tree;
}

function rowOfCorner({ n, position, ringStart, partStart, villageStart }: VillageGeometry): Uint32Array {
  const row = new Uint32Array(position.length / 2);
  for (let village = 0; village < n; village++) {
    row.fill(
      village,
      ringStart[partStart[villageStart[village]!]!]!,
      ringStart[partStart[villageStart[village + 1]!]!]!,
    );
  }
  return row;
}

function distanceToEdge(
  position: Float64Array,
  [a, b]: readonly [number, number],
  [x, y]: readonly [number, number],
): number {
  const [ax, ay] = [position[2 * a]!, position[2 * a + 1]!];
  const [dx, dy] = [position[2 * b]! - ax, position[2 * b + 1]! - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
