import { describe, expect, it } from 'vitest';
import type { TotalRow } from '../../../../src/data/disclosure/publishedTotals';
import { withHiddenPools } from '../../../../src/data/disclosure/hiddenPools';
import { column, groups, type Cell } from '../../aggregate/sample';

/** Two villages in 99.01.01, three in 99.01.02, two in 99.02.01. */
const kecamatan = groups([
  ...['99.01.01', '99.01.01', '99.01.02', '99.01.02', '99.01.02', '99.02.01', '99.02.01'],
]);
const total = (code: string, more: Partial<TotalRow>): TotalRow => ({
  ...{ code, indicatorId: 'rtlh', year: 2024, villages: 2, mark: 'present' },
  ...{ value: NaN, numerator: NaN, denominator: NaN },
  ...more,
});
const CELLS: readonly Cell[] = ['suppressed', 31, 'suppressed', 40, 'suppressed', 5, 'missing'];
const pools = (cells: readonly Cell[], totals: readonly TotalRow[], parts = {}) =>
  withHiddenPools(column(cells, parts), { kecamatan, totals }).hidden;

describe('sums of suppressed cells', () => {
  it("are the kecamatan's total minus its published villages", () => {
    const hidden = pools(CELLS, [
      total('99.01.01', { value: 34 }),
      total('99.01.02', { value: 57 }),
      total('99.01', { value: 91 }),
    ]);
    expect([...hidden!.poolOf]).toEqual([0, -1, 1, -1, 1, -1, -1]);
    expect([...hidden!.value]).toEqual([3, 17]);
    expect([...hidden!.size]).toEqual([1, 2]);
  });

  it("are the regency's total minus the rest, for all kecamatan with suppressed totals together", () => {
    // 120 − (31 + 40) = 49 for all three; nothing is said of 99.02.
    const withheld = { mark: 'suppressed' } as const;
    const both = pools(CELLS, [
      total('99.01.01', withheld),
      total('99.01.02', withheld),
      total('99.01', { value: 120 }),
    ]);
    expect([[...both!.poolOf], [...both!.value]]).toEqual([[0, -1, 0, -1, 0, -1, -1], [49]]);
    // With 34 published for 99.01.01 its hidden village is known apart: 120 − 34 − 40 = 46 for the other two.
    const one = pools(CELLS, [
      total('99.01.01', { value: 34 }),
      total('99.01.02', withheld),
      total('99.01', { value: 120 }),
    ]);
    expect([[...one!.poolOf], [...one!.value]]).toEqual([
      [0, -1, 1, -1, 1, -1, -1],
      [3, 46],
    ]);
  });

  it('are known for both parts of a ratio, and not for its rate', () => {
    const hidden = pools(
      ['suppressed', 50, 'suppressed', 10, 'suppressed', 1, 1],
      [total('99.01.01', { value: 33.33, numerator: 40, denominator: 120 })],
      {
        numerator: [NaN, 31, NaN, 5, NaN, 1, 1],
        denominator: [NaN, 62, NaN, 50, NaN, 100, 100],
      },
    );
    expect([hidden!.value[0], hidden!.numerator[0], hidden!.denominator[0]]).toEqual([NaN, 9, 58]);
  });

  it('are unknown without a total, or where the total contradicts the villages', () => {
    const column0 = column(CELLS);
    expect(withHiddenPools(column0, { kecamatan, totals: [] })).toBe(column0);
    expect([...pools(CELLS, [total('99.01.01', { value: 20 })])!.poolOf]).toEqual(new Array(7).fill(-1));
    expect([...pools(CELLS, [total('99.01.01', { mark: 'suppressed' })])!.poolOf]).toEqual(
      new Array(7).fill(-1),
    );
  });

  it('are not computed for a column without suppressed cells', () => {
    const whole = column([1, 2, 3, 4, 5, 6, 7]);
    expect(withHiddenPools(whole, { kecamatan, totals: [total('99.01.01', { value: 3 })] })).toBe(whole);
  });
});
