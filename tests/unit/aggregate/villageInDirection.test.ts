import { expect, it } from 'vitest';
import { villageInDirection } from '../../../src/aggregate/villageInDirection';
import type { Villages } from '../../../src/data/dataset';

const at = (points: readonly (readonly [lon: number, lat: number])[]) =>
  ({
    n: points.length,
    lon: Float64Array.from(points, (p) => p[0]),
    lat: Float64Array.from(points, (p) => p[1]),
  }) as unknown as Villages;

const villages = at([
  [109.5, -7.0], // 0, the start
  [109.5, -6.9], // 1, north, farther
  [109.53, -6.95], // 2, north by east (31 degrees off), nearer
  [109.6, -7.02], // 3, east
  [109.49, -7.3], // 4, south
  [109.5, -7.0], // 5, at the very same point
]);

it('takes the nearest in the cone, not the straightest', () => {
  expect(villageInDirection(villages, 0, 'north')).toBe(2);
  expect(villageInDirection(villages, 0, 'east')).toBe(3);
  expect(villageInDirection(villages, 0, 'south')).toBe(4);
});
it('says that there is none instead of going elsewhere', () => {
  expect(villageInDirection(villages, 0, 'west')).toBeNull();
});
it('goes back the way it came where nothing else lies nearer', () => {
  expect(villageInDirection(villages, 4, 'north')).toBe(0);
});
it('measures degrees of longitude shorter away from the equator', () => {
  // at 60° N one degree of longitude is half a degree of latitude: the eastern point is nearer and 42° off north
  const far = at([
    [10, 60],
    [10.9, 60.5],
    [10, 60.7],
  ]);
  expect(villageInDirection(far, 0, 'north')).toBe(1);
});
it('has no answer for a pack of one village', () => {
  expect(villageInDirection(at([[109, -7]]), 0, 'north')).toBeNull();
});
