import { describe, expect, it } from 'vitest';
import { adjustWeights, startBalance } from '../../../../scripts/model/balance';
import { makeSites } from '../../../../scripts/model/ellipseMetric';
import { ellipseMoments, fitMoments, labelMoments } from '../../../../scripts/model/fitMoments';
import type { Plane } from '../../../../scripts/model/plane';

const flat: Plane = { toPlane: ({ lon, lat }) => [lon, lat], toDegrees: ([x, y]) => [x, y] };
const row = { lon: 2, lat: 1, luas_km2: 3, rentang_panjang_km: 1, rentang_pendek_km: 0.5, arah_derajat: 90 };

describe('moments of cells', () => {
  it('are those of the cells of each label', () => {
    const grid = { x0: 0, y0: 0, step_km: 2, cols: 3, rows: 2 };
    const moments = labelMoments(grid, Int16Array.of(0, 0, 1, 0, 1, 1), 2);
    // Label 0: centres (1, 1), (3, 1), (1, 3).
    expect(moments.cells[0]).toBe(3);
    expect(moments.x[0]).toBeCloseTo(5 / 3, 12);
    expect(moments.xx[0]).toBeCloseTo(11 / 3 - 25 / 9, 12);
    expect(moments.xy[0]).toBeCloseTo(7 / 3 - 25 / 9, 12);
  });

  it('are, for an ellipse that lies east-west, its long axis to the east', () => {
    const [xx, yy, xy] = ellipseMoments(makeSites([row], flat), 0);
    expect([xx, yy, xy].map((m) => Math.round(m * 1e9) / 1e9)).toEqual([1, 0.25, 0]);
  });

  it('draw the centre against the way in which the cell is off, by three tenths', () => {
    const published = makeSites([row], flat);
    const fitted = makeSites([row], flat);
    const one = (v: number): Float64Array => Float64Array.of(v);
    const cell = { cells: one(3), x: one(2.4), y: one(0.9), xx: one(1), yy: one(0.25), xy: one(0) };
    fitMoments(fitted, { published, cell, cell_km2: 1, moves: () => true, backAbove: 0.05 });
    expect(fitted.x[0]).toBeCloseTo(2 - 0.12, 9);
    expect(fitted.y[0]).toBeCloseTo(1 + 0.03, 9);
    expect(fitted.long_km[0]).toBeCloseTo(1, 9);
    // Its area a third too large: it goes back.
    fitMoments(fitted, {
      published,
      cell: { ...cell, cells: one(4) },
      cell_km2: 1,
      moves: () => true,
      backAbove: 0.05,
    });
    expect(fitted.x[0]).toBeCloseTo(2 - 0.12 * 0.7, 9);
  });
});

describe('balancing', () => {
  it('raises the weight of a cell that is too large, at most by the clipped error', () => {
    const balance = startBalance(Float64Array.of(0, 0, 0));
    const area = Float64Array.of(12, 40, 5);
    adjustWeights(balance, { area, target: Float64Array.of(10, 10, 10), moves: (i) => i < 2 });
    // A first error starts with half the gain of 0.9.
    expect(balance.weights[0]).toBeCloseTo(0.45 * 0.2, 12);
    expect(balance.weights[1]).toBeCloseTo(0.45 * 0.6, 12);
    expect(balance.weights[2]).toBe(0);
    adjustWeights(balance, { area, target: Float64Array.of(10, 10, 10), moves: (i) => i < 1 });
    expect(balance.weights[0]).toBeCloseTo(0.45 * 0.2 + 0.45 * 1.25 * 0.2, 12);
  });
});
