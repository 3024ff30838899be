import type { Adjacency } from '../neighbours/adjacency';

/** The villages that a spatial statistic works on: those with a finite number, numbered anew from 0. */
export interface SpatialSample {
  readonly n: number;
  readonly value: Float64Array;
  /** Row in the pack of each. */
  readonly row: Uint32Array;
  /** Neighbours among them. */
  readonly adjacency: Adjacency;
  /** Of the numbering here: who has no neighbour among them. They count for the mean, and are never tested. */
  readonly islands: Uint32Array;
}

/**
 * Why there is nothing to compute: fewer than `FEWEST` villages with a number, all of them equal, or none with a
 * neighbour.
 */
export type SampleProblem = 'tooFew' | 'allEqual' | 'onlyIslands';

/** The moments of Moran's I need more than three villages. */
export const FEWEST = 4;

/** Spread, as a share of the largest size, below which differences are rounding. */
const EQUAL_SHARE = 1e-12;

/**
 * @param value one a village of the pack; what is not finite is left out, never taken for 0
 * @param adjacency neighbours in the pack
 */
export function spatialSample(value: Float64Array, adjacency: Adjacency): SpatialSample | SampleProblem {
  const row = Uint32Array.from(value.keys()).filter((at) => Number.isFinite(value[at]!));
  if (row.length < FEWEST) return 'tooFew';
  const kept = Float64Array.from(row, (at) => value[at]!);
  if (areEqual(kept)) return 'allEqual';
  const among = narrowed(adjacency, row);
  const islands = Uint32Array.from(row.keys()).filter((at) => among.start[at] === among.start[at + 1]);
  if (islands.length === row.length) return 'onlyIslands';
  return { n: row.length, value: kept, row, adjacency: among, islands };
}

function areEqual(value: Float64Array): boolean {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of value) {
    if (one < low) low = one;
    if (one > high) high = one;
  }
  return high - low <= EQUAL_SHARE * Math.max(Math.abs(low), Math.abs(high));
}

/** Neighbours among some rows, which are numbered anew in their order. */
function narrowed({ n, start, neighbour }: Adjacency, rows: Uint32Array): Adjacency {
  const numberOf = new Int32Array(n).fill(-1);
  rows.forEach((row, at) => (numberOf[row] = at));
  const newStart = new Uint32Array(rows.length + 1);
  const kept = new Uint32Array(neighbour.length);
  let links = 0;
  rows.forEach((row, at) => {
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      const other = numberOf[neighbour[i]!]!;
      if (other >= 0) kept[links++] = other;
    }
    newStart[at + 1] = links;
  });
  return { n: rows.length, start: newStart, neighbour: kept.slice(0, links) };
}

/** Differences from the mean. */
export function centred(value: Float64Array): Float64Array {
  const mean = value.reduce((sum, one) => sum + one, 0) / value.length;
  return value.map((one) => one - mean);
}

/** Sum of the neighbours' numbers, by village; 0 for an island. */
export function neighbourSums({ n, start, neighbour }: Adjacency, value: Float64Array): Float64Array {
  const sums = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    let sum = 0;
    for (let i = start[at]!; i < start[at + 1]!; i++) sum += value[neighbour[i]!]!;
    sums[at] = sum;
  }
  return sums;
}
