import { describe, expect, it } from 'vitest';
import {
  distanceBounds,
  ellipseDistance,
  makeSites,
  startWeights,
} from '../../../../scripts/model/ellipseMetric';
import type { Plane } from '../../../../scripts/model/plane';

const flat: Plane = { toPlane: ({ lon, lat }) => [lon, lat], toDegrees: ([x, y]) => [x, y] };
const row = (arah_derajat: number, long = 2, short = 0.5) => ({
  lon: 1,
  lat: 3,
  luas_km2: 4,
  rentang_panjang_km: long,
  rentang_pendek_km: short,
  arah_derajat,
});

describe('the ellipse metric', () => {
  it('lets the azimuth turn clockwise from north', () => {
    const [north, east, northEast] = [0, 90, 45].map((azimuth) => makeSites([row(azimuth)], flat));
    // 2 km along the long axis of 2 km is one standard deviation; across it, 4 of them.
    expect(ellipseDistance(north!, 0, [1, 5])).toBeCloseTo(1, 12);
    expect(ellipseDistance(north!, 0, [3, 3])).toBeCloseTo(16, 12);
    expect(ellipseDistance(east!, 0, [3, 3])).toBeCloseTo(1, 12);
    expect(ellipseDistance(east!, 0, [1, 5])).toBeCloseTo(16, 12);
    // One step to the north-east lies along the axis, one to the south-east across it.
    expect(ellipseDistance(northEast!, 0, [2, 4])).toBeCloseTo(2 / 4, 12);
    expect(ellipseDistance(northEast!, 0, [2, 2])).toBeCloseTo(2 / 0.25, 12);
  });

  it('leans to the east at 30 degrees, not to the west', () => {
    const sites = makeSites([row(30)], flat);
    const along = [1 + 2 * Math.sin(Math.PI / 6), 3 + 2 * Math.cos(Math.PI / 6)] as const;
    expect(ellipseDistance(sites, 0, along)).toBeCloseTo(1, 12);
    expect(ellipseDistance(sites, 0, [2 - along[0], along[1]])).toBeGreaterThan(1);
  });

  it('takes no axis shorter than 50 m', () => {
    const sites = makeSites([row(0, 1, 0.01)], flat);
    expect(ellipseDistance(sites, 0, [1.05, 3])).toBeCloseTo(1, 12);
  });

  it('starts with weights of twice λ times the logarithm of the product of the axes', () => {
    const sites = makeSites([row(0, 2, 0.5), row(0, 3, 0.5)], flat);
    expect(startWeights(sites, 0.3)[0]).toBeCloseTo(0, 12);
    expect(startWeights(sites, 0.3)[1]).toBeCloseTo(0.6 * Math.log(1.5), 12);
  });

  it('bounds the distance over a square by what its points have', () => {
    const sites = makeSites([row(30, 1.4, 0.3)], flat);
    const bounds = { least: 0, most: 0 };
    distanceBounds(sites, 0, { x: 2.2, y: 3.7, half: 0.4 }, bounds);
    for (let x = 1.8; x <= 2.61; x += 0.1)
      for (let y = 3.3; y <= 4.11; y += 0.1) {
        const distance = ellipseDistance(sites, 0, [x, y]);
        expect(distance).toBeGreaterThanOrEqual(bounds.least - 1e-9);
        expect(distance).toBeLessThanOrEqual(bounds.most + 1e-9);
      }
  });
});
