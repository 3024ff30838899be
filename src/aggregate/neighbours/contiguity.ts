import type { VillageGeometry } from '../../data/model/geometry';
import { adjacencyFromPairs, type Adjacency } from './adjacency';
import { borderContacts } from './borderContact';
import { sharedCorners } from './sharedCorners';
import { sharedEdges, type SharedEdges } from './sharedEdges';

/** Queen: borders have a point in common. Rook: they have a stretch in common; a corner is not enough. */
export type Contiguity = 'queen' | 'rook';

/** 1e-6 degrees, a decimetre: what boundaries printed to six decimals need. */
export const SNAP_DEGREES = 1e-6;

/**
 * A stretch shorter than so many snaps is a corner: two edges that part at an angle of more than three degrees
 * stay within one snap of each other for less than that.
 */
const SHORTEST_BORDER_SNAPS = 20;

/**
 * The villages that touch. Edges and corners with the same vertices on both sides are found by looking them up;
 * along edges that no other village has, a vertex of one village on the edge of another (a T-junction) counts
 * as well, and borders that are at most `snap` apart. A village that touches nobody stays without neighbours.
 *
 * @param snap in the coordinates' unit; 0 asks for contact to the last bit
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
