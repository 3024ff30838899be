import { describe, expect, it } from 'vitest';
import { columnSummary } from '../../../src/aggregate/columnSummary';
import { column, indicator, type Cell } from './sample';

const of = (
  kind: 'count' | 'ratio' | 'index' | 'category',
  cells: readonly Cell[],
  parts = {},
  rows?: number[],
) =>
  columnSummary(
    { indicator: indicator({ kind, multiplier: 100 }), column: column(cells, parts) },
    Uint32Array.from(rows ?? cells.keys()),
  );

describe('one number for a column', () => {
  it('of a count is its sum over the rows shown, with how many are known', () => {
    expect(of('count', [3, 4, 'missing', 10])).toEqual({ kind: 'sum', low: 17, high: 17, known: 3, n: 4 });
    expect(of('count', [3, 4, 'missing', 10], {}, [0, 1])).toMatchObject({ low: 7, known: 2, n: 2 });
  });

  it('takes a suppressed count as 1 to 4, so the sum is an interval', () => {
    expect(of('count', [10, 'suppressed', 'suppressed'])).toEqual({
      kind: 'sum',
      low: 12,
      high: 18,
      known: 3,
      n: 3,
    });
  });

  it('of a ratio is the pooled one, never the mean of the rates', () => {
    const parts = { numerator: [1, 90], denominator: [10, 100] };
    const answer = of('ratio', [10, 90], parts);
    expect(answer).toMatchObject({ kind: 'ratio', known: 2 });
    expect(answer?.kind === 'ratio' && answer.value).toBeCloseTo((91 / 110) * 100, 12);
    expect(of('ratio', [10, 90])).toBeNull();
  });

  it('of an index is its median, of an even number the middle of the two', () => {
    expect(of('index', [0.2, 0.9, 0.4])).toMatchObject({ kind: 'median', value: 0.4, known: 3 });
    expect(of('index', [0.5, 0.25, 1, 'missing', 0])).toMatchObject({ value: 0.375, known: 4, n: 5 });
  });

  it('is not given for a category, nor over no rows', () => {
    expect(of('category', [1, 2])).toBeNull();
    expect(of('count', [1, 2], {}, [])).toBeNull();
  });

  it('is not given where more than half is missing; what does not apply is not missing', () => {
    expect(of('count', [1, 'missing', 'missing'])).toEqual({ kind: 'tooFew', known: 1, n: 3 });
    expect(of('count', [1, 'notApplicable', 'notApplicable'])).toMatchObject({ kind: 'sum', known: 1, n: 1 });
  });
});
