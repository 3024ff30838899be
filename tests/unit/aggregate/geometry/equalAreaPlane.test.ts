import { Geodesic, PolygonArea } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { equalAreaPlane, projected } from '../../../../src/aggregate/geometry/equalAreaPlane';

describe('the equal-area projection', () => {
  it.each([
    [109.6, -7],
    [99, 0],
    [140, 4.5],
    [-80, 36],
  ])('gives areas of the ellipsoid around %d, %d', (lon, lat) => {
    const plane = equalAreaPlane({ lon, lat });
    const square = [
      [0, 0],
      [0.01, 0],
      [0.01, 0.02],
      [0, 0.02],
    ].map(([x, y]) => [lon + x!, lat + y!]);
    const reference = new PolygonArea.PolygonArea(Geodesic.WGS84, false);
    for (const [x, y] of square) reference.AddPoint(y!, x!);
    const [west, south, , , east, north] = projected(plane, Float64Array.from(square.flat()));
    const area = (east! - west!) * (north! - south!);
    expect(area / Math.abs(reference.Compute(false, true).area!)).toBeCloseTo(1, 6);
  });

  it('is true to scale in the middle in both directions, and invertible', () => {
    const plane = equalAreaPlane({ lon: 109.6, lat: -7 });
    const step = 0.001;
    const metres = (lat: number, lon: number) => Geodesic.WGS84.Inverse(-7, 109.6, lat, lon).s12!;
    expect(plane.x(109.6 + step) / metres(-7, 109.6 + step)).toBeCloseTo(1, 6);
    expect((plane.y(-7 + step) - plane.y(-7)) / metres(-7 + step, 109.6)).toBeCloseTo(1, 4);
    expect(plane.lonOf(plane.x(110.2))).toBeCloseTo(110.2, 12);
    for (const lat of [-89, -7.3, 0, 41, 90]) expect(plane.latOf(plane.y(lat))).toBeCloseTo(lat, 9);
  });
});
