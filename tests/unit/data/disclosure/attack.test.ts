import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/data/disclosure/attack';
import { firstExposed, isKept } from '../../../../src/data/disclosure/audit';
import { determined } from '../../../../src/data/disclosure/determined';
import { brokenSum, connectedPieces } from '../../../../src/data/disclosure/linkedTables';
import { oneGroup, twoWays } from './sampleTables';

const reachOf = (tables: Parameters<typeof attack>[0], hidden: readonly number[]) =>
  Object.fromEntries(
    [...attack(tables, new Set(hidden), hidden)].map(([cell, { low, high }]) => [cell, [low, high]]),
  );

describe('an attack', () => {
  it('finds a single suppressed count exactly, from its total', () => {
    expect(reachOf(oneGroup(12, 3, 40), [1])).toEqual({ 1: [3, 3] });
  });

  it('finds only the sum of two, each between 0 and that sum', () => {
    expect(reachOf(oneGroup(4, 3, 22), [0, 1])).toEqual({ 0: [0, 7], 1: [0, 7] });
  });

  it('has no upper bound where the total is suppressed too', () => {
    expect(reachOf(oneGroup(4, 30), [0, 2])).toEqual({ 0: [0, Infinity], 2: [30, Infinity] });
  });

  it('combines rows and columns', () => {
    // Rows 3 9 | 12 and 7 2 | 9: with all four hidden, one free amount goes round: −3 … +2 … by hand.
    const tables = twoWays([
      [3, 9, 20],
      [7, 2, 30],
    ]);
    expect(reachOf(tables, [0, 1, 3, 4])).toEqual({ 0: [1, 10], 1: [2, 11], 3: [0, 9], 4: [0, 9] });
  });

  it('is bounded by a published whole, and reports the largest possible rest', () => {
    // Two shares of 10 and of 50 with 12 together: of the first at most 10, of the second at least 2.
    const tables = {
      value: Float64Array.of(8, 4, 12, 10, 50),
      sums: [{ total: 2, parts: [0, 1] }],
      shares: [
        { part: 0, whole: 3 },
        { part: 1, whole: 4 },
      ],
    };
    const reach = new Map(attack(tables, new Set([0, 1]), [0, 1]));
    expect(reach.get(0)).toEqual({ low: 0, high: 10, rest: 10 });
    expect(reach.get(1)).toEqual({ low: 2, high: 12, rest: 48 });
  });

  it('also bounds the rest of a suppressed whole', () => {
    // The whole is one of two that add up to 20; the part is one of two that add up to 6.
    const tables = {
      value: Float64Array.of(2, 4, 6, 9, 11, 20),
      sums: [
        { total: 2, parts: [0, 1] },
        { total: 5, parts: [3, 4] },
      ],
      shares: [{ part: 0, whole: 3 }],
    };
    expect(new Map(attack(tables, new Set([0, 1, 3, 4]), [0])).get(0)).toEqual({ low: 0, high: 6, rest: 20 });
  });

  it('reports published cells as known', () => {
    expect([...attack(oneGroup(5, 6), new Set(), [1])]).toEqual([[1, { low: 6, high: 6, rest: Infinity }]]);
  });

  it('reports NaN where published figures contradict each other', () => {
    const tables = oneGroup(5, 6, 7);
    tables.value[3] = 4; // less than the two that are shown
    expect(new Map(attack(tables, new Set([0]), [0])).get(0)).toMatchObject({ low: NaN, high: NaN });
  });
});

describe('an attack with public knowledge', () => {
  it('takes every suppressed count to be at least one: five among four villages are one or two each', () => {
    const tables = oneGroup(1, 2, 1, 1, 90, 121);
    expect(reachOf(tables, [0, 1, 2, 3])).toMatchObject({ 0: [0, 5] });
    const least = new Float64Array(7).fill(1);
    expect(reachOf({ ...tables, least }, [0, 1, 2, 3])).toEqual({
      0: [1, 2],
      1: [1, 2],
      2: [1, 2],
      3: [1, 2],
    });
  });

  it('drops that minimum where it contradicts the published figures, because a zero is suppressed', () => {
    const least = new Float64Array(4).fill(1);
    expect(reachOf({ ...oneGroup(0, 1, 9), least }, [0, 1])).toEqual({ 0: [0, 1], 1: [0, 1] });
  });

  it('is narrower over integers than over real numbers', () => {
    // Any two of x, y, z are at most one: all three together one and a half, or one in whole families.
    const [x, y, z, all] = [0, 1, 2, 3];
    const tables = {
      value: Float64Array.of(1, 0, 0, 1, 0, 1, 0, 1, 1, 1),
      sums: [
        { total: all, parts: [x, y, z] },
        { total: 7, parts: [x, y, 4] },
        { total: 8, parts: [y, z, 5] },
        { total: 9, parts: [x, z, 6] },
      ],
      shares: [],
    };
    const hidden = [x, y, z, all, 4, 5, 6];
    expect(reachOf(tables, hidden)[all]).toEqual([0, 1.5]);
    expect(reachOf({ ...tables, whole: new Uint8Array(10).fill(1) }, hidden)[all]).toEqual([0, 1]);
  });
});

describe('an insider attack', () => {
  const owner = Int32Array.of(0, 1, 2, 3, -1);
  const tables = { ...oneGroup(3, 9, 7, 30), owner, least: Float64Array.of(1, 1, 1, 1, 0) };
  const targets = [0, 1, 2];

  it('learns the other one of two cells, and nothing of two others', () => {
    expect(firstExposed(tables, new Set([0, 1]), { targets: [0, 1], threshold: 5 })).toMatchObject({
      ...{ cell: 1, insider: 0 },
      reach: { low: 9, high: 9 },
    });
    expect(firstExposed(tables, new Set(targets), { targets, threshold: 5 })).toBeNull();
    expect(determined(tables, new Set([0, 1]))).toEqual([
      { cell: 1, insider: 0 },
      { cell: 0, insider: 1 },
    ]);
    expect(determined(tables, new Set(targets))).toEqual([]);
  });

  it('learns two others that can only be one each', () => {
    const small = { ...oneGroup(8, 1, 1, 30), owner, least: tables.least };
    expect(firstExposed(small, new Set(targets), { targets, threshold: 5 })).toMatchObject({
      ...{ cell: 1, insider: 0 },
      reach: { low: 1, high: 1 },
    });
  });

  it('knows all figures of its own village, and what follows through rows and columns', () => {
    // Two villages by two classes, all hidden: each knows both of its own, and then both of the other.
    const square = twoWays([
      [3, 9, 20],
      [7, 8, 30],
      [6, 9, 40],
    ]);
    const own = Int32Array.from(square.value, (_, cell) => (cell < 9 ? Math.floor(cell / 3) : -1));
    const four = new Set([0, 1, 3, 4]);
    expect(determined({ ...square, owner: own }, four).map(({ cell }) => cell)).toEqual([3, 4, 0, 1]);
    // A third village: what one does not know can still move between the two others.
    expect(determined({ ...square, owner: own }, new Set([...four, 6, 7]))).toEqual([]);
  });

  it('does not know a number that the publisher itself does not have', () => {
    const unknown = { ...tables, value: Float64Array.of(NaN, 9, 7, 30, 49) };
    expect(firstExposed(unknown, new Set(targets), { targets, threshold: 5 })).toBeNull();
  });
});

describe('an audit', () => {
  it.each([
    [{ low: 0, high: 5, rest: Infinity }, true],
    [{ low: 0, high: 4, rest: Infinity }, false],
    [{ low: 3, high: 7, rest: Infinity }, false],
    [{ low: 3, high: 8, rest: Infinity }, true],
    [{ low: 90, high: 100, rest: 4 }, false],
    [{ low: NaN, high: NaN, rest: Infinity }, false],
    [{ low: 0, high: Infinity, rest: 5 }, true],
  ])('of the interval %j at threshold 5 gives %s', (reach, kept) => {
    expect(isKept(reach, 5)).toBe(kept);
  });

  it('returns the first exposed cell, and null where all are protected', () => {
    const tables = oneGroup(2, 1, 9, 30);
    expect(firstExposed(tables, new Set([0, 1]), { targets: [0, 1], threshold: 5 })).toEqual({
      cell: 0,
      reach: { low: 0, high: 3, rest: Infinity },
      insider: null,
    });
    expect(firstExposed(tables, new Set([0, 1, 2]), { targets: [0, 1], threshold: 5 })).toBeNull();
  });
});

describe('linked tables', () => {
  it('report a sum that does not add up, and ignore unknown cells', () => {
    const tables = twoWays([
      [1, 2],
      [3, 4],
    ]);
    expect(brokenSum(tables)).toBeNull();
    tables.value[5] = 8;
    expect(brokenSum(tables)).toEqual({ total: 5, parts: [2, 3] });
    tables.value[2] = NaN;
    expect(brokenSum(tables)).toEqual({ total: 8, parts: [4, 5] });
  });

  it('split into connected components', () => {
    const tables = twoWays([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    expect(connectedPieces(tables, new Set([0, 1, 4, 8]))).toEqual([[0, 1, 4], [8]]);
  });
});
