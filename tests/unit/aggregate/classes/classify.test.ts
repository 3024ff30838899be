import { describe, expect, it } from 'vitest';
import { breaks } from '../../../../src/aggregate/classes/breaks';
import { cachedBreaks, sortedPresent } from '../../../../src/aggregate/classes/breaksCache';
import { classify, NO_CLASS } from '../../../../src/aggregate/classes/classify';
import { histogram } from '../../../../src/aggregate/classes/histogram';
import type { Indicator, IndicatorYear } from '../../../../src/data/model/dataset';
import { column, indicator } from '../sample';

const cells = column([0.9, 'missing', 0, 0.4, 'suppressed', 0.6, 0.1, 'notApplicable', 'missing']);

function classed(values: IndicatorYear, upper: readonly number[], about: Indicator = indicator()) {
  const classification = { method: 'manual', upper } as const;
  return classify({
    question: { packId: 'contoh', indicatorId: about.id, year: values.year, classification },
    indicator: about,
    column: values,
  });
}

describe('classify', () => {
  const answer = classed(cells, [0.1, 0.5]);

  it('gives each row its class byte and rows without a number none', () => {
    expect([...answer.classIndex]).toEqual([2, NO_CLASS, 0, 1, NO_CLASS, 2, 0, NO_CLASS, NO_CLASS]);
  });

  it('counts rows by class and by mark; zero is a present value', () => {
    expect(answer.counts).toEqual([2, 1, 2]);
    expect(answer.marks).toEqual([5, 2, 1, 1]);
    expect(answer.zeros).toBe(1);
  });

  it('reports the extremes and the median of the present values', () => {
    expect([answer.min, answer.median, answer.max]).toEqual([0, 0.4, 0.9]);
  });

  it('has the mean of the two middle values as median of an even number', () => {
    expect(classed(column([4, 1, 'missing', 9, 2]), []).median).toBe(3);
  });

  it('carries its question, its indicator and its column', () => {
    expect(answer.question).toEqual({
      packId: 'contoh',
      indicatorId: 'idm',
      year: 2024,
      classification: { method: 'manual', upper: [0.1, 0.5] },
    });
    expect(answer.column).toBe(cells);
  });

  it('answers a column without any number with one empty class', () => {
    const none = classify({
      question: { ...answer.question, classification: { method: 'natural', k: 5 } },
      indicator: indicator(),
      column: column(['missing', 'missing']),
    });
    expect([none.counts, none.min, none.notes]).toEqual([[0], Number.NaN, ['noValues']]);
  });

  it('uses the frozen bounds of another year instead of its own', () => {
    const frozen = breaks(Float64Array.of(0, 0.2, 0.8, 1), { method: 'manual', upper: [0.5] });
    const { upper, counts, max } = classify({
      question: answer.question,
      indicator: indicator(),
      column: cells,
      frozen,
    });
    expect([upper, counts, max]).toEqual([[0.5], [3, 2], 0.9]);
  });
});

describe('categories', () => {
  const labels = ['pegunungan', 'perkotaan', 'pesisir'].map((text) => ({ id: text, en: text }));
  const kinds = indicator({ id: 'tipologi', kind: 'category', categories: labels });

  it('are classified by value whatever method is requested, including categories without rows', () => {
    const answer = classed(column([2, 0, 'missing', 2, 0, 0]), [0.7], kinds);
    expect(answer.categorical).toBe(true);
    expect([...answer.classIndex]).toEqual([2, 0, NO_CLASS, 2, 0, 0]);
    expect(answer.counts).toEqual([3, 0, 2]);
  });

  it('have one bar each in the histogram', () => {
    const bars = histogram(classed(column([2, 0, 'missing', 2, 0, 0]), [], kinds));
    expect(bars.map(({ low, high, count }) => [low, high, count])).toEqual([
      [-0.5, 0.5, 3],
      [0.5, 1.5, 0],
      [1.5, 2.5, 2],
    ]);
  });
});

describe('the cache of breaks', () => {
  it('computes breaks once per column and classification method', () => {
    const values = column([1, 2, 3, 4, 5, 9]);
    const first = cachedBreaks(values, indicator(), { method: 'quantile', k: 3 });
    expect(cachedBreaks(values, indicator(), { method: 'quantile', k: 3 })).toBe(first);
    expect(cachedBreaks(values, indicator(), { method: 'quantile', k: 4 })).not.toBe(first);
    expect(cachedBreaks(column([1, 2, 3, 4, 5, 9]), indicator(), { method: 'quantile', k: 3 })).not.toBe(
      first,
    );
  });

  it('sorts the present values of a column, once', () => {
    expect([...sortedPresent(cells)]).toEqual([0, 0.1, 0.4, 0.6, 0.9]);
    expect(sortedPresent(cells)).toBe(sortedPresent(cells));
    expect(cells.value[0]).toBe(0.9);
  });

  it('passes on the official classes of the indicator', () => {
    const official = { upper: [2.5], labels: [] };
    const answer = cachedBreaks(column([1, 2, 3]), indicator({ official }), { method: 'official' });
    expect(answer.upper).toEqual([2.5]);
  });
});

describe('histogram', () => {
  it('counts values into (low, high] bars, the first closed, with counts by class', () => {
    const bars = histogram(classed(column([0, 1, 2, 2, 3, 10, 'missing']), [2]), 5);
    expect(bars.map(({ low, high, perClass }) => [low, high, perClass])).toEqual([
      [0, 2, [4, 0]],
      [2, 4, [0, 1]],
      [4, 6, [0, 0]],
      [6, 8, [0, 0]],
      [8, 10, [0, 1]],
    ]);
    expect(bars.map(({ count }) => count)).toEqual([4, 1, 0, 0, 1]);
  });

  it('divides a bar at a class bound', () => {
    const [first] = histogram(classed(column([0, 1, 2, 3, 4]), [1]), 1);
    expect(first?.perClass).toEqual([2, 3]);
  });

  it('has one bar for equal values and none for no value', () => {
    expect(histogram(classed(column([7, 7]), []))).toEqual([{ low: 7, high: 7, count: 2, perClass: [2] }]);
    expect(histogram(classed(column(['missing']), []))).toEqual([]);
  });

  it('loses no value to rounding at its ends', () => {
    const thirds = Array.from({ length: 300 }, (_, i) => i / 3 + 0.1);
    const bars = histogram(classed(column(thirds), [20, 50]));
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(300);
  });
});
