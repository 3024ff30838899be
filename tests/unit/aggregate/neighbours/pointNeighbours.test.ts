import { describe, expect, it } from 'vitest';
import { neighboursOf, type Adjacency } from '../../../../src/aggregate/neighbours/adjacency';
import {
  greatCircle_km,
  nearestNeighbours,
  neighboursWithin,
  type PointColumns,
} from '../../../../src/aggregate/neighbours/pointNeighbours';

const points = (list: readonly (readonly [number, number])[], geographic = false): PointColumns => ({
  x: Float64Array.from(list, ([x]) => x),
  y: Float64Array.from(list, ([, y]) => y),
  geographic,
});
const asLists = (adjacency: Adjacency | 'tooMany') => {
  if (adjacency === 'tooMany') throw new Error('too many');
  return Array.from({ length: adjacency.n }, (_, row) => [...neighboursOf(adjacency, row)]);
};

/** Numbers that look random and are always the same. */
const scattered = (count: number) => {
  let state = 7;
  const next = () => (state = (state * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: count }, () => [109 + next(), -8 + 2 * next()] as const);
};

describe('the k nearest', () => {
  const line = points([
    [0, 0],
    [1, 0],
    [3, 0],
    [7, 0],
  ]);

  it('need not be symmetric', () => {
    expect(asLists(nearestNeighbours(line, 1))).toEqual([[1], [0], [1], [2]]);
    expect(asLists(nearestNeighbours(line, 2))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
      [1, 2],
    ]);
  });

  it('are all other points where there are at most k', () => {
    expect(asLists(nearestNeighbours(line, 9))[2]).toEqual([0, 1, 3]);
    expect(asLists(nearestNeighbours(points([[4, 4]]), 3))).toEqual([[]]);
    expect(asLists(nearestNeighbours(points([]), 3))).toEqual([]);
  });

  it('are those with the lower row among equally distant ones', () => {
    // Row 2 is in the middle of four at distance 1; 0.1 + 0.2 makes one of them far by a rounding only.
    const cross = points([
      [5, 6 + 4e-16],
      [6, 5],
      [5, 5],
      [5, 4],
      [4, 5],
    ]);
    expect(asLists(nearestNeighbours(cross, 2))[2]).toEqual([0, 1]);
    expect(asLists(nearestNeighbours(cross, 3))[2]).toEqual([0, 1, 3]);
    const moved = points([
      [0.1 + 0.2, 0],
      [0, 0],
      [-0.3, 0],
    ]);
    expect(asLists(nearestNeighbours(moved, 1))[1]).toEqual([0]);
  });

  it('are nearest on the sphere and not in degrees', () => {
    // At 60° north a degree of longitude is half as long as one of latitude.
    const north = points(
      [
        [10, 60],
        [11.5, 60],
        [10, 61],
      ],
      true,
    );
    expect(asLists(nearestNeighbours(north, 1))[0]).toEqual([1]);
    expect(asLists(nearestNeighbours({ ...north, geographic: false }, 1))[0]).toEqual([2]);
  });

  it('exclude points without coordinates', () => {
    const holed = points([
      [0, 0],
      [Number.NaN, 0],
      [2, 0],
    ]);
    expect(asLists(nearestNeighbours(holed, 1))).toEqual([[2], [], [0]]);
  });

  it.each([false, true])('agree with sorting all distances (geographic: %s)', (geographic) => {
    const list = scattered(300);
    const distance = (a: number, b: number) =>
      geographic
        ? greatCircle_km(list[a]!, list[b]!)
        : Math.hypot(list[a]![0] - list[b]![0], list[a]![1] - list[b]![1]);
    const byTheBook = list.map((_, row) =>
      [...list.keys()]
        .filter((other) => other !== row)
        .sort((a, b) => distance(row, a) - distance(row, b) || a - b)
        .slice(0, 6)
        .sort((a, b) => a - b),
    );
    expect(asLists(nearestNeighbours(points(list, geographic), 6))).toEqual(byTheBook);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuse k = %s', (k) => {
    expect(() => nearestNeighbours(line, k)).toThrow(/whole number/);
  });
});

describe('a distance band', () => {
  it('includes points at exactly the distance', () => {
    const line = points([
      [0, 0],
      [2, 0],
      [3, 0],
      [9, 0],
    ]);
    expect(asLists(neighboursWithin(line, 2))).toEqual([[1], [0, 2], [1], []]);
    expect(asLists(neighboursWithin(line, 3))[0]).toEqual([1, 2]);
  });

  it('is in kilometres for degrees', () => {
    // A degree of latitude is 111.195 km on the mean sphere.
    const list = [
      [109, -7],
      [109, -6],
      [110, -7],
    ] as const;
    expect(greatCircle_km(list[0], list[1])).toBeCloseTo((6371.0088 * Math.PI) / 180, 9);
    expect(asLists(neighboursWithin(points(list, true), 111.2))).toEqual([[1, 2], [0], [0]]);
    expect(asLists(neighboursWithin(points(list, true), 111))).toEqual([[2], [], [0]]);
    expect(asLists(neighboursWithin(points(list, true), 30_000))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  it('reports where nearly all pairs are within the distance', () => {
    expect(neighboursWithin(points(scattered(2100), true), 1000)).toBe('tooMany');
  });

  it.each([0, -2, Number.NaN])('refuses a radius of %s', (radius) => {
    expect(() => neighboursWithin(points([[0, 0]]), radius)).toThrow(/more than 0/);
  });
});
