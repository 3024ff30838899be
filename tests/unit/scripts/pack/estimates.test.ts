import { describe, expect, it } from 'vitest';
import { largestRemainder } from '../../../../scripts/pack/largestRemainder';
import { estimatePopulation, weight } from '../../../../scripts/pack/population';
import { estimatePoverty } from '../../../../scripts/pack/poverty';

describe('largestRemainder', () => {
  it('gives what rounding down leaves to the largest remainders', () => {
    // 10 × (1, 2, 4) / 7 = 1.43, 2.86, 5.71: one left over goes to .86, one to .71.
    expect(largestRemainder(10, [1, 2, 4])).toEqual([1, 3, 6]);
  });

  it('gives the earlier row the first of two equal remainders', () => {
    expect(largestRemainder(3, [1, 1])).toEqual([2, 1]);
  });

  it('refuses to share when nobody has a weight', () => {
    expect(() => largestRemainder(3, [0, 0])).toThrow(RangeError);
    expect(() => largestRemainder(1.5, [1])).toThrow(RangeError);
  });
});

describe('estimatePopulation', () => {
  const row = (kode_kecamatan: string, luas_km2: number, schools: number, census: number | null = null) => {
    return { kode_kecamatan, luas_km2, schools, census };
  };

  it('weighs a village by the fourth root of its area and the root of its schools', () => {
    expect(weight({ luas_km2: 16, schools: 8.5 })).toBeCloseTo(2 * 3, 12);
    expect(weight({ luas_km2: 1, schools: 0 })).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('keeps census counts, fills published kecamatan exactly and shares the rest of the regency', () => {
    const { value, standardError } = estimatePopulation({
      villages: [
        row('a', 1, 3.5, 300),
        row('a', 16, 3.5, 100),
        row('a', 1, 3.5),
        row('a', 16, 3.5),
        row('b', 16, 0.5),
        row('c', 1, 8.5),
      ],
      regencyTotal: 1600,
      kecamatanTotal: new Map([['a', 1000]]),
    });
    // In a, 600 are left, shared 1 : 2. Elsewhere 600, shared 2×1 : 1×3.
    expect(value).toEqual([300, 100, 200, 400, 240, 360]);
    expect(value.reduce((a, b) => a + b, 0)).toBe(1600);
    expect(standardError[0]).toBe(0);
    expect(standardError[2]).toBeGreaterThan(0);
  });

  it('measures its error where the census is known, as the root mean square of the log ratio', () => {
    const { heldOutError } = estimatePopulation({
      villages: [row('a', 1, 3.5, 200), row('a', 16, 3.5, 100)],
      regencyTotal: 300,
      kecamatanTotal: new Map([['a', 300]]),
    });
    // Estimated 100 and 200 against 200 and 100: both are off by a factor of two.
    expect(heldOutError).toBeCloseTo(Math.LN2, 12);
  });

  it('refuses villages that together exceed their kecamatan', () => {
    const input = {
      villages: [row('a', 1, 1, 500)],
      regencyTotal: 900,
      kecamatanTotal: new Map([['a', 400]]),
    };
    expect(() => estimatePopulation(input)).toThrow('melebihi');
  });
});

describe('estimatePoverty', () => {
  const row = (kode_kecamatan: string, population: number, ike: number | null, populationError = 0) => {
    return { kode_kecamatan, population, ike, populationError };
  };

  it('shares the poor by population over IKE and sums to the regency exactly', () => {
    // 10 % of 1000 = 100, shared 400/0.8 : 600/0.4 = 500 : 1500.
    const { poor, rate_pct, poorTotal } = estimatePoverty([row('a', 400, 0.8), row('b', 600, 0.4)], 10);
    expect(poorTotal).toBe(100);
    expect(poor).toEqual([25, 75]);
    expect(rate_pct).toEqual([6.25, 12.5]);
  });

  it('lends a village without IKE the weighted mean of its kecamatan, at a wider error', () => {
    const rows = [row('a', 100, 0.5), row('a', 300, 0.7), row('a', 400, null), row('b', 400, 0.65)];
    const { poor, rate_pct, rateError_pct } = estimatePoverty(rows, 12);
    // Mean IKE of kecamatan a: (50 + 210) / 400 = 0.65, so the third and the fourth village get the same.
    expect(poor[2]).toBe(poor[3]);
    expect((rateError_pct[2] ?? 0) / (rate_pct[2] ?? 1)).toBeCloseTo(Math.hypot(0.3, 0.2), 3);
    expect((rateError_pct[3] ?? 0) / (rate_pct[3] ?? 1)).toBeCloseTo(0.3, 12);
  });

  it('widens the error with the distance from the mean index, and the count by the population', () => {
    const { rate_pct, rateError_pct, poor, poorError } = estimatePoverty(
      [row('a', 500, 0.4, 0.4), row('b', 500, 0.8)],
      10,
    );
    const relative = Math.hypot(0.3, 0.5 * Math.log(0.6 / 0.4));
    expect((rateError_pct[0] ?? 0) / (rate_pct[0] ?? 1)).toBeCloseTo(relative, 12);
    expect((poorError[0] ?? 0) / (poor[0] ?? 1)).toBeCloseTo(Math.hypot(relative, 0.4), 12);
  });
});
