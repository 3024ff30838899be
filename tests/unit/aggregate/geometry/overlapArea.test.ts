import intersect from '@turf/intersect';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringsOf, type PolygonParts } from '../../../../src/aggregate/geometry/drawing';
import { overlapArea, ringsArea, sortedEdges } from '../../../../src/aggregate/geometry/overlapArea';

const edges = (parts: PolygonParts) => sortedEdges(ringsOf(parts));
const common = (a: PolygonParts, b: PolygonParts) => overlapArea(edges(a), edges(b));
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

/** A polygon of many corners around a middle, none of its edges crossing another. */
const star = (x: number, y: number, radii: readonly number[]): PolygonParts => {
  const corner = (r: number, i: number) => {
    const angle = (2 * Math.PI * i) / radii.length;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  };
  return [[radii.map(corner)]];
};

/** Turf's common polygon, measured on the plane. */
function turfArea(a: PolygonParts, b: PolygonParts): number {
  const feature = (parts: PolygonParts) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: parts.map((rings) => rings.map((ring) => [...ring, ring[0]!].map((at) => [...at]))),
    },
  });
  const made = intersect({ type: 'FeatureCollection', features: [feature(a), feature(b)] })?.geometry;
  if (!made) return 0;
  const parts = made.type === 'Polygon' ? [made.coordinates] : made.coordinates;
  const ringArea = (ring: number[][]) =>
    Math.abs(
      ring.reduce((sum, [x, y], i) => {
        const [u, v] = ring[(i + 1) % ring.length]!;
        return sum + (x! - ring[0]![0]!) * (v! - ring[0]![1]!) - (u! - ring[0]![0]!) * (y! - ring[0]![1]!);
      }, 0) / 2,
    );
  return parts.reduce(
    (sum, [outer, ...holes]) => sum + ringArea(outer!) - holes.reduce((s, hole) => s + ringArea(hole), 0),
    0,
  );
}

describe('the area of the intersection of two polygons', () => {
  it('of two rectangles is that of their common rectangle', () => {
    expect(common(box(0, 0, 4, 3), box(3, 1, 9, 8))).toBeCloseTo(2, 12);
    expect(common(box(0, 0, 4, 3), box(1, 1, 2, 2.5))).toBeCloseTo(1.5, 12);
  });

  it('is 0 where they are apart, touch in a vertex or share an edge', () => {
    expect(common(box(0, 0, 1, 1), box(2, 0, 3, 1))).toBe(0);
    expect(common(box(0, 0, 1, 1), box(1, 1, 2, 2))).toBe(0);
    expect(common(box(0, 0, 1, 1), box(1, 0.25, 2, 0.75))).toBe(0);
    expect(common(box(0, 0, 1, 1), box(0.25, 1, 0.75, 2))).toBe(0);
  });

  it('of a polygon with itself is its area, in either direction', () => {
    const shape = star(5, 7, [1, 3, 2, 4, 2.5]);
    const reversed: PolygonParts = [[[...shape[0]![0]!].reverse()]];
    expect(common(shape, reversed) / ringsArea(edges(shape))).toBeCloseTo(1, 14);
  });

  it('excludes holes, and adds up parts', () => {
    const holed: PolygonParts = [[...box(0, 0, 10, 10)[0]!, ...box(2, 2, 8, 8)[0]!]];
    expect(ringsArea(edges(holed))).toBeCloseTo(64, 12);
    expect(common(holed, box(1, 1, 5, 5))).toBeCloseTo(16 - 9, 12);
    expect(common([...box(0, 0, 1, 1), ...box(3, 0, 5, 1)], box(0.5, 0, 4, 9))).toBeCloseTo(1.5, 12);
  });

  it('is right where an edge crosses many others and where edges coincide', () => {
    const comb: PolygonParts = [
      [
        [
          [0, 0],
          [7, 0],
          [7, 4],
          [6, 4],
          [6, 1],
          [5, 1],
          [5, 4],
          [4, 4],
          [4, 1],
          [3, 1],
          [3, 4],
          [0, 4],
        ],
      ],
    ];
    expect(common(comb, box(-1, 2, 8, 3))).toBeCloseTo(3 + 1 + 1, 12);
    expect(common(comb, box(0, 1, 7, 4))).toBeCloseTo(9 + 3 + 3, 12);
  });

  it('agrees with Turf to nine digits', () => {
    const radii = fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 3, maxLength: 40 });
    const middle = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(radii, radii, middle, middle, (r, s, x, y) => {
        const [a, b] = [star(0, 0, r), star(x, y, s)];
        const scale = Math.max(ringsArea(edges(a)), 1e-3);
        expect(Math.abs(common(a, b) - turfArea(a, b)) / scale).toBeLessThan(1e-9);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('keeps its precision far from the origin', () => {
    const far = 5e6;
    const made = common(box(far, far, far + 4, far + 3), box(far + 3, far + 1, far + 9, far + 8));
    expect(made).toBeCloseTo(2, 7);
  });
});
