import { Geodesic, PolygonArea } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { equalAreaPlane } from '../../../../scripts/model/plane';

const plane = equalAreaPlane({ lon: 109.6, lat: -7 });

describe('the equal-area plane', () => {
  it('gives the area on the WGS84 ellipsoid, as geographiclib has it', () => {
    // A triangle of 30 by 40 km; its sides, straight in the plane, are not geodesics: hence in 100 steps each.
    const corners = [
      [-18, -25],
      [12, -20],
      [4, 15],
    ] as const;
    const polygon = new PolygonArea.PolygonArea(Geodesic.WGS84, false);
    corners.forEach(([x, y], k) => {
      const [u, v] = corners[(k + 1) % 3]!;
      for (let step = 0; step < 100; step++) {
        const share = step / 100;
        const [lon, lat] = plane.toDegrees([x + share * (u - x), y + share * (v - y)]);
        polygon.AddPoint(lat, lon);
      }
    });
    const exact = (polygon.Compute(false, true).area ?? NaN) / 1e6;
    // (30 × 40 − 22 × 5) / 2
    expect(exact).toBeCloseTo(545, 2);
  });

  it('counts east and north as positive and comes back to where it started', () => {
    const [x, y] = plane.toPlane({ lon: 109.61, lat: -6.99 });
    // A hundredth of a degree at 7° south: 1.1049 km east, 1.1058 km north (GRS 80 tables).
    expect(x).toBeCloseTo(1.1049, 3);
    expect(y).toBeCloseTo(1.1058, 3);
    const [lon, lat] = plane.toDegrees([x, y]);
    expect(lon).toBeCloseTo(109.61, 12);
    expect(lat).toBeCloseTo(-6.99, 12);
  });
});
