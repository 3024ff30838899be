import { describe, expect, it } from 'vitest';
import { groupMembership, type Membership } from '../../../../src/aggregate/rollup/membership';
import { rollup } from '../../../../src/aggregate/rollup/rollup';
import { STATUS, type RollupRequest } from '../../../../src/aggregate/rollup/rollupRequest';
import { column, groups, indicator, type Cell } from '../sample';

const question = { indicatorId: 'x', year: 2024, grouping: 'kecamatan', asked: 'contract' } as const;
const count = indicator({ id: 'x', kind: 'count' });
const rate = indicator({ id: 'x', kind: 'ratio', multiplier: 100, formula: { kind: 'ratio' } });
const one = (n: number): Membership => groupMembership(groups(new Array<string>(n).fill('a')));

function made<K extends 'sum' | 'ratio' | 'distribution'>(
  kind: K,
  request: Partial<RollupRequest> & Pick<RollupRequest, 'column'>,
) {
  const n = request.column.value.length;
  const outcome = rollup({ question, indicator: count, membership: one(n), ...request });
  if (outcome.status !== 'ready' || outcome.rollup.kind !== kind) throw new Error(JSON.stringify(outcome));
  return outcome.rollup as Extract<typeof outcome.rollup, { kind: K }>;
}

const sum = (cells: readonly Cell[], more: Partial<RollupRequest> = {}) =>
  made('sum', { column: column(cells), ...more });
const ratio = (
  cells: readonly Cell[],
  x: readonly number[],
  n: readonly number[],
  more: Partial<RollupRequest> = {},
) => made('ratio', { indicator: rate, column: column(cells, { numerator: x, denominator: n }), ...more });

describe('a count', () => {
  it('is summed by group, contiguous or scattered', () => {
    const cells = [1, 20, 300, 4000, 50000];
    expect([...sum(cells, { membership: groupMembership(groups(['a', 'a', 'b', 'b', 'b'])) }).value]).toEqual(
      [21, 54300],
    );
    expect([...sum(cells, { membership: groupMembership(groups(['b', 'a', 'b', 'a', 'b'])) }).value]).toEqual(
      [4020, 50301],
    );
  });

  it('carries its question', () => {
    expect(sum([1]).question).toBe(question);
  });

  it('leaves out missing villages and gives the sum as a lower bound', () => {
    const { value, low, high, coverage, status } = sum([3, 'missing', 10, 0, 7]);
    expect([value[0], low[0], high[0], coverage[0], status[0]]).toEqual([
      20,
      20,
      Infinity,
      0.8,
      STATUS.partial,
    ]);
  });

  it('has an upper bound where the ceiling of each village is known', () => {
    const ceiling = Float64Array.of(99, 25, 99, 99, 99);
    expect(sum([3, 'missing', 10, 0, 7], { ceiling }).high[0]).toBe(45);
    expect(sum([3, 'missing', 10, 0, 7], { ceiling: ceiling.fill(Number.NaN) }).high[0]).toBe(Infinity);
  });

  it('is withheld where more is missing than the limit, which can be set', () => {
    const cells: Cell[] = [3, 'missing', 'missing', 0, 7];
    expect([sum(cells).value[0], sum(cells).status[0], sum(cells).low[0]]).toEqual([
      NaN,
      STATUS.notEnough,
      10,
    ]);
    expect(sum(cells, { coverageThreshold: 0.6 }).value[0]).toBe(10);
    expect(sum([...new Array<Cell>(8).fill(1), 'missing', 'missing']).status[0]).toBe(STATUS.partial);
  });

  it('is an interval where a village is suppressed', () => {
    const bounds = { low: Float64Array.of(0, 1, 0), high: Float64Array.of(0, 4, 0) };
    const { value, low, high, status } = sum([12, 'suppressed', 30], { suppressed: bounds });
    expect([value[0], low[0], high[0], status[0]]).toEqual([NaN, 43, 46, STATUS.interval]);
    expect(sum([12, 'suppressed', 30]).high[0]).toBe(Infinity);
  });

  it('excludes villages to which it does not apply from sum and coverage', () => {
    const { value, coverage, status, tally } = sum([12, 'notApplicable', 30]);
    expect([value[0], coverage[0], status[0], tally.notApplicable[0]]).toEqual([42, 1, STATUS.whole, 1]);
  });

  it('apportions villages that are partly in a group, and counts them', () => {
    const membership: Membership = {
      keys: ['r'],
      labels: ['r'],
      start: Uint32Array.of(0, 3),
      row: Uint32Array.of(0, 2, 3),
      share: Float64Array.of(1, 0.25, 0),
    };
    const errors = { standardError: [3, 9, 16, 9] };
    const { value, standardError, tally } = made('sum', {
      column: column([10, 1000, 40, 500], errors),
      membership,
    });
    expect([value[0], standardError[0], tally.villages[0], tally.apportioned[0]]).toEqual([20, 5, 2, 1]);
  });

  it('adds standard errors in squares, and has none where one village has none', () => {
    const errors = (last: number) => ({ standardError: [3, 4, last] });
    expect(made('sum', { column: column([10, 20, 5], errors(12)) }).standardError[0]).toBe(13);
    expect(made('sum', { column: column([10, 20, 5], errors(NaN)) }).standardError[0]).toBeNaN();
    expect(sum([10, 20]).standardError[0]).toBeNaN();
  });

  it.each([[NaN], [Infinity], [-Infinity]])('treats a present %d as missing', (bad) => {
    const { value, coverage, tally } = sum([1, 2, 3, 4, bad]);
    expect([value[0], coverage[0], tally.missing[0]]).toEqual([10, 0.8, 1]);
  });

  it('has status empty for a group without villages, and not enough data where all are missing', () => {
    const membership: Membership = { ...one(2), keys: ['a', 'b'], start: Uint32Array.of(0, 2, 2) };
    const { status, value, low, coverage } = sum(['missing', 'missing'], { membership });
    expect([...status]).toEqual([STATUS.notEnough, STATUS.empty]);
    expect([value[0], value[1], low[0], low[1], coverage[1]]).toEqual([NaN, NaN, 0, NaN, NaN]);
    expect(sum(['notApplicable']).status[0]).toBe(STATUS.empty);
  });
});

describe('a ratio', () => {
  it('is the sum of numerators over the sum of denominators, not the mean of rates', () => {
    // 5 of 10 and 100 of 1000: 105 of 1010. The mean of the rates would be 30.
    const { value, low, high, status } = ratio([50, 10], [5, 100], [10, 1000]);
    expect(value[0]).toBeCloseTo(10.396039603960396, 12);
    expect([low[0], high[0], status[0]]).toEqual([value[0], value[0], STATUS.whole]);
  });

  it('treats missing neither as zero nor as absent: coverage and worst-case bounds', () => {
    const { value, coverage, low, high, status } = ratio([20, 'missing', 30], [20, NaN, 27], [100, 10, 90]);
    expect(value[0]).toBeCloseTo((47 / 190) * 100, 12);
    expect(coverage[0]).toBeCloseTo(0.95, 12);
    expect(low[0]).toBeCloseTo(23.5, 12);
    expect(high[0]).toBeCloseTo(28.5, 12);
    expect(status[0]).toBe(STATUS.partial);
  });

  it('weighs missing data by denominator and not by number of villages', () => {
    // One of five villages is missing, but three quarters of the people live there.
    const { status, value } = ratio([1, 1, 1, 1, 'missing'], [1, 1, 1, 1, NaN], [25, 25, 25, 25, 300]);
    expect([status[0], value[0]]).toEqual([STATUS.notEnough, NaN]);
  });

  it('counts villages with an unknown denominator apart, and applies the limit to the others', () => {
    const few = ratio([10, 10, 10, 10, 'missing'], [1, 1, 1, 1, NaN], [10, 10, 10, 10, NaN]);
    expect([few.denominatorUnknown[0], few.coverage[0], few.status[0]]).toEqual([1, 1, STATUS.partial]);
    const many = ratio([10, 10, 'missing'], [1, 1, NaN], [10, 10, NaN]);
    expect([many.coverage[0], many.status[0]]).toEqual([1, STATUS.notEnough]);
    const told = ratio([10, 10, 'missing'], [1, 1, NaN], [10, 10, NaN], {
      ceiling: Float64Array.of(0, 0, 2),
    });
    expect([told.denominatorUnknown[0], told.status[0]]).toEqual([0, STATUS.partial]);
    expect(told.high[0]).toBeCloseTo((4 / 22) * 100, 12);
  });

  it('has no value, and never 0, where the denominators are zero', () => {
    const { value, low, high, status } = ratio([0, 0], [0, 0], [0, 0]);
    expect([value[0], low[0], high[0], status[0]]).toEqual([NaN, NaN, NaN, STATUS.zeroDenominator]);
    expect(ratio([0, 5], [0, 4], [0, 80]).value[0]).toBe(5);
  });

  it('is an interval where a village is suppressed; from 0 to 1 where its size is unknown too', () => {
    const sized = ratio([10, 'suppressed'], [9, NaN], [90, 10]);
    expect([sized.value[0], sized.status[0]]).toEqual([NaN, STATUS.interval]);
    expect([sized.low[0], sized.high[0]]).toEqual([9, 19]);
    const unsized = ratio([10, 'suppressed'], [9, NaN], [90, NaN]);
    expect([unsized.low[0], unsized.high[0]]).toEqual([0, 100]);
  });

  it('has no upper bound where the numerator is not part of the denominator', () => {
    const per10000 = indicator({ kind: 'ratio', multiplier: 10000, formula: { kind: 'ratio' } });
    const { value, high } = ratio([1, 'missing'], [2, NaN], [1000, 100], { indicator: per10000 });
    expect([value[0], high[0]]).toEqual([20, Infinity]);
    expect(ratio([300, 'missing'], [30, NaN], [10, 1]).high[0]).toBe(Infinity);
  });

  it('propagates errors weighted by denominators', () => {
    const errors = { numerator: [50, 30], denominator: [100, 300], standardError: [4, 1] };
    const { standardError } = made('ratio', { indicator: rate, column: column([50, 10], errors) });
    // (100 · 4)² + (300 · 1)² = 500²; over 400.
    expect(standardError[0]).toBe(1.25);
  });

  it('apportions numerator and denominator alike', () => {
    const membership: Membership = { ...one(2), row: Uint32Array.of(0, 1), share: Float64Array.of(1, 0.5) };
    const { value, numerator, denominator } = ratio([10, 50], [10, 10], [100, 20], { membership });
    expect([numerator[0], denominator[0]]).toEqual([15, 110]);
    expect(value[0]).toBeCloseTo(13.636363636363637, 12);
  });
});

describe('an index', () => {
  const official = { upper: [0.5, 0.7], labels: [] };
  const index = indicator({ id: 'x', official });
  const of = (cells: readonly Cell[], more: Partial<RollupRequest> = {}) =>
    made('distribution', { indicator: index, column: column(cells), ...more });

  it('is reported as a distribution: classes and quartiles, never a mean', () => {
    const answer = of([0.9, 0.5, 0.41, 'missing', 0.72, 0.6]);
    expect([answer.why, [...answer.perClass]]).toEqual(['index', [2, 1, 2]]);
    expect([
      answer.min[0],
      answer.lowerQuartile[0],
      answer.median[0],
      answer.upperQuartile[0],
      answer.max[0],
    ]).toEqual([0.41, 0.5, 0.6, 0.72, 0.9]);
    expect(answer.coverage[0]).toBeCloseTo(5 / 6, 12);
    expect('value' in answer).toBe(false);
  });

  it('counts a village where at least half of it lies', () => {
    const membership: Membership = {
      ...one(3),
      row: Uint32Array.of(0, 1, 2),
      share: Float64Array.of(1, 0.5, 0.4),
    };
    const { perClass, median } = of([0.1, 0.6, 0.9], { membership });
    expect([[...perClass], median[0]]).toEqual([[1, 1, 0], 0.35]);
  });

  it('uses the classes of the map where there are no official ones', () => {
    expect([...of([1, 2, 3], { indicator: indicator(), upper: [2] }).perClass]).toEqual([2, 1]);
    expect([...of([1, 2, 3], { indicator: indicator() }).perClass]).toEqual([3]);
  });

  it('of categories counts each category, without a median', () => {
    const names = ['Tertinggal', 'Berkembang', 'Maju'].map((name) => ({ id: name, en: name }));
    const { perClass, median, why } = of([2, 0, 2, 'suppressed'], {
      indicator: indicator({ kind: 'category', categories: names }),
    });
    expect([[...perClass], median[0], why]).toEqual([[1, 0, 2], NaN, 'category']);
  });

  it('of one village is that village; without villages there are no quartiles', () => {
    expect(of([0.3]).upperQuartile[0]).toBe(0.3);
    expect(of(['missing']).median[0]).toBeNaN();
  });
});
