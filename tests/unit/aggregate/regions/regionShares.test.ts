import intersect from '@turf/intersect';
import { describe, expect, it } from 'vitest';
import { ringsOf, type PolygonParts } from '../../../../src/aggregate/geometry/drawing';
import { polygonColumns } from '../../../../src/aggregate/geometry/polygonColumns';
import {
  regionShares,
  wholeVillages,
  type Apportionment,
} from '../../../../src/aggregate/regions/regionShares';

const box = (west: number, south: number, east: number, north: number): PolygonParts => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  ],
];
/** Three villages in a row of unlike width, the third in two parts with a hole in the second. */
const geometry = polygonColumns([
  box(109, -7.1, 109.1, -7),
  box(109.1, -7.1, 109.3, -7),
  [
    ...box(109.3, -7.1, 109.4, -7),
    [...box(109.5, -7.1, 109.7, -7)[0]!, ...box(109.55, -7.075, 109.65, -7.025)[0]!],
  ],
]);
const villages = {
  n: 3,
  lon: Float64Array.of(109.02, 109.2, 109.35),
  lat: Float64Array.of(-7.02, -7.05, -7.09),
};
const shares = (region: PolygonParts, by: Apportionment = 'area', more = {}) => {
  const { rows, share, ...rest } = regionShares({ geometry, villages, region: ringsOf(region), by, ...more });
  return { ...rest, byRow: Object.fromEntries(Array.from(rows, (row, i) => [row, share[i]!])) };
};

describe('a region as shares of villages', () => {
  it('contain villages inside entirely, and split those on the border by area', () => {
    const { byRow, cut } = shares(box(108.9, -7.2, 109.15, -6.9));
    expect(byRow[0]).toBe(1);
    expect(byRow[1]).toBeCloseTo(0.25, 9);
    expect([cut, Object.keys(byRow).length]).toEqual([1, 2]);
  });

  it('do not split villages that the border only passes nearby', () => {
    expect(shares(box(108.9, -7.2, 109.1, -6.9)).byRow).toEqual({ 0: 1 });
    expect(shares(box(108.9, -7.2, 109.9, -6.9))).toMatchObject({ byRow: { 0: 1, 1: 1, 2: 1 }, cut: 0 });
  });

  it('may lie entirely within one village', () => {
    const { byRow, area_km2, covered_km2 } = shares(box(109.15, -7.05, 109.2, -7.025));
    expect(byRow[1]).toBeCloseTo(0.0625, 4);
    expect(covered_km2).toBeCloseTo(area_km2, 9);
  });

  it('sum the parts of a village, minus its holes', () => {
    const { byRow, covered_km2, area_km2 } = shares(box(109.45, -7.2, 109.8, -6.9));
    // 0.02 less the hole of 0.005, of that and the first part of 0.01.
    expect(byRow[2]).toBeCloseTo(0.6, 4);
    expect(covered_km2 / area_km2).toBeCloseTo(0.015 / 0.105, 4);
  });

  it('are empty where there is no village', () => {
    expect(shares(box(109.56, -7.07, 109.64, -7.03))).toMatchObject({ byRow: {}, covered_km2: 0 });
  });

  it('agree with Turf to nine digits', () => {
    const slanted: PolygonParts = [
      [
        [
          [109.05, -7.2],
          [109.36, -7.04],
          [109.21, -6.95],
          [109.07, -7.03],
        ],
      ],
    ];
    const feature = (parts: PolygonParts) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: {
        type: 'MultiPolygon' as const,
        coordinates: parts.map((rings) => rings.map((ring) => [...ring, ring[0]!].map((at) => [...at]))),
      },
    });
    const second = box(109.1, -7.1, 109.3, -7);
    const both = intersect({ type: 'FeatureCollection', features: [feature(slanted), feature(second)] })!;
    const flat = {
      lon: 0,
      lat: 0,
      x: (x: number) => x,
      y: (y: number) => y,
      lonOf: (x: number) => x,
      latOf: (y: number) => y,
    };
    const ring = both.geometry.coordinates[0] as number[][];
    const planar = Math.abs(
      ring.reduce((sum, [x, y], i) => {
        const [u, v] = ring[(i + 1) % ring.length]!;
        return sum + (x! - 109) * (v! + 7) - (u! - 109) * (y! + 7);
      }, 0) / 2,
    );
    expect(Math.abs(shares(slanted, 'area', { plane: flat }).byRow[1]! / (planar / 0.02) - 1)).toBeLessThan(
      1e-9,
    );
  });

  it('by reference point are all or nothing', () => {
    const { byRow, by } = shares(box(109.01, -7.1, 109.15, -7.01), 'point');
    expect([byRow, by]).toEqual([{ 0: 1 }, 'point']);
  });

  it('by population follow the population points, and list villages without one', () => {
    const population = {
      lon: Float64Array.of(109.11, 109.29, 109.25),
      lat: Float64Array.of(-7.01, -7.01, -7.05),
      people: Float64Array.of(300, 80, 20),
      row: Uint32Array.of(1, 1, 1),
    };
    const { byRow, withoutPoints } = shares(box(108.9, -7.2, 109.15, -6.9), 'population', { population });
    expect([byRow[0], byRow[1], withoutPoints]).toEqual([1, 0.75, [0]]);
  });

  it('of selected villages are 1, without duplicates', () => {
    expect([...wholeVillages([5, 2, 5]).rows]).toEqual([2, 5]);
    expect(wholeVillages([]).rows).toHaveLength(0);
  });
});
