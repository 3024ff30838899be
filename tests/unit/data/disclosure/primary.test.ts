import { describe, expect, it } from 'vitest';
import { isSmall, isTellingRate } from '../../../../src/data/disclosure/primary';

describe('a small count', () => {
  it('is above 0 and below the threshold', () => {
    expect([0, 1, 4, 5].map((count) => isSmall(count, 5))).toEqual([false, true, true, false]);
    expect(isSmall(9, 10)).toBe(true);
  });
});

describe('a rate', () => {
  const rule = { threshold: 5, minDenominator: 20, worse: 'high' } as const;
  it.each([
    ['an ordinary one', 30, 100, false],
    ['one whose numerator is small', 4, 300, true],
    ['one of too few', 7, 19, true],
    ['one of just enough', 7, 20, false],
    ['one that leaves out a few: 1 − rate', 97, 100, true],
    ['one that leaves out just enough', 95, 100, false],
    ['all of them', 100, 100, true],
    ['none of them', 0, 100, false],
    ['none of too few', 0, 12, true],
  ])('is disclosive or not: %s', (_, numerator, denominator, telling) => {
    expect(isTellingRate({ numerator, denominator, isShare: true }, rule)).toBe(telling);
  });

  it('of 0 % is disclosive where low is worse, and 100 % is not', () => {
    const low = { ...rule, worse: 'low' } as const;
    expect(isTellingRate({ numerator: 0, denominator: 100, isShare: true }, low)).toBe(true);
    expect(isTellingRate({ numerator: 100, denominator: 100, isShare: true }, low)).toBe(false);
  });

  it('that is not a share of a whole has no rest', () => {
    expect(isTellingRate({ numerator: 99, denominator: 100, isShare: false }, rule)).toBe(false);
    expect(isTellingRate({ numerator: 3, denominator: 100, isShare: false }, rule)).toBe(true);
  });
});
