import { describe, expect, it } from 'vitest';
import {
  cellBox,
  clipOf,
  fitCell,
  panned,
  placeInCell,
  zoomedAround,
} from '../../../../src/layers/camera/cellCamera';
import { mercatorX, mercatorY } from '../../../../src/layers/camera/mercator';
import type { BBox } from '../../../../src/layers/camera/viewport';

const SIZE = { width: 200, height: 160 };
const BOX: BBox = [109, -7.3, 109.55, -6.6];
const camera = fitCell(BOX, SIZE, 10);

describe('the camera of the small multiples', () => {
  it('fits a whole bounding box with its margin', () => {
    const [west, south, east, north] = cellBox(camera, SIZE);
    expect(west).toBeLessThan(BOX[0]);
    expect(east).toBeGreaterThan(BOX[2]);
    const high = (from: number, to: number) => mercatorY(from) - mercatorY(to);
    expect(high(BOX[1], BOX[3]) / high(south, north)).toBeCloseTo(140 / 160, 9);
  });

  it('has the same transform for rendering and for the pointer', () => {
    const { scale, shift } = clipOf(camera, SIZE);
    const { lon, lat } = placeInCell(camera, SIZE, { x: 0, y: SIZE.height });
    expect(mercatorX(lon) * scale[0] + shift[0]).toBeCloseTo(-1, 6);
    expect(mercatorY(lat) * scale[1] + shift[1]).toBeCloseTo(-1, 6);
  });

  it('keeps the dragged position under the pointer', () => {
    const before = placeInCell(camera, SIZE, { x: 50, y: 60 });
    const after = placeInCell(panned(camera, { x: 30, y: -20 }), SIZE, { x: 80, y: 40 });
    expect(after.lon).toBeCloseTo(before.lon, 9);
    expect(after.lat).toBeCloseTo(before.lat, 9);
  });

  it('zooms around a fixed position within the limits', () => {
    const at = { x: 150, y: 30 };
    const nearer = zoomedAround(camera, SIZE, { at, steps: 1 });
    expect(nearer.zoom).toBeCloseTo(camera.zoom + 1, 9);
    expect(placeInCell(nearer, SIZE, at).lon).toBeCloseTo(placeInCell(camera, SIZE, at).lon, 9);
    expect(placeInCell(nearer, SIZE, at).lat).toBeCloseTo(placeInCell(camera, SIZE, at).lat, 9);
    expect(zoomedAround(camera, SIZE, { at, steps: 40 }).zoom).toBe(16);
    expect(zoomedAround(camera, SIZE, { at, steps: -40 }).zoom).toBe(3);
  });
});
