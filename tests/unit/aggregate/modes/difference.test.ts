import { describe, expect, test } from 'vitest';
import { differenceOf, isWorse } from '../../../../src/aggregate/modes/difference';
import { column } from '../sample';

describe('a difference of two villages', () => {
  const cells = column([14, 9, 20, 'suppressed', 9], { standardError: [1.5, 2, 0.1, NaN, 0] });

  test('is the one minus the other, with the joint error of both', () => {
    const difference = differenceOf(cells, 0, 1);
    expect(difference?.value).toBe(5);
    // √(1.5² + 2²) = 2.5; 1.96 × 2.5 = 4.9: from 0.1 to 9.9, just clear of zero.
    expect(difference?.interval?.low).toBeCloseTo(0.1, 9);
    expect(difference?.interval?.high).toBeCloseTo(9.9, 9);
    expect(difference?.distinct).toBe(true);
    expect(differenceOf(cells, 1, 0)?.value).toBe(-5);
  });

  test('cannot be told from nought where its interval holds zero, however sure each of the two is', () => {
    // Both intervals are narrower than the difference's: 3 ± 1.96 × √(1² + 1.2²) = 3 ± 3.06.
    const near = column([12, 9], { standardError: [1, 1.2] });
    expect(differenceOf(near, 0, 1)?.distinct).toBe(false);
  });

  test('says nothing of it where one of the two has no published error, nor where both are full counts', () => {
    expect(differenceOf(column([4, 1]), 0, 1)).toEqual({ value: 3, interval: null, distinct: null });
    expect(differenceOf(column([4, 1], { standardError: [1, NaN] }), 0, 1)?.distinct).toBeNull();
    expect(differenceOf(column([4, 1], { standardError: [0, 0] }), 0, 1)?.distinct).toBeNull();
    // One full count beside an estimate: the estimate's error is the difference's.
    expect(differenceOf(cells, 0, 4)?.interval?.low).toBeCloseTo(5 - 2.94, 9);
  });

  test('is null where either village has no number', () => {
    expect(differenceOf(cells, 0, 3)).toBeNull();
    expect(differenceOf(cells, 3, 0)).toBeNull();
  });

  test('is worse in the direction of the indicator, and neither where there is none', () => {
    expect([isWorse(2, 'high'), isWorse(-2, 'high')]).toEqual([true, false]);
    expect([isWorse(2, 'low'), isWorse(-2, 'low')]).toEqual([false, true]);
    expect([isWorse(0, 'high'), isWorse(2, 'neutral')]).toEqual([null, null]);
  });
});
