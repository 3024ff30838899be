import { expect, it } from 'vitest';
import { mapInsets } from '../../../../../src/ui/peta/map/mapInsets';

const phone = { phone: true, width_px: 390, height_px: 720, legend_px: 88 };

it('keeps the phone clear of the legend above and of the sheet where it rests', () => {
  expect(mapInsets({ ...phone, sheet_px: 68 })).toEqual({ top: 104, right: 14, bottom: 102, left: 14 });
  expect(mapInsets({ ...phone, sheet_px: 282 }).bottom).toBe(316);
  // A legend of two more lines pushes the land down by as much.
  expect(mapInsets({ ...phone, sheet_px: 68, legend_px: 128 }).top).toBe(144);
});
it('leaves a low and wide screen its room beside the legend, not the strip below it', () => {
  const low = { phone: true, width_px: 683, height_px: 264, sheet_px: 68, legend_px: 120 };
  expect(mapInsets({ ...low, legend_across_px: 384 })).toEqual({
    top: 14,
    right: 14,
    bottom: 102,
    left: 400,
  });
  // A legend as wide as the screen leaves room below it alone.
  expect(mapInsets({ ...low, legend_across_px: 659 }).left).toBe(14);
});
it('leaves at least a quarter of a map that is small, in the same proportion above and below', () => {
  const { top, bottom, left, right } = mapInsets({
    phone: true,
    width_px: 320,
    height_px: 280,
    sheet_px: 282,
    legend_px: 88,
  });
  expect(top + bottom).toBeCloseTo(210);
  expect(top / bottom).toBeCloseTo(104 / 316);
  expect([left, right]).toEqual([14, 14]);
});
it('gives the projector wider margins than the laptop', () => {
  const laptop = mapInsets({ phone: false, width_px: 706, height_px: 712, sheet_px: 0 });
  const projector = mapInsets({ phone: false, width_px: 1176, height_px: 1024, sheet_px: 0 });
  expect(projector.left).toBeGreaterThan(laptop.left);
});

it('keeps the land clear of the card that stands on the map while the panels are folded', () => {
  const wall = { phone: false, width_px: 1920, height_px: 999, sheet_px: 0 };
  expect(mapInsets({ ...wall, card_px: 432 }).left).toBeGreaterThan(16 + 432);
  expect(mapInsets({ ...wall, card_px: 0 }).left).toBe(60);
});
