import { describe, expect, it } from 'vitest';
import { certainty, coefficientOfVariation_pct, interval95 } from '../../../src/aggregate/uncertainty';

describe('coefficient of variation', () => {
  it('is the standard error in per cent of the size of the value', () => {
    expect(coefficientOfVariation_pct(8, 2)).toBe(25);
    expect(coefficientOfVariation_pct(-8, 2)).toBe(25);
  });

  it('does not exist for a value of zero, without a number or without a published error', () => {
    expect(coefficientOfVariation_pct(0, 2)).toBeNull();
    expect(coefficientOfVariation_pct(Number.NaN, 2)).toBeNull();
    expect(coefficientOfVariation_pct(8, Number.NaN)).toBeNull();
    expect(coefficientOfVariation_pct(8, null)).toBeNull();
  });

  it('is classed up to 15 and up to 30 per cent, each bound in the class it closes', () => {
    expect([0, 15, 15.01, 30, 30.01].map(certainty)).toEqual([
      'sure',
      'sure',
      'careful',
      'careful',
      'unsure',
    ]);
  });
});

describe('interval', () => {
  it('spans 1.96 standard errors to both sides and is not cut at zero', () => {
    expect(interval95(3, 2)).toEqual({ low: expect.closeTo(-0.92, 12), high: expect.closeTo(6.92, 12) });
  });
});
