import { describe, expect, it } from 'vitest';
import { adjacencyOf, type Adjacency } from '../../../../src/aggregate/neighbours/adjacency';
import { villageInDirection, villageNearest } from '../../../../src/aggregate/neighbours/villageInDirection';
import { geometry, villages as uneven } from '../../../scenes/world';

const at = (points: readonly (readonly [lon: number, lat: number])[]) => ({
  n: points.length,
  lon: Float64Array.from(points, (p) => p[0]),
  lat: Float64Array.from(points, (p) => p[1]),
});

const villages = at([
  [109.5, -7.0], // 0, the start
  [109.5, -6.9], // 1, north, farther
  [109.53, -6.95], // 2, north by east (31 degrees off), nearer
  [109.6, -7.02], // 3, east
  [109.49, -7.3], // 4, south
  [109.5, -7.0], // 5, at the very same point
]);

/** Village 0 shares an edge with the rows given; the rest is not asked about. */
const beside = (rows: readonly number[]): Adjacency => ({
  n: 6,
  start: Uint32Array.of(0, ...new Array<number>(6).fill(rows.length)),
  neighbour: Uint32Array.from(rows),
});

const from0 = (direction: 'north' | 'east' | 'south' | 'west', adjacency: Adjacency | null = null) =>
  villageInDirection({ villages, adjacency, from: 0, direction });

describe('one step in a direction', () => {
  it('goes to the nearest village of the cone where boundaries are not loaded', () => {
    expect(from0('north')).toBe(2);
    expect(from0('east')).toBe(3);
    expect(from0('south')).toBe(4);
  });

  it('goes to the neighbour at the smallest angle, even if another is nearer', () => {
    expect(from0('north', beside([1, 2]))).toBe(1);
  });

  it('prefers a neighbour up to 60 degrees off, and none beyond', () => {
    // 2 lies 59 degrees off east, 31 off north.
    expect(from0('east', beside([2]))).toBe(2);
    expect(from0('west', beside([1]))).toBeNull();
    expect(from0('south', beside([2, 3]))).toBe(4);
  });

  it('returns null rather than a village in another direction', () => {
    expect(from0('west')).toBeNull();
    expect(villageInDirection({ villages, adjacency: null, from: 4, direction: 'south' })).toBeNull();
  });

  it('crosses a shared border, and a T-junction by the cone', () => {
    const step = (from: number, direction: 'north' | 'east' | 'south' | 'west') =>
      villageInDirection({ villages: uneven, adjacency: adjacencyOf(geometry.villages), from, direction });
    expect(step(2, 'east')).toBe(3);
    expect(step(2, 'south')).toBe(5);
    expect(step(2, 'north')).toBe(0);
    expect(step(4, 'east')).toBeNull();
  });
});

describe('the village nearest to a position', () => {
  it('is the one with the nearest reference point in kilometres, not in degrees', () => {
    expect(villageNearest(villages, { lon: 109.52, lat: -6.94 })).toBe(2);
    // Far north a degree of longitude is short.
    const north = at([
      [10, 70],
      [12, 71],
    ]);
    expect(villageNearest(north, { lon: 12, lat: 70.1 })).toBe(0);
    // 0.3 degrees over the meridian of 180, not 359.7 around the Earth.
    const fiji = at([
      [179.5, -16.8],
      [-179.9, -16.9],
    ]);
    expect(villageNearest(fiji, { lon: 179.8, lat: -16.8 })).toBe(0);
    expect(villageNearest(fiji, { lon: 179.85, lat: -16.9 })).toBe(1);
  });

  it('is null where there are no villages', () => {
    expect(villageNearest(at([]), { lon: 0, lat: 0 })).toBeNull();
  });
});
