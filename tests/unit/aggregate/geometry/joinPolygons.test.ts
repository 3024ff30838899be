import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPolygons } from '../../../../src/aggregate/geometry/joinPolygons';
import { firstCrossing, ringsOf, type PolygonParts } from '../../../../src/aggregate/geometry/drawing';
import { overlapArea, ringsArea, sortedEdges } from '../../../../src/aggregate/geometry/overlapArea';

type Part = PolygonParts[number];
type Box = readonly [west: number, south: number, east: number, north: number];
const ring = ([west, south, east, north]: Box) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const box = (...corners: Box): Part => [ring(corners)];
const edges = (parts: PolygonParts) => sortedEdges(ringsOf(parts));
const area = (parts: PolygonParts) => ringsArea(edges(parts));
/** How many were joined into which parts (rings of each), and the area of them together. */
const joined = (...parts: Part[]) => {
  const made = joinPolygons(parts);
  if (!made) throw new Error('failed');
  return { from: made.joinedFrom, rings: made.parts.map(({ length }) => length), area: area(made.parts) };
};

describe('polygons that share a border', () => {
  it('become one with the total area, closed or open, in either direction', () => {
    const other = [...ring([2, 0.5, 3.5, 2.5])].reverse();
    const made = joined(box(0, 0, 2, 3), [[...other, other[0]!]]);
    expect(made).toEqual({ from: 2, rings: [1], area: expect.closeTo(9, 12) as number });
  });

  it('become one also where a third meets them in the middle of an edge', () => {
    // 1 × 4 on the left; 2 × 1 and 2 × 3 on its right, above each other.
    const made = joined(box(0, 0, 1, 4), box(1, 0, 3, 1), box(1, 1, 3, 4));
    expect(made).toEqual({ from: 3, rings: [1], area: expect.closeTo(12, 12) as number });
  });

  it("have no slivers where a vertex was rounded off a neighbour's slanting edge", () => {
    // The side runs from 0.01013, 0 to 0.01741, 0.02007; where the two others meet on it is no whole 1e-5 degree.
    const onSide = (lat: number) => [Number((0.01013 + (0.00728 * lat) / 0.02007).toFixed(5)), lat];
    const [low, high] = [
      [0.01013, 0],
      [0.01741, 0.02007],
    ];
    for (const lat of [0.00511, 0.00512, 0.00701, 0.01001, 0.01333]) {
      const meeting = onSide(lat);
      const made = joined(
        [[[0, 0], low, high, [0, 0.02007]]],
        [[low, [0.03, 0], [0.03, lat], meeting]],
        [[meeting, [0.03, lat], [0.03, 0.02007], high]],
      );
      expect(made).toEqual({ from: 3, rings: [1], area: expect.closeTo(0.03 * 0.02007, 12) as number });
    }
  });

  it('stay separate across a gap of five metres', () => {
    expect(joined(box(0, 0, 0.01, 0.02), box(0.01005, 0, 0.03, 0.02))).toMatchObject({
      from: null,
      rings: [1, 1],
    });
  });

  it('are merged while an island beside them stays separate', () => {
    const made = joined(box(0, 0, 2, 1), box(5, 5, 6, 7), box(2, 0, 3, 4));
    expect(made).toEqual({ from: 3, rings: [1, 1], area: expect.closeTo(2 + 2 + 4, 12) as number });
  });

  it('stay separate where they touch in a point: two vertices, or a vertex and an edge', () => {
    for (const other of [
      box(2, 3, 3, 7),
      [
        [
          [2, 1],
          [4, 0],
          [4, 2],
        ],
      ],
    ]) {
      const parts = [box(0, 0, 2, 3), other];
      expect(joinPolygons(parts)).toEqual({ parts, joinedFrom: null });
    }
  });
});

describe('polygons that overlap', () => {
  it('count the overlap of two once: 4 × 3 and 5 × 2 with 1.5 × 1 in common', () => {
    expect(joined(box(0, 0, 4, 3), box(2.5, 2, 7.5, 4))).toMatchObject({ from: 2, rings: [1] });
    expect(joined(box(0, 0, 4, 3), box(2.5, 2, 7.5, 4)).area).toBeCloseTo(12 + 10 - 1.5, 12);
  });

  it('count the overlap of three once', () => {
    // Columns of 2 × 1 each shifted by 0.5: together 3 wide.
    expect(joined(box(0, 0, 2, 1), box(0.5, 0, 2.5, 1), box(1, 0, 3, 1)).area).toBeCloseTo(3, 12);
  });

  it('become one where they are identical, in either direction and from any first vertex', () => {
    const [first, ...rest] = ring([0, 0, 3, 2]);
    const again: Part = [[...rest, first!].reverse()];
    const triangle: Part = [
      [
        [0, 0],
        [5, 0],
        [1, 2],
      ],
    ];
    expect(joined(box(0, 0, 3, 2), again)).toEqual({
      from: 2,
      rings: [1],
      area: expect.closeTo(6, 12) as number,
    });
    expect(joined(triangle, triangle, triangle)).toMatchObject({ from: 3, rings: [1], area: 5 });
  });

  it('become the larger one where one contains the other, also with a common border', () => {
    for (const inner of [
      box(1, 1, 2, 1.5),
      [
        [
          [0, 1],
          [1, 0.5],
          [1, 1.5],
        ],
      ],
      [
        [
          [0, 0],
          [2, 1],
          [1, 2],
        ],
      ],
    ]) {
      expect(joined(box(0, 0, 4, 3), inner)).toMatchObject({ from: 2, rings: [1], area: 12 });
    }
  });

  it('are detected where outlines cross in vertices only', () => {
    // A band from the south-west to the north-east of the square, through two of its corners.
    const band: Part = [
      [
        [-1, -1],
        [0, 0],
        [3, 3],
        [4, 4],
        [3.5, 2],
        [1, -1],
      ],
    ];
    const made = joined(box(0, 0, 3, 3), band);
    const common = overlapArea(edges([box(0, 0, 3, 3)]), edges([band]));
    expect(common).toBeGreaterThan(1);
    expect(made).toMatchObject({ from: 2, rings: [1] });
    expect(made.area).toBeCloseTo(9 + area([band]) - common, 12);
  });
});

describe('holes', () => {
  const holed: Part = [ring([0, 0, 6, 5]), ring([1, 1, 3, 4])];

  it('are kept: 6 × 5 minus 2 × 3, with 4 × 5 beside it', () => {
    expect(joined(holed, box(6, 0, 10, 5))).toEqual({
      from: 2,
      rings: [2],
      area: expect.closeTo(44, 12) as number,
    });
  });

  it('are filled by a polygon of the same shape, halved by half of it, and covered by one across the edge', () => {
    expect(joined(holed, box(1, 1, 3, 4))).toMatchObject({ from: 2, rings: [1], area: 30 });
    expect(joined(holed, box(1, 1, 2, 4))).toMatchObject({ from: 2, rings: [2], area: 27 });
    expect(joined(holed, box(2, 2, 5, 3))).toMatchObject({ from: 2, rings: [2], area: 25 });
  });

  it('keep an island inside, whether it touches them in a vertex or not', () => {
    expect(joined(holed, box(1.5, 2, 2, 3))).toEqual({ from: null, rings: [2, 1], area: 24.5 });
    expect(
      joined(holed, [
        [
          [1, 1],
          [2, 2],
          [1.5, 3],
        ],
      ]),
    ).toMatchObject({ from: null, rings: [2, 1] });
  });

  it('appear where polygons form a ring', () => {
    const made = joined(box(0, 0, 5, 1), box(4, 1, 5, 4), box(0, 3, 4, 4), box(0, 1, 1, 3));
    expect(made).toEqual({ from: 4, rings: [2], area: expect.closeTo(5 + 3 + 4 + 2, 12) as number });
  });
});

describe('random polygons', () => {
  /** A star of whole 1e-5 degrees. */
  const star = fc
    .record({
      radii: fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 3, maxLength: 24 }),
      x: fc.double({ min: -2, max: 2, noNaN: true }),
      y: fc.double({ min: -2, max: 2, noNaN: true }),
    })
    .map(({ radii, x, y }): Part => {
      const at = (r: number, i: number) => (2 * Math.PI * i) / radii.length + r * 1e-3;
      return [
        radii.map((r, i) =>
          [x + r * Math.cos(at(r, i)), y + r * Math.sin(at(r, i))].map((v) => Math.round(v * 1e3) / 1e5),
        ),
      ];
    })
    .filter((part) => firstCrossing(ringsOf([part])) === null && area([part]) > 1e-6);

  it('have the sum of both areas minus that of the intersection', () => {
    fc.assert(
      fc.property(star, star, (a, b) => {
        const common = overlapArea(edges([a]), edges([b]));
        const together = area([a]) + area([b]);
        // A corner drawn onto a border within rounding moves it by that much.
        expect(Math.abs(joined(a, b).area - (together - common)) / together).toBeLessThan(2e-3);
        expect(joined(a, b).from).toBe(joined(b, a).from);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
