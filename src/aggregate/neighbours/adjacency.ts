import type { VillageGeometry } from '../../data/model/geometry';
import { sharedEdges } from './sharedEdges';
import { oncePer } from '../../data/model/oncePer';

/**
 * Neighbour relations in compressed sparse row form: the neighbours of row r are `neighbour[start[r]] …
 * neighbour[start[r + 1] − 1]`, ascending and without duplicates. Contiguity is symmetric; nearest-neighbour
 * relations need not be.
 */
export interface Adjacency {
  readonly n: number;
  /** n + 1 entries. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
}

/**
 * The villages that share an edge; a common vertex alone is not enough. Computed on the first call and
 * memoised by geometry: about 0.5 s for all villages of Indonesia.
 *
 * A border must have bit-identical vertices on both sides. Packs consist of shared arcs, so theirs do. In
 * geometry with T-junctions the neighbours across these are missed; `contiguityOf` finds them as well.
 */
export const adjacencyOf = oncePer((geometry: VillageGeometry) =>
  adjacencyFromPairs(geometry.n, sharedEdges(geometry).pairs),
);

/** Rows that share an edge with the given row, ascending. */
export function neighboursOf({ start, neighbour }: Adjacency, row: number): Uint32Array {
  return neighbour.subarray(start[row], start[row + 1]);
}

/**
 * Symmetric neighbour relations from pairs `lower row × n + higher row`, in any order and with duplicates.
 * Sorts `pairs` in place. Ascending pairs fill each row's lower neighbours before its higher ones, so that
 * every row's list is ascending.
 */
export function adjacencyFromPairs(n: number, pairs: Float64Array): Adjacency {
  const distinct = pairs.sort().filter((pair, i) => pair !== pairs[i - 1]);
  const start = new Uint32Array(n + 1);
  for (const pair of distinct) {
    start[Math.floor(pair / n) + 1]!++;
    start[(pair % n) + 1]!++;
  }
  for (let row = 0; row < n; row++) start[row + 1]! += start[row]!;
  const neighbour = new Uint32Array(distinct.length * 2);
  const at = start.slice(0, n);
  for (const pair of distinct) neighbour[at[pair % n]!++] = Math.floor(pair / n);
  for (const pair of distinct) neighbour[at[Math.floor(pair / n)]!++] = pair % n;
  return { n, start, neighbour };
}
