import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstExposed } from '../../../../src/data/disclosure/audit';
import { cheapestPattern } from '../../../../src/data/disclosure/cheapestPattern';
import { complement, quickPattern, type ComplementTask } from '../../../../src/data/disclosure/complement';
import type { LinkedTables } from '../../../../src/data/disclosure/linkedTables';
import { oneGroup, twoWays } from './sampleTables';

/** Small cells are primary, all others but zeros and the margins may be hidden. */
function taskOf(tables: LinkedTables, cells: number, protect: ComplementTask['protect'] = 'primary'): ComplementTask {
  const inner = [...tables.value.slice(0, cells).entries()];
  return {
    tables,
    primary: new Set(inner.filter(([, n]) => n > 0 && n < 5).map(([cell]) => cell)),
    candidates: new Map(inner.filter(([, n]) => n >= 5)),
    threshold: 5,
    protect,
  };
}

describe('complementary cells', () => {
  it('are none where the primary ones keep each other', () => {
    expect(complement(taskOf(oneGroup(4, 3, 22), 3))).toEqual([]);
  });

  it('are the least of a lonely one’s neighbours', () => {
    expect(complement(taskOf(oneGroup(40, 3, 12, 15), 4))).toEqual([2]);
  });

  it('are needed where two small ones do not reach the threshold together', () => {
    expect(complement(taskOf(oneGroup(2, 1, 9, 30), 4))).toEqual([2]);
  });

  it('close a cycle in a table of two ways, the cheapest one', () => {
    const tables = twoWays([
      [20, 50, 10, 3],
      [8, 19, 22, 15],
      [17, 32, 12, 40],
      [2, 25, 9, 31],
    ]);
    expect(cheapestPattern(taskOf(tables, 16), { budget: 200, countAll: true })).toEqual({
      cells: [0, 15],
      price: 51,
      patterns: 1,
    });
    expect(quickPattern(taskOf(tables, 16))).toEqual([0, 15]);
  });

  it('keep one another too where a reader cannot tell which is which', () => {
    // Hiding 6 beside 4 leaves 0 … 10 for both; each is as well kept as the other.
    expect(complement(taskOf(oneGroup(4, 6, 30), 3, 'hidden'))).toEqual([1]);
  });

  it('do not exist where there is nothing to hide beside', () => {
    expect(complement(taskOf(oneGroup(3, 0, 0), 3))).toBeNull();
    expect(quickPattern(taskOf(oneGroup(3, 0, 0), 3))).toBeNull();
  });

  it('protect the rest of a share, not its numerator alone', () => {
    // 97 of 100 and 40 of 80: three in the first are not counted, and would follow from the total.
    const tables: LinkedTables = {
      value: Float64Array.of(97, 40, 30, 167, 100, 80, 60),
      sums: [{ total: 3, parts: [0, 1, 2] }],
      shares: [
        { part: 0, whole: 4 },
        { part: 1, whole: 5 },
        { part: 2, whole: 6 },
      ],
    };
    const task: ComplementTask = {
      tables,
      primary: new Set([0]),
      candidates: new Map([
        [1, 40],
        [2, 30],
      ]),
      threshold: 5,
      protect: 'hidden',
    };
    expect(complement(task)).toEqual([2]);
    expect(quickPattern(task)).toEqual([2]);
  });

  it('say that an exact search would be too long, and leave it to the heuristic', () => {
    const tables = twoWays(Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => 9 + ((i * 7 + j * 5) % 13))));
    tables.value[0] = 2;
    tables.value[36] = tables.value.slice(0, 6).reduce((a, b) => a + b, 0);
    tables.value[42] = [0, 6, 12, 18, 24, 30].reduce((sum, cell) => sum + tables.value[cell]!, 0);
    tables.value[48] = tables.value.slice(36, 42).reduce((a, b) => a + b, 0);
    const task = taskOf(tables, 36);
    expect(cheapestPattern(task, { budget: 300 })).toBe('too many');
    expect(complement(task, 300)).toHaveLength(3);
  });
});

describe('the heuristic', () => {
  const table = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([n, m]) => fc.array(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: m, maxLength: m }), { minLength: n, maxLength: n }));

  it('passes the audit and is at most one cell above the optimum, on tables drawn at random', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const tables = twoWays(rows);
        const task = taskOf(tables, rows.length * rows[0]!.length);
        const best = cheapestPattern(task, { budget: 3000 });
        const quick = quickPattern(task);
        if (best === 'too many') return;
        expect(quick === null).toBe(best === null);
        if (quick === null || best === null) return;
        const hidden = new Set([...task.primary, ...quick]);
        expect(firstExposed(tables, hidden, { targets: task.primary, threshold: 5 })).toBeNull();
        expect(quick.length).toBeLessThanOrEqual(best.cells.length + 1);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
