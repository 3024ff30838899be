import { describe, expect, it } from 'vitest';
import {
  certainty,
  certaintyAt,
  coefficientOfVariation_pct,
  interval95,
} from '../../../../src/aggregate/classes/uncertainty';
import { column, indicator } from '../sample';

describe('coefficient of variation', () => {
  it('is the standard error as a percentage of the absolute value', () => {
    expect(coefficientOfVariation_pct(8, 2)).toBe(25);
    expect(coefficientOfVariation_pct(-8, 2)).toBe(25);
  });

  it('does not exist for a value of zero, without a number or without a published error', () => {
    expect(coefficientOfVariation_pct(0, 2)).toBeNull();
    expect(coefficientOfVariation_pct(Number.NaN, 2)).toBeNull();
    expect(coefficientOfVariation_pct(8, Number.NaN)).toBeNull();
    expect(coefficientOfVariation_pct(8, null)).toBeNull();
  });

  it('is classified up to 15 and up to 30 per cent, bounds included', () => {
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

describe('certainty of a row', () => {
  const errors = { standardError: [1.5, 1.51, 3.1, 1, Number.NaN] };

  it('follows the coefficient of variation; null for zeros and values without an error', () => {
    const column_ = column([10, 10, -10, 0, 10], errors);
    const words = [0, 1, 2, 3, 4].map((row) => certaintyAt({ indicator: indicator(), column: column_ }, row));
    expect(words).toEqual(['sure', 'careful', 'unsure', null, null]);
  });

  it('of a change depends on whether zero is in its interval, so that an unchanged village is not unsure', () => {
    const formula = { kind: 'change', input: 'idm', from: 2019, to: 2024 } as const;
    const column_ = column([3, -2.9, 0, 10, 1], { standardError: [1.5, 1.5, 1, 4, Number.NaN] });
    const of = (row: number) => certaintyAt({ indicator: indicator({ formula }), column: column_ }, row);
    expect([0, 1, 2, 3, 4].map(of)).toEqual(['sure', 'careful', 'careful', 'sure', null]);
  });
});
