import { expect, it } from 'vitest';
import { scaleBar } from '../../../../src/layers/camera/scaleBar';

it('uses the longest of 1, 2 and 5 that fits', () => {
  // one degree at the equator over 1000 px is 111.32 m a pixel: 80 px are 8906 m, so 5 km
  const bar = scaleBar([109, -0.3, 110, 0.3], { width_px: 1000, longest_px: 80 });
  expect(bar.metres).toBe(5000);
  expect(bar.width_px).toBeCloseTo(44.92, 2);
});
it('takes the latitude into account', () => {
  // at 60° N a degree is half as long: 55.66 m a pixel, 80 px are 4453 m, so 2 km
  const bar = scaleBar([10, 59, 11, 61], { width_px: 1000, longest_px: 80 });
  expect(bar.metres).toBe(2000);
  expect(bar.width_px).toBeCloseTo(35.93, 2);
});
it('shows lengths below a kilometre at large zooms', () => {
  expect(scaleBar([109.6, -7.001, 109.61, -6.999], { width_px: 700, longest_px: 80 }).metres).toBe(100);
});
