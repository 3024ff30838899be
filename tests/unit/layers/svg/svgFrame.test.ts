import { describe, expect, test } from 'vitest';
import { pictureBox, ringPath } from '../../../../src/layers/svg/svgFrame';

const ROOM = pictureBox({ width_px: 100, height_px: 50 });
/** Degrees are px here. */
const asIs = (lon: number, lat: number): readonly [number, number] => [lon, lat];

describe('paths of a picture that shows only a part of an area', () => {
  test('reach as far beyond its edges as a line is wide', () => {
    expect(ROOM).toEqual([-8, -8, 108, 58]);
  });

  test('leave out what winds beyond one edge, and nothing that may cross the picture', () => {
    const winding = Float64Array.from(
      [
        [10, 10],
        [60, 10],
        [150, 5],
        // Beyond the right edge with those before and after it.
        [170, 30],
        [160, 80],
        // Beyond the lower edge, but its neighbours are not both: the way from one to the other could cross a corner.
        [40, 90],
        [-30, 40],
      ].flat(),
    );
    expect(ringPath(winding, asIs)).toBe('M10 10L60 10L150 5L170 30L160 80L40 90L-30 40Z');
    expect(ringPath(winding, asIs, ROOM)).toBe('M10 10L60 10L150 5L160 80L40 90L-30 40Z');
  });

  test('keep the first position and a ring that surrounds the picture', () => {
    const around = Float64Array.from([-40, -40, 140, -40, 140, 90, -40, 90]);
    expect(ringPath(around, asIs, ROOM)).toBe(ringPath(around, asIs));
  });
});
