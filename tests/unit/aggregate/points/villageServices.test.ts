import { describe, expect, it } from 'vitest';
import { serviceCoverage } from '../../../../src/aggregate/points/serviceCoverage';
import { geodesic_m, villageServices } from '../../../../src/aggregate/points/villageServices';
import { serviceGrid } from '../../../../src/aggregate/points/serviceGrid';

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
  it('is found among many, near and far, as looking at each finds it', () => {
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

  it('is settled on the ellipsoid where the sphere would mistake it', () => {
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

  it('is said to be unsure where the second is hardly farther', () => {
    const services = places([
      [100.01, 0],
      [99.98996, 0],
      [100.5, 0],
    ]);
    const found = villageServices({ from: places([[100, 0]]), services, exact: false })!;
    expect([found.nearest[0], found.second[0], found.ambiguous[0]]).toEqual([0, 1, 1]);
  });

  it('measures within a metre even where it does not refine', () => {
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

  it('leaves villages and services without a place apart', () => {
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

  it('may be one of several in the same place: the first in their order', () => {
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

  it('stops when told to', () => {
    expect(
      villageServices(
        { from: places([[1, 1]]), services: places([[1, 1]]), exact: false },
        { shouldStop: () => true },
      ),
    ).toBeNull();
  });
});

describe('coverage within a radius', () => {
  it('counts villages and people within, outside and of unknown place, and names those on the edge', () => {
    const metres = Float64Array.of(900, 1000, 1005, 2500, Number.NaN);
    const people = Float64Array.of(10, 200, Number.NaN, 4000, 50000);
    expect(serviceCoverage({ metres }, people, 1000)).toEqual({
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
});
