import { expect, test } from 'vitest';
import { covers, keptClear } from '../../../../src/layers/symbols/keepClear';
import { placeSymbols } from '../../../../src/layers/symbols/placeSymbols';
import { programmeFeatures } from '../../../../src/layers/symbols/programmeFeatures';
import { mercatorX, mercatorY, worldSize_px } from '../../../../src/layers/camera/mercator';

const shape = { left: 100, top: 50, right: 120, bottom: 80 };
const small = { shape, name: 'Simego', letter_px: 10, radius_px: 8 };

test('a small shape and its name below are avoided', () => {
  // Six letters of 5.8 px about the middle at 110; one line and its distance below 80.
  expect(keptClear(small)).toEqual([shape, { left: 92.6, right: 127.4, top: 80, bottom: 96 }]);
});

test('a shape larger than four and a half radii is recognisable beside its symbol', () => {
  expect(keptClear({ ...small, shape: { left: 0, top: 0, right: 36, bottom: 90 } })).toEqual([]);
  expect(keptClear({ ...small, shape: { left: 0, top: 0, right: 35.9, bottom: 90 } })).toHaveLength(2);
});

test('a symbol overlaps a rectangle that its circle reaches', () => {
  expect(covers([shape], { x: 110, y: 60 }, 8)).toBe(true);
  expect(covers([shape], { x: 92.1, y: 60 }, 8)).toBe(true);
  expect(covers([shape], { x: 91.9, y: 60 }, 8)).toBe(false);
  // Over the corner: 6 and 6 px off are 8.49.
  expect(covers([shape], { x: 94, y: 44 }, 8)).toBe(false);
});

test('symbols avoid the selected village, its own and those of neighbours', () => {
  const boxes = keptClear(small);
  const covered = (at: { x: number; y: number }) => covers(boxes, at, 8);
  const placed = placeSymbols({
    points: [
      { x: 110, y: 65 },
      { x: 126, y: 70 },
      { x: 300, y: 65 },
    ],
    radius_px: 8,
    covers: covered,
  });
  expect(placed.map(({ moved }) => moved)).toEqual([true, true, false]);
  expect(placed.some(covered)).toBe(false);
});

test("the selected village's symbol is moved away at regency zoom, and stays when near", () => {
  const at = { lon: 109.65, lat: -6.9 };
  const box = [109.645, -6.905, 109.655, -6.895] as const;
  const marks = [{ row: 3, ...at, role: 'laboratory' as const, leftRed: false, poverty: null }];
  const chosen = { row: 3, name: 'Mulyorejo', box, at: [at.lon, at.lat] as const };
  const placed = (zoom: number) =>
    programmeFeatures({ marks, zoom, radius_px: 8, groundAt: () => 'inside', chosen, letter_px: 12 });
  const far = placed(10);
  const [x, y] = far.symbols.features[0]!.geometry.coordinates as [number, number];
  const size = worldSize_px(10);
  const off = Math.hypot(
    (mercatorX(x) - mercatorX(at.lon)) * size,
    (mercatorY(y) - mercatorY(at.lat)) * size,
  );
  // Half the shape's width at this zoom is 7.3 px: outside of it by more than its own radius.
  expect(off).toBeGreaterThan(7.3 + 8);
  expect(far.leaders.features).toHaveLength(1);
  expect(placed(14).leaders.features).toEqual([]);
});
