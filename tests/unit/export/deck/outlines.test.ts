import { describe, expect, test } from 'vitest';
import type { VillageGeometry } from '../../../../src/data/model/geometry';
import { outlinesOf, placedIn } from '../../../../src/export/deck/outlines';
import { latOf } from '../../../../src/layers/camera/mercator';

/** A tenth of the world wide and a twentieth high, south of the equator; and a triangle in its north-west corner. */
const SOUTH = latOf(0.55);
const QUARTER = latOf(0.5125);
const GEOMETRY: VillageGeometry = {
  n: 2,
  position: Float64Array.from([
    ...[0, 0, 36, 0, 36, SOUTH, 0, SOUTH],
    // The second point is a hair from the first: one unit of three thousand.
    ...[0, 0, 0.012, 0, 9, 0, 0, QUARTER],
  ]),
  ringStart: Uint32Array.of(0, 4, 8),
  partStart: Uint32Array.of(0, 1, 2),
  villageStart: Uint32Array.of(0, 1, 2),
};

describe('outlines for pointing', () => {
  test('are in whole units, 3,000 on the longer side, with relative steps', () => {
    const { grid, paths } = outlinesOf(GEOMETRY);
    expect(grid.west).toBeCloseTo(0.5, 12);
    expect(grid.north).toBeCloseTo(0.5, 12);
    expect(grid.world).toBeCloseTo(30_000, 6);
    expect(paths).toEqual(['M0 0l3000 0 0 1500-3000 0Z', 'M0 0l750 0-750 375Z']);
  });

  test('stand where the map of a frame has the same land', () => {
    const { grid } = outlinesOf(GEOMETRY);
    // The world is 512 px wide; the frame shows 100 by 50 px around 18° E on the equator: from 231.6, 231 on.
    const frame = { width_px: 100, height_px: 50, lon: 18, lat: 0, zoom: 0 };
    const { scale, x, y } = placedIn(frame, { grid, left: 10, top: 5, scale: 2 });
    expect(scale).toBeCloseTo((2 * 512) / 30_000, 9);
    expect(x).toBeCloseTo(10 + 2 * (256 - 231.6), 6);
    expect(y).toBeCloseTo(5 + 2 * (256 - 231), 6);
  });
});
