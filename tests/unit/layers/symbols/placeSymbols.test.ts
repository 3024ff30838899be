import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeSymbols } from '../../../../src/layers/symbols/placeSymbols';

const radius_px = 8;

test('leaves a symbol without collisions on its point', () => {
  expect(
    placeSymbols({
      points: [
        { x: 10, y: 20 },
        { x: 100, y: 20 },
      ],
      radius_px,
    }),
  ).toEqual([
    { x: 10, y: 20, moved: false },
    { x: 100, y: 20, moved: false },
  ]);
});

test("moves the less important of two, and keeps the other's point visible", () => {
  const [first, second] = placeSymbols({
    points: [
      { x: 0, y: 0 },
      { x: 14, y: 0 },
    ],
    radius_px,
  });
  expect(first).toEqual({ x: 0, y: 0, moved: false });
  expect(second?.moved).toBe(true);
});

test("moves both where one would hide the end of the other's leader line", () => {
  const placed = placeSymbols({
    points: [
      { x: 0, y: 0 },
      { x: 6, y: 3 },
    ],
    radius_px,
  });
  expect(placed.map(({ moved }) => moved)).toEqual([true, true]);
  for (const { x, y } of placed) {
    expect(Math.hypot(x, y)).toBeGreaterThan(radius_px);
    expect(Math.hypot(x - 6, y - 3)).toBeGreaterThan(radius_px);
  }
});

test('prefers the cheapest position: the sea in the north', () => {
  const placed = placeSymbols({
    points: [
      { x: 0, y: 0 },
      { x: 5, y: 0 },
    ],
    radius_px,
    cost: ({ y }) => (y < -10 ? 0 : 9),
  });
  for (const { y } of placed) expect(y).toBeLessThan(-10);
});

test('never lets two symbols overlap, for up to a dozen at one place', () => {
  const px = fc.record({ x: fc.integer({ min: 0, max: 90 }), y: fc.integer({ min: 0, max: 90 }) });
  fc.assert(
    fc.property(fc.uniqueArray(px, { maxLength: 12, selector: ({ x, y }) => `${x} ${y}` }), (points) => {
      const placed = placeSymbols({ points, radius_px });
      placed.forEach((a, i) =>
        placed
          .slice(i + 1)
          .forEach((b) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * radius_px)),
      );
    }),
    { numRuns: 60, seed: 3326 },
  );
});
