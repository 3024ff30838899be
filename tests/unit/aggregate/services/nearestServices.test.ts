import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { nearestServices } from '../../../../src/aggregate/services/nearestServices';
import { straightDistance_km, type Position } from '../../../../src/aggregate/services/straightDistance';
import type { Service } from '../../../../src/data/model/services';

/** The exact geodesic, km: an oracle by another method. */
function exact_km(from: Position, to: Position): number {
  return (Geodesic.WGS84.Inverse(from.lat, from.lon, to.lat, to.lon).s12 ?? NaN) / 1000;
}

describe('the straight distance', () => {
  const HOME = { lon: 109.643, lat: -6.882 };

  test.each([
    ['next door', { lon: 109.6442, lat: -6.8817 }],
    ['north to south', { lon: 109.643, lat: -7.2 }],
    ['east to west', { lon: 109.4, lat: -6.882 }],
    ['across the regency', { lon: 109.41, lat: -7.21 }],
    ['a hundred kilometres off', { lon: 110.3, lat: -7.5 }],
  ])('is within a metre of the exact geodesic: %s', (_, to) => {
    expect(Math.abs(straightDistance_km(HOME, to) - exact_km(HOME, to))).toBeLessThan(0.001);
    expect(straightDistance_km(to, HOME)).toBeCloseTo(straightDistance_km(HOME, to), 9);
  });

  test('goes the shorter way across the meridian of 180 degrees', () => {
    // 0.4 degrees of the equator, whose radius is 6378.137 km.
    const [east, west] = [
      { lon: 179.85, lat: 0 },
      { lon: -179.75, lat: 0 },
    ];
    expect(straightDistance_km(east, west)).toBeCloseTo((0.4 * Math.PI * 6378.137) / 180, 9);
    expect(straightDistance_km(west, east)).toBeCloseTo(44.527796, 6);
    const [suva, taveuni] = [
      { lon: 179.93, lat: -16.9 },
      { lon: -179.95, lat: -16.7 },
    ];
    expect(Math.abs(straightDistance_km(suva, taveuni) - exact_km(suva, taveuni))).toBeLessThan(0.001);
  });

  test('is 0 from a point to itself', () => {
    expect(straightDistance_km(HOME, HOME)).toBe(0);
  });

  test('differs from that on a sphere by half a per cent', () => {
    const to = { lon: 109.643, lat: -7.2 };
    const sphere_km = (0.318 * Math.PI * 6371.0088) / 180;
    expect(Math.abs(sphere_km / straightDistance_km(HOME, to) - 1)).toBeGreaterThan(0.004);
  });
});

function service(id: string, kind: string, change: Partial<Service> = {}): Service {
  return {
    id,
    name: `${kind} ${id}`,
    kind,
    isPublic: true,
    district: 0,
    lon: 109,
    lat: -7,
    fit: 'agrees',
    note: '',
    provenance: 'resmi',
    sourceId: 'uji',
    ...change,
  };
}

const FROM = { lon: 109, lat: -7 };
/** Degrees of latitude for a distance north of the village, near enough for an order. */
const north = (km: number): { lat: number } => ({ lat: -7 + km / 110.59 });

describe('the nearest services', () => {
  const ids = (reaches: readonly { service: Service }[]): string[] =>
    reaches.map(({ service: { id } }) => id);

  test('are one per kind, in the order of the pack', () => {
    const { kinds } = nearestServices(
      [
        service('a', 'SMP', north(9)),
        service('b', 'SD', north(3)),
        service('c', 'SD', north(2)),
        service('d', 'SMP', north(7)),
      ],
      FROM,
    );
    expect(kinds.map(({ kind, nearest }) => [kind, ...ids(nearest)])).toEqual([
      ['SMP', 'd'],
      ['SD', 'c'],
    ]);
    expect(kinds[1]?.nearest[0]?.distance_km).toBeCloseTo(2, 2);
  });

  test('are two where the second is within 0.6 % of the first, and one beyond', () => {
    const [a, b, c] = [
      service('a', 'SD', north(5)),
      service('b', 'SD', north(5.02)),
      service('c', 'SD', north(5.05)),
    ];
    expect(ids(nearestServices([c, b, a], FROM).kinds[0]?.nearest ?? [])).toEqual(['a', 'b']);
    expect(ids(nearestServices([c, a], FROM).kinds[0]?.nearest ?? [])).toEqual(['a']);
  });

  test('exclude points that contradict their source, count them, and list nearer ones apart', () => {
    const found = nearestServices(
      [
        service('a', 'SD', { ...north(4), fit: 'agrees' }),
        service('b', 'SD', { ...north(1), fit: 'otherDistrict' }),
        service('c', 'SD', { ...north(6), fit: 'outside' }),
      ],
      FROM,
    );
    expect(ids(found.kinds[0]?.nearest ?? [])).toEqual(['a']);
    expect(ids(found.kinds[0]?.doubtful ?? [])).toEqual(['b']);
    expect([found.counted, found.doubtful]).toEqual([1, 2]);
  });

  test('are none where every point of a kind contradicts its source', () => {
    const found = nearestServices([service('a', 'SLB', { ...north(4), fit: 'outside' })], FROM);
    expect(found.kinds).toHaveLength(1);
    expect(found.kinds[0]?.nearest).toEqual([]);
    expect(ids(found.kinds[0]?.doubtful ?? [])).toEqual(['a']);
  });
});
