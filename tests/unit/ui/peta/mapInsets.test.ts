import { expect, it } from 'vitest';
import { mapInsets } from '../../../../src/ui/peta/mapInsets';

it('keeps the phone clear of the legend above and the sheet below', () => {
  expect(mapInsets({ phone: true, width_px: 390, height_px: 720 })).toEqual({ top: 104, right: 14, bottom: 150, left: 14 });
});
it('leaves at least half of a map that is small', () => {
  const { top, bottom, left, right } = mapInsets({ phone: true, width_px: 320, height_px: 254 });
  expect(top + bottom).toBeCloseTo(127);
  expect(top / bottom).toBeCloseTo(104 / 150);
  expect([left, right]).toEqual([14, 14]);
});
it('gives the projector wider margins than the laptop', () => {
  const laptop = mapInsets({ phone: false, width_px: 706, height_px: 712 });
  const projector = mapInsets({ phone: false, width_px: 1176, height_px: 1024 });
  expect(projector.left).toBeGreaterThan(laptop.left);
});
