import { expect, test } from 'vitest';
import { apart_deg, isWithin, sparseCorners } from '../../../../src/layers/camera/sparseCorners';

const line = (...corners: readonly (readonly [number, number])[]) =>
  [corners.length, (i: number) => corners[i]!] as const;
const isNear = isWithin(1);

test('corners near to the last one kept along both axes are left out, and never the ends of an open line', () => {
  // The third is near to the second, but not to the last one kept.
  expect(sparseCorners(...line([0, 0], [0.9, 0.5], [1.2, 0], [1.3, 3], [1.4, 3.1]), { isNear })).toEqual([
    [0, 0],
    [1.2, 0],
    [1.3, 3],
    [1.4, 3.1],
  ]);
  expect(sparseCorners(...line([0, 0], [0.1, 0]), { isNear })).toEqual([
    [0, 0],
    [0.1, 0],
  ]);
  expect(sparseCorners(...line([0, 0], [5, 2], [5.1, 2]), { isNear, isClosed: true })).toEqual([
    [0, 0],
    [5, 2],
  ]);
});

test('corners between others beyond the same edge are left out; of a closed line the first follows the last', () => {
  const winding = line([20, 1], [30, 4], [25, 9], [2, 3], [40, 2]);
  const seen = [0, 0, 10, 10] as const;
  expect(sparseCorners(...winding, { isNear, seen })).toEqual([
    [20, 1],
    [25, 9],
    [2, 3],
    [40, 2],
  ]);
  expect(sparseCorners(...line([2, 3], [20, 1], [30, 4], [25, 9]), { isNear, seen, isClosed: true })).toEqual(
    [
      [2, 3],
      [20, 1],
      [25, 9],
    ],
  );
  expect(sparseCorners(...line([20, 1], [2, 3], [30, 4], [25, 9]), { isNear, seen, isClosed: true })).toEqual(
    [
      [20, 1],
      [2, 3],
      [30, 4],
    ],
  );
});

test('without corners there are none, and a corner is half as far apart a zoom nearer', () => {
  expect(sparseCorners(...line(), { isNear })).toEqual([]);
  expect(apart_deg(0)).toBeCloseTo((0.375 * 360) / 512, 12);
  expect(apart_deg(4)).toBe(apart_deg(3) / 2);
});
