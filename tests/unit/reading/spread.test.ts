import { describe, expect, it } from 'vitest';
import { shareBetween, spreadOf } from '../../../src/reading/spread';
import { column } from '../aggregate/sample';

describe('the spread of a column', () => {
  it('counts only what is present, in bars closed above', () => {
    // width 2.5: 0 and 2.5 in the first, 4 in the second, none in the third, 10 in the fourth
    expect(spreadOf(column([10, 'missing', 0, 2.5, 4, 'suppressed']), 4)).toEqual({
      n: 4,
      min: 0,
      max: 10,
      median: 3.25,
      bars: [2, 1, 0, 1],
    });
  });

  it('of equal values is one bar', () => {
    expect(spreadOf(column([7, 7, 7]))).toMatchObject({ bars: [3], median: 7 });
  });

  it('of nothing is null', () => {
    expect(spreadOf(column(['missing', 'notApplicable']))).toBeNull();
  });
});

describe('a share between two ends', () => {
  it('is cut at the ends and the middle where they are one', () => {
    const at = (value: number) => shareBetween(value, { min: 2, max: 6 });
    expect([1, 2, 3, 6, 9].map(at)).toEqual([0, 0, 0.25, 1, 1]);
    expect(shareBetween(5, { min: 5, max: 5 })).toBe(0.5);
  });
});
