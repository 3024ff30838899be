import { describe, expect, it } from 'vitest';
import { serviceCoverage } from '../../../../src/aggregate/services/serviceCoverage';
import { geodesic_m, villageServices } from '../../../../src/aggregate/services/villageServices';
import { serviceGrid } from '../../../../src/aggregate/services/serviceGrid';

const places = (at: readonly (readonly [number, number])[]) => ({
  lon: Float64Array.from(at, ([x]) => x),
  lat: Float64Array.from(at, ([, y]) => y),
});

/** Numbers that look random and are the same every time. */
function scattered(
  n: number,
  seed: number,
  [west, south, width, height]: readonly [number, number, number, number],
) {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return places(Array.from({ length: n }, () => [west + next() * width, south + next() * height] as const));
}

describe('the nearest service', () => {
  it('agrees with an exhaustive search, near and far', () => {
    const services = scattered(700, 5, [109, -7.5, 1, 0.7]);
    const from = scattered(200, 9, [108, -8, 3, 2]);
    const found = villageServices({ from, services, exact: true })!;
    from.lon.forEach((lon, v) => {
      const metres = Array.from(services.lon, (x, s) =>
        geodesic_m({ lon, lat: from.lat[v]! }, { lon: x, lat: services.lat[s]! }),
      );
      const order = metres.map((_, s) => s).sort((a, b) => metres[a]! - metres[b]!);
      expect([found.nearest[v], found.second[v]]).toEqual(order.slice(0, 2));
      expect(found.metres[v]).toBe(metres[order[0]!]);
    });
  });

  it('is found across the meridian of 180 degrees where that is nearer', () => {
    const services = places([
      [179.9, 0],
      [-179.7, 0],
      [-179, 0],
    ]);
    const from = places([
      [-179.95, 0], // 0.15 degrees from the first, 0.25 from the second, 0.95 from the third
      [179.95, 0], // 0.05, 0.35
      [-179.78, 0], // 0.32, 0.08
      [-179.2, 0], // 0.9, 0.5, 0.2
      [179, 0], // 0.9, 1.3, 2
    ]);
    const degree_m = (Math.PI * 6378137) / 180;
    for (const exact of [true, false]) {
      const found = villageServices({ from, services, exact })!;
      expect([...found.nearest]).toEqual([0, 0, 1, 2, 0]);
      expect([...found.second]).toEqual([1, 1, 0, 1, 1]);
      const degrees = Array.from(found.metres, (metres) => metres / degree_m);
      [0.15, 0.05, 0.08, 0.2, 0.9].forEach((expected, i) => expect(degrees[i]).toBeCloseTo(expected, 6));
      expect(found.metresSecond[0]! / degree_m).toBeCloseTo(0.25, 6);
      expect(found.metresSphere[0]! / 6371008.8).toBeCloseTo((0.15 * Math.PI) / 180, 9);
    }
  });

  it.each([
    ['on both sides of the meridian of 180 degrees', [179.4, -17.5, 1, 0.7], [178, -18, 3, 2]],
    ['written beyond 180 degrees', [180.3, -17.5, 1, 0.7], [-181, -18, 3, 2]],
    ['all around the Earth', [-180, -60, 360, 120], [-180, -70, 360, 140]],
    ['near a pole', [-180, 70, 360, 19], [-180, 65, 360, 25]],
  ] as const)('is what looking at each finds: %s', (_, where, seen) => {
    const services = scattered(300, 7, where);
    const from = scattered(150, 11, seen);
    const unit = (x: number, y: number) => {
      const [lon, lat] = [(x * Math.PI) / 180, (y * Math.PI) / 180];
      return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)] as const;
    };
    const grid = serviceGrid(services);
    const into = { found: new Int32Array(4), chord: new Float64Array(4) };
    from.lon.forEach((lon, v) => {
      const [a, b, c] = unit(lon, from.lat[v]!);
      const chords = Array.from(services.lon, (x, s) => {
        const [d, e, f] = unit(x, services.lat[s]!);
        return Math.hypot(a - d, b - e, c - f);
      });
      const order = chords.map((__, s) => s).sort((one, other) => chords[one]! - chords[other]!);
      expect(grid.nearest(lon, from.lat[v]!, into)).toBe(4);
      expect(Array.from(into.found, (slot) => grid.point[slot])).toEqual(order.slice(0, 4));
    });
  });

  it('is decided on the ellipsoid where the sphere would be wrong', () => {
    // East 1000.4 m, north 1001 m on the sphere: the ellipsoid shortens northward ways by half a per cent.
    const services = places([
      [100 + 1000.4 / 111195.08, 0],
      [100, 1001 / 111195.08],
    ]);
    const { nearest, second, ambiguous, geodesic } = villageServices({
      from: places([[100, 0]]),
      services,
      exact: false,
    })!;
    expect([nearest[0], second[0], ambiguous[0], geodesic[0]]).toEqual([1, 0, 0, 1]);
  });

  it('is marked as ambiguous where the second is hardly farther', () => {
    const services = places([
      [100.01, 0],
      [99.98996, 0],
      [100.5, 0],
    ]);
    const found = villageServices({ from: places([[100, 0]]), services, exact: false })!;
    expect([found.nearest[0], found.second[0], found.ambiguous[0]]).toEqual([0, 1, 1]);
  });

  it('has a distance within a metre even without a geodesic', () => {
    const services = places([
      [109.7, -7.1],
      [110.4, -7.9],
    ]);
    const [rough, exact] = [false, true].map((is) =>
      villageServices({ from: places([[109.5, -7]]), services, exact: is })!,
    );
    expect(rough!.geodesic[0]).toBe(0);
    expect(Math.abs(rough!.metres[0]! - exact!.metres[0]!)).toBeLessThan(1);
  });

  it('skips villages and services without a location', () => {
    const services = places([
      [Number.NaN, -7],
      [109, -7],
    ]);
    const found = villageServices({
      from: places([
        [109.1, -7],
        [Number.NaN, -7],
      ]),
      services,
      exact: true,
    })!;
    expect([[...found.nearest], found.unknownFrom, found.unknownServices, found.second[0]]).toEqual([
      [1, -1],
      1,
      1,
      -1,
    ]);
    const none = villageServices({ from: places([[109, -7]]), services: places([]), exact: true })!;
    expect([none.nearest[0], none.metres[0]]).toEqual([-1, NaN]);
  });

  it('is the first of several at the same place', () => {
    const services = places([
      [109.2, -7],
      [109.1, -7],
      [109.1, -7],
    ]);
    const found = villageServices({ from: places([[109, -7]]), services, exact: false })!;
    expect([found.nearest[0], found.second[0], found.ambiguous[0]]).toEqual([1, 2, 1]);
    const into = { found: new Int32Array(3), chord: new Float64Array(3) };
    expect(serviceGrid(services).nearest(109, -7, into)).toBe(3);
  });

  it('is found at once where there is only one, however far away', () => {
    const found = villageServices({
      from: places([
        [109.35, -7.2],
        [95, 5],
      ]),
      services: places([[109.05, -6.7]]),
      exact: true,
    })!;
    expect([...found.nearest]).toEqual([0, 0]);
    expect(found.metres[1]).toBeCloseTo(geodesic_m({ lon: 95, lat: 5 }, { lon: 109.05, lat: -6.7 }), 6);
  });

  it('can be cancelled', () => {
    expect(
      villageServices(
        { from: places([[1, 1]]), services: places([[1, 1]]), exact: false },
        { shouldStop: () => true },
      ),
    ).toBeNull();
  });
});

describe('coverage within a radius', () => {
  it('counts villages and people within, outside and of unknown position, and lists those near the radius', () => {
    const metres = Float64Array.of(900, 1000, 1005, 2500, Number.NaN);
    const people = Float64Array.of(10, 200, Number.NaN, 4000, 50000);
    expect(serviceCoverage({ metres }, people, { radius_m: 1000 })).toEqual({
      radius_m: 1000,
      villages: 2,
      people: 210,
      villagesOutside: 2,
      peopleOutside: 4000,
      villagesUnknown: 1,
      peopleUnknown: 50000,
      withoutPeople: 1,
      knifeEdge: [1, 2],
    });
  });

  it('counts only villages that pass the filter', () => {
    const metres = Float64Array.of(900, 1000, 1005, 2500, Number.NaN);
    const people = Float64Array.of(10, 200, Number.NaN, 4000, 50000);
    const shown = Uint8Array.of(0, 1, 0, 1, 0);
    expect(serviceCoverage({ metres }, people, { radius_m: 1000, shown })).toMatchObject({
      ...{ villages: 1, people: 200, villagesOutside: 1, peopleOutside: 4000 },
      ...{ villagesUnknown: 0, peopleUnknown: 0, withoutPeople: 0, knifeEdge: [1] },
    });
  });
});
