import type { Adjacency } from '../neighbours/adjacency';

/** The villages that a spatial statistic is computed on: those with a finite value, renumbered from 0. */
export interface SpatialSample {
  readonly n: number;
  readonly value: Float64Array;
  /** Row in the pack of each village. */
  readonly row: Uint32Array;
  /** Neighbours within the sample. */
  readonly adjacency: Adjacency;
  /** Indices in the sample of the villages without neighbours. They count for the mean but are not tested. */
  readonly islands: Uint32Array;
}

/**
 * Why a statistic cannot be computed: fewer than `FEWEST` villages with a value, all values equal, or no
 * village with a neighbour.
 */
export type SampleProblem = 'tooFew' | 'allEqual' | 'onlyIslands';

/** The moments of Moran's I need more than three villages. */
export const FEWEST = 4;

/** Relative range of values below which differences are rounding. */
const EQUAL_SHARE = 1e-12;

/**
 * Selects the villages with a finite value and the neighbour relations among them.
 *
 * @param value by row of the pack; values that are not finite are left out, never taken as 0
 * @param adjacency neighbours by row of the pack
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

/** Neighbour relations among the given rows, which are renumbered in their order. */
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

/** Deviations from the mean. */
export function centred(value: Float64Array): Float64Array {
  const mean = value.reduce((sum, one) => sum + one, 0) / value.length;
  return value.map((one) => one - mean);
}

/** Sum of the neighbours' values, by village; 0 for an island. */
export function neighbourSums({ n, start, neighbour }: Adjacency, value: Float64Array): Float64Array {
  const sums = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    let sum = 0;
    for (let i = start[at]!; i < start[at + 1]!; i++) sum += value[neighbour[i]!]!;
    sums[at] = sum;
  }
  return sums;
}
