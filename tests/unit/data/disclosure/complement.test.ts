import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstExposed } from '../../../../src/data/disclosure/audit';
import { cheapestPattern } from '../../../../src/data/disclosure/cheapestPattern';
import { complement } from '../../../../src/data/disclosure/complement';
import { exactPattern } from '../../../../src/data/disclosure/exactPattern';
import type { LinkedTables } from '../../../../src/data/disclosure/linkedTables';
import type { PatternTask } from '../../../../src/data/disclosure/patternTask';
import { quickPattern } from '../../../../src/data/disclosure/quickPattern';
import { oneGroup, twoWays } from './sampleTables';

/** Small cells are primary, all others but zeros and the margins may be hidden. */
function taskOf(
  tables: LinkedTables,
  cells: number,
  protect: PatternTask['protect'] = 'primary',
  threshold = 5,
): PatternTask {
  const inner = [...tables.value.slice(0, cells).entries()];
  return {
    tables,
    primary: new Set(inner.filter(([, n]) => n > 0 && n < threshold).map(([cell]) => cell)),
    candidates: new Map(inner.filter(([, n]) => n >= threshold)),
    threshold,
    protect,
  };
}

describe('complementary cells', () => {
  it('are none where the primary ones protect each other', () => {
    expect(complement(taskOf(oneGroup(4, 3, 22), 3))).toEqual([]);
  });

  it('are the smallest neighbours of a single primary cell', () => {
    expect(complement(taskOf(oneGroup(40, 3, 12, 15), 4))).toEqual([2]);
  });

  it('are needed where two small ones do not reach the threshold together', () => {
    expect(complement(taskOf(oneGroup(2, 1, 9, 30), 4))).toEqual([2]);
  });

  it('close a cycle in a two-way table at the lowest cost', () => {
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

  it('protect one another too where readers cannot tell which are primary', () => {
    // Hiding 6 beside 4 leaves 0 … 10 for both; each is as well kept as the other.
    expect(complement(taskOf(oneGroup(4, 6, 30), 3, 'hidden'))).toEqual([1]);
  });

  it('do not exist where there are no candidates', () => {
    expect(complement(taskOf(oneGroup(3, 0, 0), 3))).toBeNull();
    expect(quickPattern(taskOf(oneGroup(3, 0, 0), 3))).toBeNull();
  });

  it('protect the rest of a share, not only its numerator', () => {
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
    const task: PatternTask = {
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

  it('are found by each search in turn where the one before would take too long', () => {
    const rows = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 5 }, (_, j) => 9 + ((i * 7 + j * 5) % 13)),
    );
    rows[0]![0] = 2;
    const task = taskOf(twoWays(rows), 25);
    expect(cheapestPattern(task, { budget: 300 })).toBe('too many');
    const tried = cheapestPattern(task, { budget: 3000 });
    if (tried === null || tried === 'too many') throw new Error('table');
    const price = (cells: readonly number[] | null) =>
      cells!.reduce((sum, cell) => sum + task.candidates.get(cell)!, 0);
    const exact = complement(task, { audits: 300, rounds: 80, candidates: 80 });
    expect([exact!.length, price(exact)]).toEqual([3, tried.price]);
    expect(exactPattern(task, { rounds: 1 })).toBe('too many');
    expect(complement(task, { audits: 300, rounds: 1, candidates: 80 })).toHaveLength(3);
    expect(complement(task, { audits: 300, rounds: 80, candidates: 3 })).toEqual(quickPattern(task));
  });
});

describe('complementary cells that must protect one another', () => {
  /** Mulberry32: the same tables every time. */
  function drawn(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
  }
  /** Small tables with many zeros and few large cells, as classes of families in villages are. */
  function smallTables(): number[][][] {
    const next = drawn(20);
    const below = (n: number) => Math.floor(next() * n);
    return Array.from({ length: 150 }, () => {
      const [n, m] = [2 + below(2), 2 + below(3)];
      return Array.from({ length: n }, () =>
        Array.from({ length: m }, () => (next() < 0.25 ? 0 : 1 + below(14))),
      );
    });
  }

  it('include the 8 beside three small ones, and not the 13, which nothing could protect', () => {
    const rows = [
      [13, 0, 3, 3],
      [0, 0, 8, 2],
    ];
    const task = taskOf(twoWays(rows), 8, 'hidden', 4);
    expect([exactPattern(task, { rounds: 20 }), quickPattern(task), complement(task)]).toEqual([
      [6],
      [6],
      [6],
    ]);
  });

  it('are found wherever an exhaustive search finds a pattern, on 150 small tables; the exact search finds the optimum', () => {
    const found = { some: 0, none: 0 };
    for (const rows of smallTables()) {
      const tables = twoWays(rows);
      const task = taskOf(tables, rows.length * rows[0]!.length, 'hidden', 4);
      const best = cheapestPattern(task, { budget: 5000 });
      const [exact, quick] = [exactPattern(task, { rounds: 100 }), quickPattern(task)];
      if (best === 'too many' || exact === 'too many') throw new Error(JSON.stringify(rows));
      expect([exact === null, quick === null]).toEqual([best === null, best === null]);
      found[best === null ? 'none' : 'some']++;
      if (best === null || exact === null || quick === null) continue;
      const price = exact.reduce((sum, cell) => sum + task.candidates.get(cell)!, 0);
      expect([exact.length, price]).toEqual([best.cells.length, best.price]);
      for (const cells of [exact, quick]) {
        const hidden = new Set([...task.primary, ...cells]);
        expect(firstExposed(tables, hidden, { targets: hidden, threshold: 4 })).toBeNull();
      }
    }
    expect(found.some).toBeGreaterThan(50);
    expect(found.none).toBeGreaterThan(10);
  });
});

describe('the heuristic', () => {
  const table = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([n, m]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: m, maxLength: m }), {
      minLength: n,
      maxLength: n,
    }),
  );

  it('passes the audit with at most one cell more than the optimum, on random tables', () => {
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
