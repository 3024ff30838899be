import { describe, expect, it } from 'vitest';
import type { IndicatorYear } from '../../../src/data/model/dataset';
import { MARK } from '../../../src/data/model/mark';
import { householdsIn, perHousehold } from '../../../src/helix/perHousehold';

const column: IndicatorYear = {
  ...{ indicatorId: 'p0', year: 2024, denominator: null },
  value: Float64Array.of(10, 20, Number.NaN, 5),
  numerator: Float64Array.of(30, 40, Number.NaN, 25),
  standardError: Float64Array.of(1, 2, Number.NaN, 1),
  mark: Uint8Array.of(MARK.present, MARK.present, MARK.suppressed, MARK.present),
};

describe('poor households', () => {
  it('are the numerators of a ratio, with errors carried over', () => {
    // Errors of the numerators: 30/10 × 1 = 3, 40/20 × 2 = 4, together 5.
    const villages = Uint8Array.of(1, 1, 1, 0);
    expect(householdsIn(column, { villages, isRatio: true })).toEqual([
      { count: 70, standardError: 5, villagesWithout: 1 },
    ]);
  });

  it('are the values of a count, without an error where none is stated', () => {
    const plain = { ...column, standardError: null };
    expect(householdsIn(plain, { villages: null, isRatio: false })).toEqual([
      { count: 35, standardError: null, villagesWithout: 1 },
    ]);
  });

  it('are not known where no village has a number', () => {
    expect(householdsIn(column, { villages: Uint8Array.of(0, 0, 1, 0), isRatio: true })).toEqual([null]);
  });

  it('are added up by group, a group without a number apart', () => {
    // Numerators 30 and 25 with errors 3 and 25/5 × 1 = 5, together √34; 40 with 4; nothing in the third.
    const group = Uint32Array.of(0, 1, 2, 0);
    const [a, b, c] = householdsIn(column, { villages: null, isRatio: true, group, groups: 3 });
    expect(a).toEqual({ count: 55, standardError: Math.sqrt(34), villagesWithout: 0 });
    expect(b).toEqual({ count: 40, standardError: 4, villagesWithout: 0 });
    expect(c).toBeNull();
  });
});

describe('money per household', () => {
  it('has the interval of the households, the larger number below', () => {
    const { value_rp, low_rp, high_rp } = perHousehold(7000, {
      count: 70,
      standardError: 5,
      villagesWithout: 0,
    })!;
    expect(value_rp).toBe(100);
    expect(low_rp).toBeCloseTo(7000 / 79.79981992270027, 9);
    expect(high_rp).toBeCloseTo(7000 / 60.20018007729973, 9);
  });

  it('has no bound above where there may be no household', () => {
    const households = { count: 9, standardError: 5, villagesWithout: 0 };
    expect(perHousehold(900, households)).toMatchObject({ value_rp: 100, high_rp: null });
  });

  it('is not known without an amount, or without households', () => {
    expect(perHousehold(null, { count: 9, standardError: null, villagesWithout: 0 })).toBeNull();
    expect(perHousehold(10, null)).toBeNull();
    expect(perHousehold(10, { count: 0, standardError: null, villagesWithout: 2 })).toBeNull();
    expect(perHousehold(0, { count: 4, standardError: null, villagesWithout: 2 })).toEqual({
      value_rp: 0,
      low_rp: null,
      high_rp: null,
    });
  });
});
