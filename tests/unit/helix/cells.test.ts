import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellNumber, cellsOf, orderedCells } from '../../../src/helix/cells';

const ordered = (
  long: readonly number[],
  short: readonly number[],
  shortGroups: number,
  longGroups: number,
) =>
  orderedCells({
    parts: Uint32Array.from(long, (_, i) => 10 * i),
    ...{ long: Uint32Array.from(long), longGroups, short: Uint32Array.from(short), shortGroups },
  });

describe('cells', () => {
  it('are the pairs that occur, in the order of the longer axis, with the parts of each', () => {
    const { cells, parts, partStart, cellOf } = ordered([2, 0, 2, 0, 2], [1, 0, 0, 0, 1], 2, 4);
    expect([...parts]).toEqual([10, 30, 0, 20, 40]);
    expect([...partStart!]).toEqual([0, 2, 2, 5, 5]);
    expect([...cellOf]).toEqual([0, 0, 1, 2, 1]);
    expect([cells.size, [...cells.start], [...cells.short]]).toEqual([3, [0, 1, 1, 3, 3], [0, 1, 0]]);
  });

  it('are found by their pair, and pairs that do not occur are not', () => {
    const { cells } = ordered([2, 0, 2], [1, 0, 0], 2, 4);
    expect(cellNumber(cells, 2, 0)).toBe(2);
    expect(cellNumber(cells, 2, 1)).toBe(1);
    expect([cellNumber(cells, 0, 1), cellNumber(cells, 1, 0), cellNumber(cells, 3, 0)]).toEqual([-1, -1, -1]);
  });

  it('of no parts are none', () => {
    const { cells } = ordered([], [], 3, 2);
    expect([cells.size, [...cells.start]]).toEqual([0, [0, 0, 0]]);
  });

  it('hold every part once, in the cell of its pair', () => {
    const pair = fc.tuple(fc.nat(6), fc.nat(3));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
        const { cells, parts, cellOf } = ordered(
          pairs.map(([long]) => long),
          pairs.map(([, short]) => short),
          4,
          7,
        );
        expect([...parts].sort((a, b) => a - b)).toEqual(pairs.map((_, i) => 10 * i));
        parts.forEach((part, i) => {
          const [long, short] = pairs[part / 10]!;
          expect(cellOf[i]).toBe(cellNumber(cells, long, short));
        });
        expect(cells.size).toBe(new Set(pairs.map(String)).size);
      }),
    );
  });

  it('are the same by a table, with the parts in their order', () => {
    const [long, short] = [Uint32Array.of(2, 0, 2, 0, 2), Uint32Array.of(1, 0, 0, 0, 1)];
    const paired = { parts: Uint32Array.of(0, 10, 20, 30, 40), long, longGroups: 4, short, shortGroups: 2 };
    const { cells, parts, cellOf } = cellsOf(paired);
    expect([cells.size, [...cells.start], [...cells.short]]).toEqual([3, [0, 1, 1, 3, 3], [0, 0, 1]]);
    expect([...parts]).toEqual([0, 10, 20, 30, 40]);
    expect([...cellOf]).toEqual([2, 0, 1, 0, 2]);
  });

  it('of more pairs than a table holds are by order, and are the same pairs', () => {
    const paired = {
      parts: Uint32Array.of(0, 1, 2),
      ...{ long: Uint32Array.of(599_999, 7, 599_999), longGroups: 600_000 },
      ...{ short: Uint32Array.of(1, 0, 0), shortGroups: 2 },
    };
    const { cells, parts, cellOf } = cellsOf(paired);
    expect([...parts]).toEqual([1, 0, 2]);
    expect([...cellOf].map((cell) => cells.short[cell])).toEqual([0, 1, 0]);
    expect(cellNumber(cells, 7, 1)).toBe(-1);
  });
});
