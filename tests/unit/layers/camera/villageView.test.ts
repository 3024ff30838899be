import { describe, expect, test } from 'vitest';
import { fitZoom, mercatorX, mercatorY, worldSize_px } from '../../../../src/layers/camera/mercator';
import { SEEN_PX, villageView } from '../../../../src/layers/camera/villageView';
import type { BBox } from '../../../../src/layers/camera/viewport';

/** What a box measures where a map fits the view into its free part. */
function drawn(box: BBox, view: BBox, free: { width_px: number; height_px: number }) {
  const size = worldSize_px(fitZoom(view, free));
  return {
    wide: (mercatorX(box[2]) - mercatorX(box[0])) * size,
    high: (mercatorY(box[1]) - mercatorY(box[3])) * size,
  };
}

/** Twice as high as wide, near the equator where a degree is as long either way. */
const TALL: BBox = [109.6, 0, 109.61, 0.02];
const PHONE = { width_px: 362, height_px: 224 };

describe('the bounding box for showing a village', () => {
  test('shows its shape with neighbours on a phone with little free space', () => {
    const { wide, high } = drawn(TALL, villageView(TALL, PHONE, 'phone'), PHONE);
    expect(Math.sqrt(wide * high)).toBeCloseTo(SEEN_PX.phone, 3);
    expect(high).toBeCloseTo(48 * Math.SQRT2, 2);
    expect(high).toBeLessThan(PHONE.height_px * 0.6);
  });

  test('fills a sixth of a large free part where that is more', () => {
    const free = { width_px: 1400, height_px: 840 };
    const { wide, high } = drawn(TALL, villageView(TALL, free, 'laptop'), free);
    expect(Math.sqrt(wide * high)).toBeCloseTo(140, 2);
  });

  test('leaves space at both ends of an elongated village', () => {
    const long: BBox = [109.6, 0, 109.7, 0.001];
    const { wide } = drawn(long, villageView(long, PHONE, 'phone'), PHONE);
    expect(wide).toBeCloseTo(224 * 0.6, 2);
  });

  test('is centred on the village', () => {
    const view = villageView(TALL, PHONE, 'phone');
    expect((view[0] + view[2]) / 2).toBeCloseTo(109.605, 9);
    expect((view[1] + view[3]) / 2).toBeCloseTo(0.01, 6);
  });
});
