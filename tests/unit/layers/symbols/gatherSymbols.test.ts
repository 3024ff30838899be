import { describe, expect, test } from 'vitest';
import { type GatherGround, gatherSymbols } from '../../../../src/layers/symbols/gatherSymbols';
import { gatheredIn, programmeFeatures } from '../../../../src/layers/symbols/programmeFeatures';
import type { ProgrammeMark } from '../../../../src/layers/symbols/programmeMarks';

/** A map on which degrees are px: with a radius of 10 and one kind of symbol, cells are 60 px wide. */
const PLAIN: GatherGround = {
  toPx: ({ lon, lat }) => ({ x: lon, y: lat }),
  toDegrees: ({ x, y }) => [x, y],
  isKeptClear: () => false,
};
const input = { zoom: 0, radius_px: 10, language: 'id' } as const;

function marksAt(
  points: readonly (readonly [x: number, y: number])[],
  change: Partial<ProgrammeMark> = {},
  firstRow = 0,
): ProgrammeMark[] {
  return points.map(([lon, lat], i) => ({
    ...{ row: firstRow + i, lon, lat, role: 'replication', leftRed: false, poverty: null },
    ...change,
  }));
}
const gather = (marks: readonly ProgrammeMark[], ground = PLAIN) => gatherSymbols(marks, input, ground);
const saying = ({ symbols }: ReturnType<typeof gather>) =>
  symbols.map(({ properties }) => `${properties?.['role']} ${properties?.['number']}`);

/** Five in the first cell, around its point (30, 24). */
const FIVE = [
  [10, 10],
  [50, 10],
  [30, 20],
  [20, 50],
  [40, 30],
] as const;

describe('gatherSymbols', () => {
  test('joins five symbols of a cell in their middle, and leaves two in the next cell alone', () => {
    const two = marksAt([[70, 5], [110, 40]], {}, 5); // prettier-ignore
    const { alone, symbols } = gather([...marksAt(FIVE), ...two]);
    expect(alone).toEqual(two);
    expect(symbols.map(({ properties }) => properties)).toEqual([
      { row: null, image: 'status-replication-10', role: 'replication', n: 5, number: '5' },
    ]);
    // Half a symbol, what lies between it and the number, and one digit: 12 + 16 + 9.61 px, from 11.195 to 48.805 around 30.
    const [x, y] = symbols[0]!.geometry.coordinates;
    expect(x).toBeCloseTo(11.195 + 12, 9);
    expect(y).toBeCloseTo(24, 9);
  });

  test('counts each kind, a village with two of them in both', () => {
    const five = marksAt(FIVE).map((mark, i) => ({
      ...mark,
      leftRed: i < 3,
      poverty: i === 4 ? ('yellow' as const) : null,
    }));
    expect(saying(gather(five))).toEqual(['replication 5', 'leftRed 3', 'yellow 1']);
  });

  test('keeps laboratories at their place, unless they alone fill the cell', () => {
    const laboratories = marksAt([[5, 5], [55, 55]], { role: 'laboratory' }, 5); // prettier-ignore
    const beside = gather([...marksAt(FIVE), ...laboratories]);
    expect(beside.alone).toEqual(laboratories);
    expect(saying(beside)).toEqual(['replication 5']);

    const alone = gather(marksAt(FIVE, { role: 'laboratory' }));
    expect(alone.alone).toEqual([]);
    expect(saying(alone)).toEqual(['laboratory 5']);
  });

  test('joins as many along a coast as it leaves apart on open ground', () => {
    // Two kinds make cells of 80 px. Four symbols all over one have room (64 square radii, 16 each); four in a line have
    // room for three.
    const spread = marksAt([[5, 5], [75, 20], [30, 75], [60, 60]]); // prettier-ignore
    const line = marksAt([[165, 40], [185, 40], [205, 40], [225, 40]], {}, 4); // prettier-ignore
    const candidate = marksAt([[500, 500]], { role: 'candidate' }, 8);
    const found = gather([...spread, ...line, ...candidate]);
    expect(found.alone.map(({ row }) => row)).toEqual([0, 1, 2, 3, 8]);
    expect(saying(found)).toEqual(['replication 4']);
  });

  test('keeps its numbers while the zoom changes by less than half a level', () => {
    const many = marksAt(Array.from({ length: 60 }, (_, i) => [(i * 37) % 211, (i * 53) % 149] as const));
    const at = (zoom: number) =>
      gatherSymbols(
        many,
        { ...input, zoom },
        { ...PLAIN, toPx: ({ lon, lat }) => ({ x: lon * 2 ** zoom, y: lat * 2 ** zoom }) },
      );
    expect(saying(at(0)).length).toBeGreaterThan(4);
    expect(saying(at(0.49))).toEqual(saying(at(0)));
    expect(saying(at(0.5))).not.toEqual(saying(at(0)));
  });

  test('shows every village once, one by one or in a number', () => {
    const many = marksAt(Array.from({ length: 90 }, (_, i) => [(i * i * 7) % 401, (i * 31) % 307] as const));
    const { alone, symbols } = gather(many);
    const joined = symbols.reduce((sum, { properties }) => sum + Number(properties?.['n']), 0);
    expect(alone.length).toBeGreaterThan(0);
    expect(joined).toBeGreaterThan(0);
    expect(alone.length + joined).toBe(90);
  });

  test('moves the numbers aside where the selected village lies', () => {
    // The nearest place whose middle is not right of 25 px is 0.15 of the cell, 9 px, to the left.
    const { symbols } = gather(marksAt(FIVE), { ...PLAIN, isKeptClear: ({ x }) => x > 25 });
    expect(symbols[0]!.geometry.coordinates[0]).toBeCloseTo(11.195 - 9 + 12, 9);
    expect(symbols[0]!.geometry.coordinates[1]).toBeCloseTo(24, 9);
  });

  test('knows what its numbers cover, in this cell and from the next', () => {
    const { covers } = gather(marksAt(FIVE));
    // They reach from 11.195 to 48.805 and from 12.25 to 35.75.
    expect(covers({ x: 30, y: 24 }, 1)).toBe(true);
    expect(covers({ x: 61, y: 24 }, 13)).toBe(true);
    expect(covers({ x: 61, y: 24 }, 12)).toBe(false);
    expect(covers({ x: 30, y: 45 }, 9)).toBe(false);
    expect(covers({ x: 500, y: 24 }, 13)).toBe(false);
  });

  test('writes a number above a thousand as the language does', () => {
    const many = marksAt(Array.from({ length: 1234 }, (_, i) => [i % 59, (i * 7) % 58] as const));
    expect(saying(gatherSymbols(many, input, PLAIN))).toEqual(['replication 1.234']);
    expect(saying(gatherSymbols(many, { ...input, language: 'en' }, PLAIN))).toEqual(['replication 1,234']);
  });
});

test('symbols drawn one by one avoid the numbers', () => {
  // At zoom 8 a degree is 364 px: six villages in a line of 15 px, and a laboratory among them.
  const six = marksAt(Array.from({ length: 6 }, (_, i) => [109.95 + i / 120, -7 + (i % 2) / 100] as const));
  const laboratory = marksAt([[109.97, -7]], { role: 'laboratory' }, 6);
  const placed = programmeFeatures({
    ...{ marks: [...six, ...laboratory], zoom: 8, radius_px: 8, groundAt: () => 'inside' as const },
    gather: gatherSymbols,
  });
  expect(gatheredIn(placed).map(({ properties }) => properties?.['n'])).toEqual([6]);
  const own = placed.symbols.features.find(({ properties }) => properties?.['row'] === 6)!;
  const number = gatheredIn(placed)[0]!;
  const [dx, dy] = [0, 1].map(
    (axis) => (own.geometry.coordinates[axis]! - number.geometry.coordinates[axis]!) * 364,
  ) as [number, number];
  expect(Math.hypot(dx, dy)).toBeGreaterThan(16);
});
