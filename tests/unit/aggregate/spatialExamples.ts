import type { Adjacency } from '../../../src/aggregate/neighbours/adjacency';
import { compressed } from '../../../src/aggregate/neighbours/pointNeighbours';
import { spatialSample, type SpatialSample } from '../../../src/aggregate/hotspots/spatialSample';

/** Neighbours from lists. */
export const neighbours = (lists: readonly (readonly number[])[]): Adjacency => compressed(lists);

/** Squares of a grid with their queen neighbours, row after row. */
export function queenGrid(columns: number, rows: number): Adjacency {
  return compressed(
    Array.from({ length: columns * rows }, (_, at) => {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      return Array.from({ length: columns * rows }, (_, other) => other).filter(
        (other) =>
          other !== at &&
          Math.abs((other % columns) - x) <= 1 &&
          Math.abs(Math.floor(other / columns) - y) <= 1,
      );
    }),
  );
}

/** A sample that must be one. */
export function sampleOf(value: readonly number[], adjacency: Adjacency): SpatialSample {
  const sample = spatialSample(Float64Array.from(value), adjacency);
  if (typeof sample === 'string') throw new Error(sample);
  return sample;
}

/**
 * Five villages in a row and one apart, a to f: a–b–c–d–e, f alone. Unequal in every way; the mean is 6.
 */
export const ROW_OF_FIVE = neighbours([[1], [0, 2], [1, 3], [2, 4], [3], []]);
export const ROW_VALUES = [1, 2, 4, 9, 12, 8] as const;

/** Numbers that look random and are always the same. */
export const noise = (count: number) =>
  Array.from({ length: count }, (_, at) => (Math.sin(at * 12.9898) * 43758.5453) % 1);

/** Positive numbers of which few are large, the same each time. */
export const skewed = (count: number) => noise(count).map((one) => Math.exp(2 * one));
