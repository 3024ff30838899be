import type { VillageGeometry } from '../../data/model/geometry';
import { adjacencyFromPairs, type Adjacency } from './adjacency';
import { borderContacts } from './borderContact';
import { sharedCorners } from './sharedCorners';
import { sharedEdges, type SharedEdges } from './sharedEdges';

/** Queen contiguity: borders have a point in common. Rook contiguity: they have a stretch in common. */
export type Contiguity = 'queen' | 'rook';

/** 1e-6 degrees, about 0.1 m: the precision of boundaries written with six decimals. */
export const SNAP_DEGREES = 1e-6;

/**
 * A common stretch shorter than this many snaps counts as a corner: two edges that part at an angle of more
 * than three degrees stay within one snap of each other for less than that.
 */
const SHORTEST_BORDER_SNAPS = 20;

/**
 * The villages that touch. Edges and vertices that are identical on both sides are found by lookup. Along the
 * remaining edges, a vertex of one village on the edge of another (a T-junction) counts as well, and so do
 * borders at most `snap` apart. A village that touches no other has no neighbours.
 *
 * @param snap in the coordinates' unit; 0 requires exact contact
 */
export function contiguityOf(geometry: VillageGeometry, kind: Contiguity, snap = SNAP_DEGREES): Adjacency {
  const { n } = geometry;
  const edges = sharedEdges(geometry);
  const pairs = kind === 'rook' ? edges.pairs : sharedCorners(geometry, edges.rowOf);
  const loose: number[] = [];
  borderContacts(
    looseEdges(geometry, edges),
    { snap, shortest: SHORTEST_BORDER_SNAPS * snap },
    ({ a, b, runs }) => {
      if (kind === 'queen' || runs) loose.push(Math.min(a, b) * n + Math.max(a, b));
    },
  );
  const all = new Float64Array(pairs.length + loose.length);
  all.set(pairs);
  all.set(loose, pairs.length);
  return adjacencyFromPairs(n, all);
}

function looseEdges({ position }: VillageGeometry, { free, next, rowOf }: SharedEdges) {
  const ends = new Float64Array(4 * free.length);
  free.forEach((p, e) => {
    ends.set(position.subarray(2 * p, 2 * p + 2), 4 * e);
    ends.set(position.subarray(2 * next[p]!, 2 * next[p]! + 2), 4 * e + 2);
  });
  return { ends, row: Uint32Array.from(free, (p) => rowOf[p]!) };
}
