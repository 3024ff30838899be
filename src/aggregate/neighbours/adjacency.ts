import type { VillageGeometry } from '../../data/model/geometry';
import { sharedEdges } from './sharedEdges';
import { oncePer } from '../../data/model/oncePer';

/**
 * Which villages are neighbours, as compressed rows: the neighbours of row r are
 * `neighbour[start[r]] … neighbour[start[r + 1] − 1]`, ascending and each once. Neighbours by a border are so
 * both ways; those by distance rank need not be.
 */
export interface Adjacency {
  readonly n: number;
  /** n + 1 entries. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
}

/**
 * The villages that share an edge; a common corner alone makes no neighbours. Found on the first call and
 * remembered as long as the geometry lives: some 0.5 s for the nation.
 *
 * A border must have the same vertices on both sides, bit for bit. Packs are made of shared arcs, so theirs
 * do; there are no T-junctions to look for, and geometry that has some loses the neighbours across them
 * (`contiguityOf` finds those too).
 */
export const adjacencyOf = oncePer((geometry: VillageGeometry) =>
  adjacencyFromPairs(geometry.n, sharedEdges(geometry).pairs),
);

/** Rows that share an edge with a row, ascending. */
export function neighboursOf({ start, neighbour }: Adjacency, row: number): Uint32Array {
  return neighbour.subarray(start[row], start[row + 1]);
}

/**
 * Neighbours both ways from pairs `lower row × n + higher row`, in any order and with repeats; sorts `pairs`.
 * Ascending pairs fill each row's lower neighbours before its higher ones, so every row comes out ascending.
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
