import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf, splitAmount } from '../../../src/helix/shares';

describe('shares', () => {
  it('are taken as they are stated', () => {
    expect(sharesOf([0.25, 0.75])).toEqual({ each: [0.25, 0.75], rest: 0, isAssumed: false });
  });

  it('are equal where none is stated, and said to be assumed', () => {
    const each = [0.25, 0.25, 0.25, 0.25];
    expect(sharesOf([null, null, null, null])).toEqual({ each, rest: 0, isAssumed: true });
  });

  it('leave what is left to those without one', () => {
    expect(sharesOf([0.5, null, null])).toEqual({ each: [0.5, 0.25, 0.25], rest: 0, isAssumed: true });
    expect(sharesOf([1, null])).toEqual({ each: [1, 0], rest: 0, isAssumed: true });
  });

  it('have a rest where all are stated and they are less than all', () => {
    expect(sharesOf([0.4])).toEqual({ each: [0.4], rest: 0.6, isAssumed: false });
  });

  it('of nothing leave all of it', () => {
    expect(sharesOf([])).toEqual({ each: [], rest: 1, isAssumed: false });
  });

  it('of more than all, or below nothing, are a fault', () => {
    expect(sharesOf([0.7, 0.6])).toEqual({ kind: 'moreThanAll', sum: expect.closeTo(1.3, 9) });
    expect(sharesOf([-0.2, 1.2])).toEqual({ kind: 'negative', sum: expect.closeTo(1, 9) });
  });

  it('of three thirds are no fault for their rounding', () => {
    const each = [1 / 3, 1 / 3, 1 / 3];
    expect(sharesOf(each)).toEqual({ each, rest: 0, isAssumed: false });
  });
});

describe('an amount', () => {
  it('is split into whole rupiah that add up to it', () => {
    expect(splitAmount(100, [1 / 3, 1 / 3, 1 / 3])).toEqual([33, 34, 33]);
    expect(splitAmount(7, [0.1, 0.2, 0.7])).toEqual([1, 1, 5]);
    expect(splitAmount(0, [0.5, 0.5])).toEqual([0, 0]);
  });

  it('that is no whole number is split as it is', () => {
    expect(splitAmount(2.5, [0.2, 0.8])).toEqual([0.5, 2]);
  });

  it('keeps its sum exactly, and every part within a rupiah of its share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e13 }),
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 }),
        (amount, parts) => {
          const sum = parts.reduce((total, part) => total + part, 0);
          fc.pre(sum > 0);
          const weights = parts.map((part) => part / sum);
          const split = splitAmount(amount, weights);
          expect(split.reduce((total, part) => total + part, 0)).toBe(amount);
          split.forEach((part, i) => expect(Math.abs(part - amount * weights[i]!)).toBeLessThanOrEqual(1.01));
        },
      ),
    );
  });
});
