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

describe('polygons that lie against each other', () => {
  it('become one with the area of both: 2 × 3 and 1.5 × 2 beside it, closed or not, in either direction', () => {
    const other = [...ring([2, 0.5, 3.5, 2.5])].reverse();
    const made = joined(box(0, 0, 2, 3), [[...other, other[0]!]]);
    expect(made).toEqual({ from: 2, rings: [1], area: expect.closeTo(9, 12) as number });
  });

  it('become one also where a third meets them in the middle of a side', () => {
    // 1 × 4 on the left; 2 × 1 and 2 × 3 on its right, above each other.
    const made = joined(box(0, 0, 1, 4), box(1, 0, 3, 1), box(1, 1, 3, 4));
    expect(made).toEqual({ from: 3, rings: [1], area: expect.closeTo(12, 12) as number });
  });

  it('have no hair between them where a corner was rounded off a neighbour’s slanting side', () => {
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

  it('stay two across a gap of five metres', () => {
    expect(joined(box(0, 0, 0.01, 0.02), box(0.01005, 0, 0.03, 0.02))).toMatchObject({
      from: null,
      rings: [1, 1],
    });
  });

  it('of which only some do are joined with an island beside them', () => {
    const made = joined(box(0, 0, 2, 1), box(5, 5, 6, 7), box(2, 0, 3, 4));
    expect(made).toEqual({ from: 3, rings: [1, 1], area: expect.closeTo(2 + 2 + 4, 12) as number });
  });

  it('stay as they are where they touch in a point: two corners, or a corner and the middle of a side', () => {
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
  it('count what they share once: 4 × 3 and 5 × 2 with 1.5 × 1 of both', () => {
    expect(joined(box(0, 0, 4, 3), box(2.5, 2, 7.5, 4))).toMatchObject({ from: 2, rings: [1] });
    expect(joined(box(0, 0, 4, 3), box(2.5, 2, 7.5, 4)).area).toBeCloseTo(12 + 10 - 1.5, 12);
  });

  it('count what three share once', () => {
    // Columns of 2 × 1 each shifted by 0.5: together 3 wide.
    expect(joined(box(0, 0, 2, 1), box(0.5, 0, 2.5, 1), box(1, 0, 3, 1)).area).toBeCloseTo(3, 12);
  });

  it('are one where they are the same twice, whichever way and wherever the second begins', () => {
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

  it('are the larger where one lies within, also where it begins on the border', () => {
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

  it('are found where they cross in corners of both, at no place within two sides', () => {
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

  it('stay: 6 × 5 less 2 × 3, with 4 × 5 beside it', () => {
    expect(joined(holed, box(6, 0, 10, 5))).toEqual({
      from: 2,
      rings: [2],
      area: expect.closeTo(44, 12) as number,
    });
  });

  it('are filled by a polygon that fits, by half by one of half the size, and covered by one over the edge', () => {
    expect(joined(holed, box(1, 1, 3, 4))).toMatchObject({ from: 2, rings: [1], area: 30 });
    expect(joined(holed, box(1, 1, 2, 4))).toMatchObject({ from: 2, rings: [2], area: 27 });
    expect(joined(holed, box(2, 2, 5, 3))).toMatchObject({ from: 2, rings: [2], area: 25 });
  });

  it('hold an island that touches them nowhere, or in a corner', () => {
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

  it('come about where a ring of polygons closes', () => {
    const made = joined(box(0, 0, 5, 1), box(4, 1, 5, 4), box(0, 3, 4, 4), box(0, 1, 1, 3));
    expect(made).toEqual({ from: 4, rings: [2], area: expect.closeTo(5 + 3 + 4 + 2, 12) as number });
  });
});

describe('polygons drawn at random', () => {
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

  it('have the area of both less what they have in common', () => {
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
