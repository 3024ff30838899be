import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { describe, expect, it } from 'vitest';
import {
  assignPoints,
  pointsPerVillage,
  rowAtPosition,
} from '../../../../src/aggregate/geometry/assignPoints';
import { pointRates } from '../../../../src/aggregate/services/pointRates';
import { polygonColumns } from '../../../../src/aggregate/geometry/polygonColumns';
import { groupMembership } from '../../../../src/aggregate/rollup/membership';
import type { PolygonParts } from '../../../../src/aggregate/geometry/drawing';
import { column, groups } from '../sample';

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
/** Side by side; the second has a hole, in which the third stands; the fourth is in two parts. */
const shapes: PolygonParts[] = [
  [[box(0, 0, 1, 2)]],
  [[box(1, 0, 5, 4), box(2, 1, 4, 3)]],
  [[box(2.5, 1.5, 3, 2)]],
  [[box(6, 0, 7, 1)], [box(8, 0, 9, 1)]],
];
const geometry = polygonColumns(shapes);
const places = (at: readonly (readonly [number, number])[]) => ({
  lon: Float64Array.from(at, ([x]) => x),
  lat: Float64Array.from(at, ([, y]) => y),
});

describe('the village of a point', () => {
  it.each([
    [0.5, 1, 0],
    [4.5, 0.5, 1],
    [2.2, 1.2, -1],
    [2.7, 1.7, 2],
    [8.5, 0.9, 3],
    [7.5, 0.5, -1],
  ])('%d, %d is in %d', (lon, lat, row) => {
    expect(rowAtPosition(geometry, lon, lat)).toBe(row);
  });

  it('on a border is the first in code order, also at vertices and holes', () => {
    expect(rowAtPosition(geometry, 1, 1)).toBe(0);
    expect(rowAtPosition(geometry, 1, 0)).toBe(0);
    expect(rowAtPosition(geometry, 1, 3)).toBe(1);
    expect(rowAtPosition(geometry, 2, 2)).toBe(1);
    expect(rowAtPosition(geometry, 2.5, 2)).toBe(2);
  });

  it('agrees with Turf', () => {
    const features = shapes.map((parts) => ({
      type: 'MultiPolygon' as const,
      coordinates: parts.map((rings) => rings.map((ring) => [...ring, ring[0]!].map((at) => [...at]))),
    }));
    for (let i = 0; i < 2000; i++) {
      const at = [((i * 7919) % 1000) / 100, ((i * 104729) % 977) / 200];
      const turf = features.findIndex((shape) => booleanPointInPolygon(at, shape));
      expect(rowAtPosition(geometry, at[0]!, at[1]!)).toBe(turf);
    }
  });
});

describe('many points at once', () => {
  it('have the same villages as single points, in their order, including points outside and NaN', () => {
    const many = places(
      Array.from({ length: 3000 }, (_, i): [number, number] => [
        i % 97 === 0 ? Number.NaN : ((i * 7919) % 1300) / 100 - 2,
        ((i * 104729) % 977) / 150 - 1,
      ]),
    );
    const { row } = assignPoints({ geometry, points: many, by: 'polygon' });
    const alone = Array.from(many.lon, (lon, i) => rowAtPosition(geometry, lon, many.lat[i]!));
    expect([...row]).toEqual(alone);
    expect(new Set(alone)).toEqual(new Set([-1, 0, 1, 2, 3]));
  });

  it('on the last edge of the map are inside', () => {
    const { row } = assignPoints({
      geometry,
      points: places([
        [9, 1],
        [5, 4],
        [0, 0],
        [9.001, 1],
      ]),
      by: 'polygon',
    });
    expect([...row]).toEqual([3, 1, 0, -1]);
  });

  it('are in no village where there are none', () => {
    const none = polygonColumns([]);
    const { row, outside } = assignPoints({ geometry: none, points: places([[1, 1]]), by: 'polygon' });
    expect([[...row], outside]).toEqual([[-1], 1]);
  });

  it('may be in a village without height', () => {
    const flat = polygonColumns([
      [
        [
          [
            [0, 1],
            [4, 1],
            [2, 1],
          ],
        ],
      ],
      [[box(0, 2, 4, 2.000001)]],
    ]);
    expect(rowAtPosition(flat, 2, 2.0000005)).toBe(1);
    expect(rowAtPosition(flat, 3, 1)).toBe(0);
  });
});

describe('assigning points to villages', () => {
  const points = places([
    [0.5, 0.5],
    [4.5, 3.5],
    [50, 50],
    [Number.NaN, 1],
    [Number.NaN, 1],
    [0.2, 0.2],
  ]);
  const stated = Int32Array.of(0, 2, -1, 3, -1, -1);
  const assign = (by: 'polygon' | 'stated' | 'both') => assignPoints({ geometry, points, stated, by });

  it('by polygon ignores stated codes', () => {
    const { row, outside, unknown, disagreements } = assign('polygon');
    expect([[...row], outside, unknown, disagreements]).toEqual([[0, 1, -1, -1, -1, 0], 1, 2, []]);
  });

  it('by stated code ignores the map', () => {
    const { row, outside, unknown } = assign('stated');
    expect([[...row], outside, unknown]).toEqual([[0, 2, -1, 3, -1, -1], 0, 3]);
  });

  it('by both prefers the stated code and lists disagreements', () => {
    const { row, outside, unknown, disagreements } = assign('both');
    expect([[...row], outside, unknown]).toEqual([[0, 2, -1, 3, -1, 0], 1, 1]);
    expect(disagreements).toEqual([{ point: 1, statedRow: 2, polygonRow: 1 }]);
  });

  it('counts points or their money by village', () => {
    const row = Int32Array.of(0, 2, -1, 0);
    expect([...pointsPerVillage({ row }, 3)]).toEqual([2, 0, 1]);
    expect([...pointsPerVillage({ row }, 3, Float64Array.of(5, Number.NaN, 9, 7))]).toEqual([12, 0, 0]);
  });

  it('gives rates Σ points / Σ base, never means, and none where the base is 0', () => {
    const base = column([200, 50, 0, 'missing'], { indicatorId: 'miskin' });
    const membership = groupMembership(groups(['a', 'a', 'b', 'c']));
    const points = Float64Array.of(1, 4, 2, 3);
    const { value } = pointRates({ indicatorId: 'titik', points, base, per: 1000, membership });
    expect([...value]).toEqual([20, NaN, NaN]);
  });
});
