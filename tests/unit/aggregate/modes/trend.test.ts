import { describe, expect, test } from 'vitest';
import { timeline } from '../../../../src/aggregate/modes/timeline';
import { basesOf, runsOf, trendOf, type TrendPoint } from '../../../../src/aggregate/modes/trend';
import type { IndicatorYear } from '../../../../src/data/model/dataset';
import { MARK } from '../../../../src/data/model/mark';
import { column, indicator } from '../sample';

/** 2015–2017 on one basis, 2019–2021 on the next; 2018 has no data, 2020 is hidden for row 0. */
const SHARE = indicator({
  id: 'share',
  kind: 'ratio',
  multiplier: 100,
  basis: 'BDT 2015–2018; DTSEN 2019–2021',
  years: [2015, 2016, 2017, 2019, 2020, 2021],
});
const LONGER = indicator({ id: 'other', years: [2013, 2023] });

function year(value: number | 'suppressed' | 'missing', parts = {}): IndicatorYear {
  return column([value, 30, 12], {
    numerator: [typeof value === 'number' ? value : NaN, 90, 24],
    denominator: [100, 300, 200],
    ...parts,
  });
}
const COLUMNS = new Map([
  [2015, year(20, { standardError: [2, 1, 1] })],
  [2016, year(18)],
  [2017, year(21)],
  [2019, year(28)],
  [2020, year('suppressed')],
  [2021, year(26)],
]);

function trend(change: Partial<Parameters<typeof trendOf>[0]> = {}): readonly TrendPoint[] {
  return trendOf({
    indicator: SHARE,
    years: timeline(SHARE, [SHARE, LONGER]),
    columnOf: (wanted) => COLUMNS.get(wanted) ?? null,
    row: 0,
    group: [0, 1],
    ...change,
  });
}

describe('a trend', () => {
  test('runs from the first year with data to the last, with the gaps between', () => {
    expect(trend().map((point) => [point.year, point.value])).toEqual([
      [2015, 20],
      [2016, 18],
      [2017, 21],
      [2018, null],
      [2019, 28],
      [2020, null],
      [2021, 26],
    ]);
  });

  test('says of a year without a number why: no data, or hidden', () => {
    const marks = new Map(trend().map((point) => [point.year, point.mark]));
    expect(marks.get(2018)).toBe(MARK.missing);
    expect(marks.get(2020)).toBe(MARK.suppressed);
    expect(trend({ columnOf: () => null })[0]?.mark).toBeNull();
  });

  test('has an interval only where an error is published', () => {
    const [first, second] = trend();
    expect(first?.interval?.low).toBeCloseTo(20 - 3.92, 9);
    expect(first?.interval?.high).toBeCloseTo(20 + 3.92, 9);
    expect(second?.interval).toBeNull();
  });

  test('sets a rate beside the rate of the group, sums over sums', () => {
    // (20 + 90) / (100 + 300) × 100 = 27.5; the mean of the two rates would be 25.
    expect(trend()[0]?.ofGroup).toBeCloseTo(27.5, 9);
    // 2020: one of two is hidden: too few for a group.
    expect(trend()[5]?.ofGroup).toBeNull();
    expect(trend({ group: [] })[0]?.ofGroup).toBeNull();
  });

  test('sets an index beside the median, and a count beside nothing', () => {
    const index = trend({ indicator: { ...SHARE, kind: 'index' }, group: [0, 1, 2] });
    expect(index[0]?.ofGroup).toBe(20);
    const count = trend({ indicator: { ...SHARE, kind: 'count' } });
    expect(count.every(({ ofGroup }) => ofGroup === null)).toBe(true);
  });
});

describe('a line', () => {
  const runs = (points: readonly TrendPoint[]): number[][] =>
    runsOf(points, ({ value }) => value).map((run) => run.map((point) => point.year));

  test('is joined over neither a gap nor a hidden year', () => {
    expect(runs(trend())).toEqual([[2015, 2016, 2017], [2019], [2021]]);
  });

  test('is joined over no change of basis, though both years have a number', () => {
    const touching = indicator({ basis: 'A 2015–2016; B 2017–2018', years: [2015, 2016, 2017, 2018] });
    const points = trend({
      indicator: touching,
      years: timeline(touching, [touching]),
      columnOf: () => year(7),
    });
    expect(runs(points)).toEqual([
      [2015, 2016],
      [2017, 2018],
    ]);
    expect(points.map(({ breakBefore }) => breakBefore)).toEqual([false, false, true, false]);
  });
});

test('the bases are named with the years that each covers', () => {
  expect(basesOf(trend())).toEqual([
    { label: 'BDT 2015–2018', from: 2015, to: 2017 },
    { label: 'DTSEN 2019–2021', from: 2019, to: 2021 },
  ]);
});
