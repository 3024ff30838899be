import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeSymbols } from '../../../../src/layers/symbols/placeSymbols';
import { PointGrid, type Px } from '../../../../src/layers/symbols/pointGrid';

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

const anyPx = fc.record({
  x: fc.double({ min: -60, max: 260, noNaN: true }),
  y: fc.double({ min: -60, max: 260, noNaN: true }),
});

test('a grid of points tells what looking at each of them tells, near and far', () => {
  const distance = (a: Px, b: Px) => Math.hypot(a.x - b.x, a.y - b.y);
  const far = fc.record({ x: fc.constantFrom(-300, 700), y: fc.constantFrom(-250, 800) });
  fc.assert(
    fc.property(
      fc.array(anyPx, { maxLength: 40 }),
      fc.oneof(anyPx, far),
      fc.double({ min: 0, max: 70, noNaN: true }),
      (points, at, reach_px) => {
        const grid = new PointGrid(18);
        points.forEach((point, i) => grid.add(point, i));
        expect(grid.nearest_px(at)).toBe(Math.min(Infinity, ...points.map((point) => distance(at, point))));
        expect(grid.isNear(at, reach_px)).toBe(points.some((point) => distance(at, point) < reach_px));
        expect(grid.isNear(at, reach_px, 0)).toBe(
          points.slice(1).some((point) => distance(at, point) < reach_px),
        );
      },
    ),
    { numRuns: 200, seed: 3326 },
  );
});

test('where there is no room, takes the position farthest from the others', () => {
  // Every position around the last one is nearer than two radii to another symbol.
  const blocked = Array.from({ length: 15 * 15 }, (_, i) => ({
    x: 12 * ((i % 15) - 7),
    y: 12 * (Math.floor(i / 15) - 7),
  }));
  const placed = placeSymbols({ points: [...blocked, { x: 3, y: 4 }], radius_px });
  expect(placed).toHaveLength(226);
  expect(placed.at(-1)?.moved).toBe(true);
});
