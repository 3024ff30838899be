import buffer from '@turf/buffer';
import { Geodesic, PolygonArea } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { adjacencyOf } from '../../../../src/aggregate/neighbours/adjacency';
import { bufferOf } from '../../../../src/aggregate/geometry/buffer';
import { ringsOf, type PolygonParts } from '../../../../src/aggregate/geometry/drawing';
import { equalAreaPlane, projected } from '../../../../src/aggregate/geometry/equalAreaPlane';
import { hexGrid } from '../../../../src/aggregate/geometry/hexGrid';
import { overlapArea, ringsArea, sortedEdges } from '../../../../src/aggregate/geometry/overlapArea';
import { polygonColumns } from '../../../../src/aggregate/geometry/polygonColumns';
import { regionShares } from '../../../../src/aggregate/regions/regionShares';
import { sharesMembership } from '../../../../src/aggregate/regions/sharesMembership';
import { villagesAround } from '../../../../src/aggregate/regions/villagesAround';

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
/** m² on the ellipsoid. */
function ellipsoidArea(parts: PolygonParts): number {
  return parts.flat().reduce((sum, ring) => {
    const polygon = new PolygonArea.PolygonArea(Geodesic.WGS84, false);
    for (const [lon, lat] of ring) polygon.AddPoint(lat!, lon!);
    return sum + Math.abs(polygon.Compute(false, true).area!);
  }, 0);
}
const partsOf = (made: ReturnType<typeof bufferOf>) => {
  if (!made.ok) throw new Error(made.fault.reason);
  return made.parts;
};

describe('a buffer in metres', () => {
  it('of a point is a circle on the ellipsoid within 0.1 %', () => {
    const [[ring]] = partsOf(bufferOf({ kind: 'points', positions: [[109.6, -7]] }, 3000)) as [[number[][]]];
    for (const [lon, lat] of ring) {
      expect(Geodesic.WGS84.Inverse(-7, 109.6, lat!, lon!).s12! / 3000).toBeCloseTo(1, 3);
    }
    expect(ellipsoidArea([[ring]]) / (Math.PI * 3000 ** 2)).toBeCloseTo(0.9996, 4);
  });

  it('of two near points is one part, of two distant ones two', () => {
    const parts = (distance: number) =>
      partsOf(
        bufferOf(
          {
            kind: 'points',
            positions: [
              [109.6, -7],
              [109.62, -7],
            ],
          },
          distance,
        ),
      ).length;
    expect([parts(2000), parts(500)]).toEqual([1, 2]);
  });

  it('of a line and a polygon agrees with Turf within the difference between sphere and ellipsoid', () => {
    const line = [
      [109.5, -7],
      [109.55, -7.03],
      [109.6, -7.02],
    ];
    const shape = box(109.5, -7.05, 109.56, -7);
    const closed = shape.map(([ring]) => [[...ring!, ring![0]!].map((at) => [...at])]);
    const turf = [
      buffer({ type: 'LineString', coordinates: line }, 1, { steps: 32 }),
      buffer({ type: 'MultiPolygon', coordinates: closed }, 1, { steps: 32 }),
    ].map((made) => ellipsoidArea([made!.geometry.coordinates as number[][][]]));
    const ours = [
      bufferOf({ kind: 'lines', lines: [line] }, 1000),
      bufferOf({ kind: 'polygons', parts: shape }, 1000),
    ].map((made) => ellipsoidArea(partsOf(made)));
    ours.forEach((area, i) => expect(Math.abs(area / turf[i]! - 1)).toBeLessThan(0.006));
    expect(ours[1]).toBeGreaterThan(ellipsoidArea(shape));
  });

  it.each([
    [0, 'notPositive'],
    [-5, 'notPositive'],
    [Number.NaN, 'notPositive'],
    [1_000_000, 'tooLarge'],
    [Infinity, 'tooLarge'],
  ])('of %d metres is refused: %s', (distance, reason) => {
    expect(bufferOf({ kind: 'points', positions: [[109.6, -7]] }, distance)).toMatchObject({
      ok: false,
      fault: { reason },
    });
  });

  it('around nothing, or around a too large extent, is refused', () => {
    expect(bufferOf({ kind: 'points', positions: [] }, 100)).toMatchObject({
      fault: { reason: 'nothingToSurround' },
    });
    expect(
      bufferOf(
        {
          kind: 'points',
          positions: [
            [109, -8],
            [98, 4],
          ],
        },
        100,
      ),
    ).toMatchObject({ fault: { reason: 'tooWide' } });
  });
});

describe('hexagons of a chosen area', () => {
  const made = hexGrid([109.4, -7.3, 109.8, -6.9], 4);
  if (!made.ok) throw new Error(made.fault.reason);
  const { polygons, keys } = made.grid;

  it('have exactly that area on the ellipsoid', () => {
    for (const hexagon of polygons) expect(ellipsoidArea(hexagon) / 4e6).toBeCloseTo(1, 5);
  });

  it('cover the box without gaps or overlaps', () => {
    const plane = equalAreaPlane({ lon: 109.6, lat: -7.1 });
    const edges = (parts: PolygonParts) => {
      const { position, ringStart } = ringsOf(parts);
      return sortedEdges({ position: projected(plane, position), ringStart });
    };
    const whole = edges(box(109.4, -7.3, 109.8, -6.9));
    const covered = polygons.reduce((sum, hexagon) => sum + overlapArea(edges(hexagon), whole), 0);
    expect(covered / ringsArea(whole)).toBeCloseTo(1, 9);
    expect(new Set(keys).size).toBe(polygons.length);
  });

  it('share bit-identical vertices', () => {
    const neighbours = adjacencyOf(polygonColumns(polygons));
    const most = Math.max(
      ...Array.from(keys, (_, row) => neighbours.start[row + 1]! - neighbours.start[row]!),
    );
    expect(most).toBe(6);
  });

  it('apportion villages completely', () => {
    const geometry = polygonColumns([box(109.5, -7.1, 109.58, -7.02)]);
    const villages = { n: 1, lon: Float64Array.of(109.54), lat: Float64Array.of(-7.06) };
    const plane = equalAreaPlane({ lon: 109.6, lat: -7.1 });
    const regions = polygons.map((hexagon, i) => ({
      key: keys[i]!,
      label: keys[i]!,
      shares: regionShares({ geometry, villages, region: ringsOf(hexagon), by: 'area', plane }),
    }));
    const { share, start } = sharesMembership(regions);
    expect(share!.reduce((sum, own) => sum + own, 0)).toBeCloseTo(1, 9);
    expect(start.at(-1)).toBe(share!.length);
  });

  it.each([
    [0, 'areaNotPositive'],
    [-1, 'areaNotPositive'],
    [Number.NaN, 'areaNotPositive'],
    [0.0001, 'tooMany'],
  ])('of %d km² are refused: %s', (area, reason) => {
    expect(hexGrid([109.4, -7.3, 109.8, -6.9], area)).toMatchObject({ ok: false, fault: { reason } });
  });
});

describe('a village and those around it', () => {
  const row = adjacencyOf(polygonColumns([0, 1, 2, 3, 7].map((x) => box(x, 0, x + 1, 1))));

  it.each([
    [1, 0, [1]],
    [1, 1, [0, 1, 2]],
    [0, 2, [0, 1, 2]],
    [3, 9, [0, 1, 2, 3]],
    [4, 1, [4]],
  ])('from %d, %d steps: %j', (from, steps, rows) => {
    expect(villagesAround(row, from, steps)).toEqual(rows);
  });
});
