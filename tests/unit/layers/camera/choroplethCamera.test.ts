import { describe, expect, it } from 'vitest';
import {
  PATTERN_PERIOD_PX,
  foldCamera,
  type WorldToClip,
} from '../../../../src/layers/camera/choroplethCamera';
import { WORLD_UNITS } from '../../../../src/layers/camera/mercator';

/** Looks at (x, y) of the 0…1 world with the whole of it `size_px` wide, in a frame of 800 × 600 px. */
function looking(at: readonly [number, number], size_px: number): WorldToClip {
  const scale = [(2 * size_px) / 800, (-2 * size_px) / 600] as const;
  return { scale, shift: [-scale[0] * at[0], -scale[1] * at[1]], depth: 1, w: 1 };
}
const FRAME = { x: 0, y: 0, width: 800, height: 600 };
const CENTRE = [Math.round(0.8 * WORLD_UNITS), Math.round(0.5 * WORLD_UNITS)] as const;

describe('the camera relative to a mesh origin', () => {
  it('places a vertex like the plain matrix, within a thousandth of a pixel at the largest zoom', () => {
    const size_px = 512 * 2 ** 17;
    const view = looking([0.8 + 1e-6, 0.5 - 2e-6], size_px);
    const { matrix, origin } = foldCamera(view, CENTRE, FRAME);
    const world = [0.8 + 2e-6, 0.5 - 1e-6] as const;
    for (const axis of [0, 1] as const) {
      const vertex = Math.round(world[axis] * WORLD_UNITS - CENTRE[axis]);
      const place = (vertex + CENTRE[axis]) / WORLD_UNITS;
      const plain = place * view.scale[axis] + view.shift[axis];
      const folded = Math.fround(matrix[axis * 5]!) * (vertex - origin[axis]) + matrix[12 + axis]!;
      expect(Math.abs(folded - plain) * 400).toBeLessThan(1e-3);
    }
  });

  it('has its origin in the middle of the screen', () => {
    const { origin } = foldCamera(looking([0.8 + 1e-5, 0.5], 512 * 2 ** 10), CENTRE, FRAME);
    expect(origin).toEqual([Math.round((0.8 + 1e-5) * WORLD_UNITS - CENTRE[0]), 0]);
  });

  it('limits the origin to 32 bits, however far away the camera is', () => {
    const { origin } = foldCamera(looking([-0.5, 1.5], 512), CENTRE, FRAME);
    expect(origin).toEqual([-(2 ** 30), 2 ** 30]);
  });

  it('anchors patterns at the mesh, in the current frame', () => {
    const view = looking([0.8, 0.5], 512);
    expect(foldCamera(view, CENTRE, FRAME).anchor).toEqual([
      expect.closeTo(400 % PATTERN_PERIOD_PX, 3),
      expect.closeTo(300 % PATTERN_PERIOD_PX, 3),
    ]);
    expect(foldCamera(view, CENTRE, { ...FRAME, x: 30, y: 5 }).anchor).toEqual([
      expect.closeTo(430 % PATTERN_PERIOD_PX, 3),
      expect.closeTo(305 % PATTERN_PERIOD_PX, 3),
    ]);
  });
});
