import { describe, expect, it } from 'vitest';
import { falseDiscovery } from '../../../../src/aggregate/hotspots/falseDiscovery';

const of = (...p: number[]) => falseDiscovery(Float64Array.from(p), 0.05);

describe('Benjamini and Hochberg', () => {
  it('rejects up to the last p value below its own threshold', () => {
    // Sorted .005 .011 .02 .04 .13 against .01 .02 .03 .04 .05.
    const { cutoff, adjusted, tested } = of(0.04, 0.005, 0.13, 0.011, 0.02);
    expect([cutoff, tested]).toEqual([0.04, 5]);
    expect([...adjusted].map((one) => Number(one.toFixed(6)))).toEqual([0.05, 0.025, 0.13, 0.0275, 0.033333]);
  });

  it('also rejects a p value above its threshold where a later one is below its own', () => {
    // .021 > 1 · .05 / 3, but .03 < 2 · .05 / 3.
    expect(of(0.021, 0.03, 0.9).cutoff).toBe(0.03);
  });

  it('rejects nothing although each test alone would be significant', () => {
    const { cutoff, adjusted } = of(0.04, 0.045, 0.6, 0.7, 0.8);
    expect(cutoff).toBe(0);
    expect(Math.min(...adjusted)).toBeGreaterThan(0.05);
  });

  it('does not count villages that were not tested', () => {
    const { cutoff, adjusted, tested } = of(0.02, Number.NaN, 0.04, Number.NaN);
    expect([cutoff, tested]).toEqual([0.04, 2]);
    expect(adjusted[1]).toBeNaN();
    expect(of().tested).toBe(0);
    expect(of(Number.NaN).cutoff).toBe(0);
  });

  it('never adjusts above 1', () => expect(Math.max(...of(0.9, 1, 0.95).adjusted)).toBe(1));
});
