import { expect, test } from 'vitest';
import { holds, sidesOf } from '../../../../src/layers/camera/viewport';

const BOX = [109, -7, 110, -6.5] as const;

test('a point lies beyond up to two sides of a box, on its edge beyond none', () => {
  expect([sidesOf(108, -6.8, BOX), sidesOf(111, -6.8, BOX)]).toEqual([1, 2]);
  expect([sidesOf(109.5, -8, BOX), sidesOf(109.5, -6, BOX)]).toEqual([4, 8]);
  expect(sidesOf(111, -8, BOX)).toBe(2 | 4);
  expect(sidesOf(109, -6.5, BOX)).toBe(0);
});

test('a box holds another that reaches no further on any side', () => {
  expect(holds(BOX, [109, -6.9, 109.5, -6.5])).toBe(true);
  for (const outside of [
    [108.9, -6.9, 109.5, -6.6],
    [109.1, -7.1, 109.5, -6.6],
    [109.1, -6.9, 110.1, -6.6],
    [109.1, -6.9, 109.5, -6.4],
  ] as const)
    expect(holds(BOX, outside)).toBe(false);
});
