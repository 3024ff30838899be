import { describe, expect, it } from 'vitest';
import { ellipseDistance, makeSites } from '../../../../scripts/model/ellipseMetric';
import { cellAt, labelGrid, type Grid } from '../../../../scripts/model/labelGrid';
import type { Plane } from '../../../../scripts/model/plane';

const flat: Plane = { toPlane: ({ lon, lat }) => [lon, lat], toDegrees: ([x, y]) => [x, y] };
const grid: Grid = { x0: -1, y0: 2, step_km: 0.1, cols: 37, rows: 51 };

describe('labelling a grid', () => {
  it('gives each cell the site that all distances together give it', () => {
    const rows = Array.from({ length: 23 }, (_, i) => ({
      lon: -1 + ((i * 0.83) % 3.7),
      lat: 2 + ((i * 1.31) % 5.1),
      luas_km2: 1,
      rentang_panjang_km: 0.4 + (i % 5) * 0.2,
      rentang_pendek_km: 0.15 + (i % 3) * 0.1,
      arah_derajat: i * 37,
    }));
    const sites = makeSites(rows, flat);
    const weights = Float64Array.from(rows, (_, i) => ((i * 7) % 11) / 5);
    const labels = new Int16Array(grid.cols * grid.rows).fill(-9);
    labelGrid(grid, sites, weights, labels);
    labels.forEach((label, k) => {
      const x = grid.x0 + ((k % grid.cols) + 0.5) * grid.step_km;
      const y = grid.y0 + (Math.floor(k / grid.cols) + 0.5) * grid.step_km;
      const all = rows.map((_, i) => ellipseDistance(sites, i, [x, y]) + weights[i]!);
      expect(all[label]).toBeCloseTo(Math.min(...all), 9);
    });
  });

  it('knows a cell by its column from the west and its row from the south', () => {
    expect(cellAt(grid, [-0.75, 2.05])).toBe(2);
    expect(cellAt(grid, [-0.95, 2.15])).toBe(37);
    expect(cellAt(grid, [-1.05, 2.15])).toBe(-1);
    expect(cellAt(grid, [0, 7.15])).toBe(-1);
  });
});
