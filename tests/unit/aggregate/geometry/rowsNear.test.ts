import { describe, expect, it } from 'vitest';
import { rowsNear } from '../../../../src/aggregate/geometry/rowsNear';
import { geometry, geometryOf } from '../../../scenes/world';

const box = (west: number, south: number, east: number, north: number) =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;
/** Two villages 0.002° apart, the second reaching further north. */
const two = geometryOf([[[box(109, -7.02, 109.01, -7)]], [[box(109.012, -7.005, 109.03, -6.99)]]] as never);

describe('the villages around a position', () => {
  it('has the village itself first, and the others by their distance in metres', () => {
    // At 7° S a degree of longitude is 110,495 m: 0.004° are 442 m.
    const near = rowsNear(two, { lon: 109.008, lat: -7.003, within_m: 500 });
    expect(near.map(({ row }) => row)).toEqual([0, 1]);
    expect(near[0]?.distance_m).toBe(0);
    expect(near[1]?.distance_m).toBeCloseTo(442, 0);
    expect(rowsNear(two, { lon: 109.008, lat: -7.003, within_m: 441 }).map(({ row }) => row)).toEqual([0]);
  });

  it('measures to a corner across both axes', () => {
    // To the corner of the second: 0.001° = 110.5 m east, 0.0011° = 121.6 m north, together 164.3 m.
    const near = rowsNear(two, { lon: 109.011, lat: -7.0061, within_m: 200 });
    expect(near.map(({ row }) => row)).toEqual([0, 1]);
    expect(near[0]?.distance_m).toBeCloseTo(110.5, 0);
    expect(near[1]?.distance_m).toBeCloseTo(164.3, 0);
  });

  it('finds none far away, and respects the hole of a village', () => {
    expect(rowsNear(two, { lon: 110, lat: -7, within_m: 1000 })).toEqual([]);
    expect(rowsNear(geometry.villages, { lon: 109.3, lat: -7.15, within_m: 10 })).toEqual([]);
  });
});
