import { describe, expect, it } from 'vitest';
import { listMembership, type Membership } from '../../../../src/aggregate/rollup/membership';
import { rollup } from '../../../../src/aggregate/rollup/rollup';
import { STATUS, type RollupRequest } from '../../../../src/aggregate/rollup/rollupRequest';
import type { HiddenPools } from '../../../../src/data/model/dataset';
import { column, indicator } from '../sample';

const count = indicator({ id: 'x', kind: 'count' });
const rate = indicator({ id: 'x', kind: 'ratio', multiplier: 100, formula: { kind: 'ratio' } });
const question = { indicatorId: 'x', year: 2024, grouping: 'daftar', asked: 'contract' } as const;

/** Rows 0 and 2 hide 17 together, rows 4 and 5 hide 9; nothing bounds row 6. */
const POOLS: HiddenPools = {
  poolOf: Int32Array.of(0, -1, 0, -1, 1, 1, -1),
  size: Uint32Array.of(2, 2),
  value: Float64Array.of(17, 9),
  numerator: Float64Array.of(NaN, NaN),
  denominator: Float64Array.of(NaN, NaN),
};
const COUNT = {
  ...column(['suppressed', 31, 'suppressed', 40, 'suppressed', 'suppressed', 'suppressed']),
  hidden: POOLS,
};
const list = (...rows: (readonly number[])[]): Membership =>
  listMembership(rows.map((own, i) => ({ key: `${i}`, label: `${i}`, rows: own })));

function sum(membership: Membership, more: Partial<RollupRequest> = {}) {
  const outcome = rollup({ question, indicator: count, column: COUNT, membership, ...more });
  if (outcome.status !== 'ready' || outcome.rollup.kind !== 'sum') throw new Error(JSON.stringify(outcome));
  const { value, low, high, status, coverage, standardError } = outcome.rollup;
  return {
    value: value[0],
    low: low[0],
    high: high[0],
    status: status[0],
    coverage: coverage[0],
    error: standardError[0],
  };
}

describe('suppressed counts with a published sum', () => {
  it('are in the sum where all of them are in the group', () => {
    // 31 + 40 + 17: four villages of four.
    expect(sum(list([0, 1, 2, 3]))).toMatchObject({
      value: 88,
      low: 88,
      high: 88,
      status: STATUS.whole,
      coverage: 1,
    });
  });

  it('leave an interval from 0 to their sum where only some are, however many', () => {
    expect(sum(list([1, 2]))).toMatchObject({ value: NaN, low: 31, high: 48, status: STATUS.interval });
    // One pool whole, one of two of the other: 17 + 31 for certain, up to 9 more.
    expect(sum(list([0, 1, 2, 5]))).toMatchObject({ value: NaN, low: 48, high: 57, status: STATUS.interval });
  });

  it('have no upper bound together with one that no total covers', () => {
    expect(sum(list([0, 2, 6]))).toMatchObject({ low: 17, high: Infinity, status: STATUS.interval });
  });

  it('are bounded by the smallest and the largest share of their sum where villages are split', () => {
    const region = (a: number, b: number): Membership => ({
      ...{ keys: ['r'], labels: ['r'], start: Uint32Array.of(0, 3), row: Uint32Array.of(0, 1, 2) },
      share: Float64Array.of(a, 1, b),
    });
    expect(sum(region(0.25, 0.75))).toMatchObject({
      low: 31 + 4.25,
      high: 31 + 12.75,
      status: STATUS.interval,
    });
    expect(sum(region(0.5, 0.5))).toMatchObject({ value: 39.5, status: STATUS.whole });
    expect(sum(region(0, 0.5))).toMatchObject({ low: 31, high: 39.5 });
  });

  it('are narrowed by the ceiling of each village', () => {
    const ceiling = Float64Array.of(12, 99, 3, 99, 99, 99, 99);
    expect(sum(list([1, 2]), { ceiling })).toMatchObject({ low: 31, high: 34 });
    expect(sum(list([1, 0]), { ceiling })).toMatchObject({ low: 31, high: 43 });
  });

  it('have no standard error, because it is suppressed too', () => {
    const errors = { ...COUNT, standardError: Float64Array.of(NaN, 3, NaN, 4, NaN, NaN, NaN) };
    expect(sum(list([1, 3]), { column: errors }).error).toBe(5);
    expect(sum(list([0, 1, 2, 3]), { column: errors }).error).toBeNaN();
  });

  it('count as a lower bound together with a missing village', () => {
    const cells = {
      ...column(['suppressed', 31, 'suppressed', 'missing', 40, 50, 1]),
      hidden: { ...POOLS, poolOf: Int32Array.of(0, -1, 0, -1, -1, -1, -1) },
    };
    expect(sum(list([0, 1, 2, 3, 4]), { column: cells })).toMatchObject({
      value: 88,
      low: 88,
      high: Infinity,
      status: STATUS.partial,
      coverage: 0.8,
    });
  });
});

describe('suppressed ratios with published sums of both parts', () => {
  const parts = { numerator: [NaN, 30, NaN, 12], denominator: [NaN, 100, NaN, 60] };
  const hidden: HiddenPools = {
    ...{ poolOf: Int32Array.of(0, -1, 0, -1), size: Uint32Array.of(2), value: Float64Array.of(NaN) },
    ...{ numerator: Float64Array.of(8), denominator: Float64Array.of(40) },
  };
  const cells = { ...column(['suppressed', 30, 'suppressed', 20], parts), hidden };
  const ratio = (membership: Membership, more: Partial<RollupRequest> = {}) => {
    const outcome = rollup({ question, indicator: rate, column: cells, membership, ...more });
    if (outcome.status !== 'ready' || outcome.rollup.kind !== 'ratio')
      throw new Error(JSON.stringify(outcome));
    return outcome.rollup;
  };

  it('are in the ratio where all of them are in the group', () => {
    const { value, numerator, denominator, coverage, status } = ratio(list([0, 1, 2, 3]));
    expect([numerator[0], denominator[0], coverage[0], status[0]]).toEqual([50, 200, 1, STATUS.whole]);
    expect(value[0]).toBe(25);
  });

  it('leave an interval where only some are: from none counted to all counted among as few as possible', () => {
    const { value, low, high, status, denominatorUnknown } = ratio(list([0, 1]));
    // At least 30 of 100 + 40; at most 30 + 8 of 100 + 8.
    expect([value[0], status[0], denominatorUnknown[0]]).toEqual([NaN, STATUS.interval, 0]);
    expect(low[0]).toBeCloseTo((30 / 140) * 100, 12);
    expect(high[0]).toBeCloseTo((38 / 108) * 100, 12);
  });

  it('use the denominator of the village where that is known', () => {
    // The hidden village has 25 people: 30 to 38 of 125. Of 5 people at most 5 can be counted: 35 of 105.
    const sized = (n: number) => ratio(list([0, 1]), { ceiling: Float64Array.of(n, 100, NaN, 60) });
    expect(sized(25).low[0]).toBeCloseTo((30 / 125) * 100, 12);
    expect(sized(25).high[0]).toBeCloseTo((38 / 125) * 100, 12);
    expect(sized(5).high[0]).toBeCloseTo((35 / 105) * 100, 12);
  });

  it('have no upper bound of 1 where the numerator is not part of the denominator', () => {
    const per = indicator({ ...rate, multiplier: 10_000 });
    const { low, high } = ratio(list([0, 1]), { indicator: per });
    expect(low[0]).toBeCloseTo((30 / 140) * 10_000, 9);
    expect(high[0]).toBeCloseTo((38 / 100) * 10_000, 9);
    expect(ratio(list([0]), { indicator: per }).high[0]).toBe(Infinity);
  });

  it('range from 0 to 1 in a group of nothing else', () => {
    const { low, high, coverage, status } = ratio(list([2]));
    expect([low[0], high[0], coverage[0], status[0]]).toEqual([0, 100, NaN, STATUS.interval]);
  });
});
