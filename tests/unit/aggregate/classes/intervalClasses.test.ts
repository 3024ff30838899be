import { describe, expect, it } from 'vitest';
import { roundBounds } from '../../../../src/aggregate/classes/breakBounds';
import { classify, isByInterval, NO_CLASS } from '../../../../src/aggregate/classes/classify';
import {
  classedNumbers,
  hasIntervals,
  isMostlyUnsure,
} from '../../../../src/aggregate/classes/intervalClasses';
import { classed } from '../../../../src/aggregate/classes/classedSide';
import { column, indicator } from '../sample';

const RATE = indicator({ id: 'p0', kind: 'ratio', worse: 'high', decimals: 2 });
const asked = { packId: 'uji', classification: { method: 'interval' } } as const;

describe('bounds at round numbers', () => {
  const of = (...ends: number[]) => roundBounds(Float64Array.from(ends).sort());

  it('are multiples of the smallest round step that gives at most four', () => {
    expect(of(10.28, 14, 28)).toEqual([15, 20, 25]);
    expect(of(0.12, 0.31)).toEqual([0.15, 0.2, 0.25, 0.3]);
    expect(of(-7, 11)).toEqual([-5, 0, 5, 10]);
  });

  it('leave a value in both end classes: a bound may equal the minimum but not the maximum', () => {
    expect(of(5, 8, 10)).toEqual([6, 8]);
    expect(of(10, 20)).toEqual([10, 12.5, 15, 17.5]);
  });

  it('are empty without variation, and ignore infinite interval ends', () => {
    expect(of(3, 3)).toEqual([]);
    expect(of()).toEqual([]);
    expect(of(10.28, 28, Number.POSITIVE_INFINITY)).toEqual([15, 20, 25]);
  });
});

describe('classes by interval', () => {
  it('hold for the whole 95 % interval of 1.96 standard errors', () => {
    // Upper ends 11.92, 14.9, 15.1, 28.0; bounds 15, 20, 25.
    const own = column([8, 9.02, 9.22, 14.28, 'missing'], { standardError: [2, 3, 3, 7, 0] });
    const answer = classed(asked, { indicator: RATE, column: own });
    expect(answer.upper).toEqual([15, 20, 25]);
    expect([...answer.classIndex]).toEqual([0, 0, 1, 3, NO_CLASS]);
    expect(answer.counts).toEqual([2, 1, 0, 1]);
    // Extremes stay those of the values.
    expect([answer.min, answer.max]).toEqual([8, 14.28]);
    expect(isByInterval(answer)).toBe(true);
  });

  it('use the lower interval end where low is worse', () => {
    const score = indicator({ worse: 'low' });
    const own = column([0.7, 0.5, 0.66], { standardError: [0.02, 0.1, 0.01] });
    const answer = classify({
      question: { ...asked, indicatorId: 'idm', year: 2024 },
      indicator: score,
      column: own,
    });
    // Lower ends 0.6608, 0.304, 0.6404: a whole interval above 0.6 is in the last class.
    expect(answer.upper).toEqual([0.4, 0.5, 0.6]);
    expect([...answer.classIndex]).toEqual([3, 0, 3]);
  });

  it('put a value without an error into the class that makes no claim', () => {
    const own = column([8, 9, 10], { standardError: [2, Number.NaN, 6] });
    expect(classedNumbers({ indicator: RATE, column: own }, { method: 'interval' })[1]).toBe(Infinity);
    const answer = classed(asked, { indicator: RATE, column: own });
    expect(answer.classIndex[1]).toBe(answer.classCount - 1);
  });

  it('fall back to quantiles without standard errors, and the answer states that', () => {
    const answer = classed(asked, { indicator: RATE, column: column([1, 2, 3, 4, 5, 6]) });
    expect(answer.question.classification).toEqual({ method: 'quantile', k: 5 });
    expect(isByInterval(answer)).toBe(false);
  });

  it('do not apply to categories, changes and complete counts', () => {
    const errors = { standardError: [1, 1] };
    const change = { kind: 'change', input: 'p0', from: 2015, to: 2024 } as const;
    const sides = [
      { indicator: indicator({ kind: 'category' }), column: column([0, 1], errors) },
      { indicator: indicator({ formula: change }), column: column([0, 1], errors) },
      { indicator: RATE, column: column([5, 6], { standardError: [0, 0] }) },
    ];
    expect(sides.map(hasIntervals)).toEqual([false, false, false]);
    expect(hasIntervals({ indicator: RATE, column: column([5, 6], errors) })).toBe(true);
  });
});

describe('mostly unsure', () => {
  it('is a column where more than half of the values have a coefficient of variation above 30 %', () => {
    const of = (errors: readonly number[]) =>
      isMostlyUnsure({
        indicator: RATE,
        column: column([10, 10, 10, 10, 'missing'], { standardError: [...errors, 9] }),
      });
    expect(of([3.1, 3.1, 3, 1])).toBe(false);
    expect(of([3.1, 3.1, 3.1, 1])).toBe(true);
  });

  it('is never a count of villages, which is drawn in circles', () => {
    const count = indicator({ kind: 'count' });
    const own = column([10, 10], { standardError: [5, 5] });
    expect(isMostlyUnsure({ indicator: count, column: own })).toBe(false);
    expect(isMostlyUnsure({ indicator: { ...count, level: 'district' }, column: own })).toBe(true);
  });
});
