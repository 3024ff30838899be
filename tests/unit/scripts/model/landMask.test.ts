import { describe, expect, it } from 'vitest';
import { chamferDistance } from '../../../../scripts/model/chamfer';
import { makeSites } from '../../../../scripts/model/ellipseMetric';
import { cellAt } from '../../../../scripts/model/labelGrid';
import { landMask, landShare } from '../../../../scripts/model/landMask';
import type { Plane } from '../../../../scripts/model/plane';

const flat: Plane = { toPlane: ({ lon, lat }) => [lon, lat], toDegrees: ([x, y]) => [x, y] };
const grid = { x0: 0, y0: 0, step_km: 0.1, cols: 200, rows: 120 };
const land = [
  [
    [
      [-50, -50],
      [50, -50],
      [50, 5],
      [-50, 5],
      [-50, -50],
    ],
  ],
];
const village = {
  lon: 10,
  lat: 5,
  luas_km2: 4,
  rentang_panjang_km: 1.5,
  rentang_pendek_km: 0.8,
  arah_derajat: 0,
};

describe('land and sea', () => {
  it('lets the coast follow the land polygon, and step out where a published ellipse stands in the sea', () => {
    const sites = makeSites([village], flat);
    const mask = landMask(grid, landShare(grid, { land, sites, plane: flat }));
    const isLand = (x: number, y: number): boolean => mask[cellAt(grid, [x, y])] === 1;
    expect(isLand(3, 4.5)).toBe(true);
    expect(isLand(3, 5.5)).toBe(false);
    expect(isLand(10, 6.5)).toBe(true);
    expect(isLand(10, 8.5)).toBe(false);
  });

  it('measures distance in cells, straight and across', () => {
    const distance = Float64Array.from([0, 9, 9, 9, 9, 9], (v) => (v === 0 ? 0 : Infinity));
    chamferDistance(distance, 3);
    expect([...distance].map((v) => Math.round(v * 1000) / 1000)).toEqual([0, 1, 2, 1, 1.414, 2.414]);
  });
});
