import { describe, expect, test } from 'vitest';
import type { TrendPoint } from '../../../../src/aggregate/modes/trend';
import { MARK } from '../../../../src/data/model/mark';
import { trendLayout } from '../../../../src/ui/figures/trendLayout';

function point(year: number, value: number | null, change: Partial<TrendPoint> = {}): TrendPoint {
  return {
    year,
    basis: year < 2021 ? 'BDT' : 'DTSEN',
    breakBefore: year === 2021,
    mark: value === null ? MARK.missing : MARK.present,
    value,
    interval: null,
    ofGroup: null,
    ...change,
  };
}
const SIZE = { width: 640, height: 160, least: 0, scale: 1 } as const;
const OWN = [
  point(2018, 30),
  point(2019, null, { basis: '' }),
  point(2020, 10),
  point(2021, 20),
  point(2022, 15),
];

describe('the drawing of a trend', () => {
  test('joins the years of one basis only, and not over a gap', () => {
    const { lines } = trendLayout([OWN], SIZE);
    // 2018 and 2020 stand alone; 2021 and 2022 are joined.
    expect(lines[0]?.path.match(/M/g)).toHaveLength(1);
    expect(lines[0]?.path.split('L')).toHaveLength(2);
    expect(lines[0]?.dots.map(({ year }) => year)).toEqual([2018, 2020, 2021, 2022]);
  });

  test('draws the zigzag between the last year of one basis and the first of the next', () => {
    const { breaks, years } = trendLayout([OWN], SIZE);
    const x = new Map(years.map((one) => [one.year, one.x]));
    const start = Number(/^M([\d.]+)/.exec(breaks[0] ?? '')?.[1]);
    expect(breaks).toHaveLength(1);
    expect(start).toBeGreaterThan(x.get(2020) ?? NaN);
    expect(start).toBeLessThan(x.get(2021) ?? NaN);
  });

  test('rises with the value, and stands years without a number on the axis with their looks', () => {
    const hidden = [...OWN.slice(0, 3), point(2021, null, { mark: MARK.suppressed }), ...OWN.slice(4)];
    const { lines, floor } = trendLayout([hidden], SIZE);
    const y = new Map(lines[0]?.dots.map((dot) => [dot.year, dot.y]));
    expect(y.get(2018)).toBeLessThan(y.get(2022) ?? NaN);
    expect(y.get(2022)).toBeLessThan(y.get(2020) ?? NaN);
    expect(y.get(2020)).toBeLessThan(floor);
    expect(lines[0]?.gaps.map(({ look }) => look)).toEqual(['missing', 'suppressed']);
  });

  test('cuts an interval of a share at nought, and that of an index nowhere', () => {
    const wide = [point(2018, 4, { interval: { low: -2, high: 10 } }), point(2020, 8)];
    const zero = trendLayout([wide], SIZE);
    const lowest = (layout: typeof zero): number => Math.min(...layout.ticks.map(({ value }) => value));
    expect(lowest(zero)).toBe(0);
    expect(lowest(trendLayout([wide], { ...SIZE, least: -Infinity }))).toBeLessThan(0);
    const tick = zero.ticks.find(({ value }) => value === 0);
    expect(zero.lines[0]?.bars[0]?.low).toBeCloseTo(tick?.y ?? NaN, 9);
  });

  test('names every basis, and leaves room for the names only where there are several', () => {
    const several = trendLayout([OWN], SIZE);
    expect(several.bases.map(({ label }) => label)).toEqual(['BDT', 'DTSEN']);
    const one = trendLayout([OWN.slice(0, 3)], SIZE);
    expect(one.bases).toHaveLength(1);
    expect(one.floor).toBeGreaterThan(several.floor);
  });

  test('labels fewer years where there is no room, and always the last', () => {
    const decade = Array.from({ length: 10 }, (_, i) => point(2011 + i, i));
    const labels = (width: number): number[] =>
      trendLayout([decade], { ...SIZE, width })
        .years.filter(({ labelled }) => labelled)
        .map(({ year }) => year);
    expect(labels(640)).toHaveLength(10);
    expect(labels(290)).toEqual([2012, 2014, 2016, 2018, 2020]);
  });

  test('keeps the numbers of four lines apart that end at one value', () => {
    const four = [15, 15, 15.2, 15].map((end) => [...OWN.slice(0, 4), point(2022, end)]);
    const { lines, floor } = trendLayout(four, SIZE);
    const ys = lines.map(({ badge }) => badge?.y ?? NaN).sort((a, b) => a - b);
    ys.slice(1).forEach((y, i) => expect(y - (ys[i] ?? NaN)).toBeGreaterThanOrEqual(18));
    expect(ys.at(-1)).toBeLessThanOrEqual(floor);
  });

  test('stands four lines beside one another in a year, so that equal values stay four dots', () => {
    const four = Array.from({ length: 4 }, () => OWN);
    const xs = trendLayout(four, SIZE).lines.map(({ dots }) => dots[0]?.x);
    expect(new Set(xs).size).toBe(4);
  });

  test('keeps twice the room for letters that are twice as large', () => {
    const large = trendLayout([OWN], { ...SIZE, scale: 2 });
    const plain = trendLayout([OWN], SIZE);
    expect(large.left).toBe(2 * plain.left);
    expect(SIZE.height - large.floor).toBe(2 * (SIZE.height - plain.floor));
  });

  test('has a scale also where all values are equal, and neither line nor dots where there are none', () => {
    const flat = trendLayout([[point(2018, 7), point(2019, 7)]], SIZE);
    expect(flat.ticks.length).toBeGreaterThan(1);
    const none = trendLayout([[point(2018, null)]], SIZE);
    expect([none.lines[0]?.path, none.lines[0]?.dots.length]).toEqual(['', 0]);
  });
});
