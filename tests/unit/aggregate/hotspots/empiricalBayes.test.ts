import { describe, expect, it } from 'vitest';
import {
  locallySmoothedRates,
  ratePrior,
  smoothedRates,
  standardisedRates,
} from '../../../../src/aggregate/hotspots/empiricalBayes';
import { neighbours } from '../spatialExamples';

/** Rates 0.3, 0.02 and 0.05 among 10, 100 and 400. */
const counts = { numerator: Float64Array.of(3, 2, 20), denominator: Float64Array.of(10, 100, 400) };
const B = 25 / 510;
const SPREAD = (10 * (0.3 - B) ** 2 + 100 * (0.02 - B) ** 2 + 400 * (0.05 - B) ** 2) / 510;
const A = SPREAD - B / 170;

describe('empirical Bayes', () => {
  it('uses the global rate and not the mean of the rates', () => {
    expect(ratePrior(counts)).toEqual({ mean: expect.closeTo(B, 14), between: expect.closeTo(A, 14) });
    expect(Math.abs(B - (0.3 + 0.02 + 0.05) / 3)).toBeGreaterThan(0.05);
  });

  it('shrinks small villages strongly and large ones little', () => {
    const smoothed = smoothedRates(counts);
    const expected = [0.3, 0.02, 0.05].map((rate, row) => {
      const weight = A / (A + B / counts.denominator[row]!);
      return B + weight * (rate - B);
    });
    smoothed.forEach((one, row) => expect(one).toBeCloseTo(expected[row]!, 14));
    const kept = (row: number, rate: number) => (smoothed[row]! - B) / (rate - B);
    expect(kept(0, 0.3)).toBeLessThan(kept(1, 0.02));
  });

  it('gives every village the global rate where rates vary less than by chance', () => {
    const alike = { numerator: Float64Array.of(1, 2, 4), denominator: Float64Array.of(10, 19, 41) };
    expect(ratePrior(alike).between).toBeLessThan(0);
    for (const one of smoothedRates(alike)) expect(one).toBeCloseTo(7 / 70, 14);
  });

  it('uses the village and its neighbours in the local variant', () => {
    const [first, second, alone] = locallySmoothedRates(counts, neighbours([[1], [0], []]));
    const b = 5 / 110;
    const a = (10 * (0.3 - b) ** 2 + 100 * (0.02 - b) ** 2) / 110 - b / 55;
    expect(first).toBeCloseTo(b + (a / (a + b / 10)) * (0.3 - b), 14);
    expect(second).toBeCloseTo(b + (a / (a + b / 100)) * (0.02 - b), 14);
    // Its own window: its own rate.
    expect(alone).toBeCloseTo(0.05, 14);
  });

  it('gives 0 and not NaN for a window without events', () => {
    const none = { numerator: Float64Array.of(0, 0, 5), denominator: Float64Array.of(10, 100, 400) };
    expect([...locallySmoothedRates(none, neighbours([[1], [0], []]))].slice(0, 2)).toEqual([0, 0]);
    const nowhere = { numerator: new Float64Array(3), denominator: Float64Array.of(10, 100, 400) };
    expect([...smoothedRates(nowhere)]).toEqual([0, 0, 0]);
    expect([...standardisedRates(nowhere)]).toEqual([0, 0, 0]);
  });

  it('standardises by the variance expected for the population', () => {
    const z = standardisedRates(counts);
    expect(z[0]).toBeCloseTo((0.3 - B) / Math.sqrt(A + B / 10), 12);
    expect(z[2]).toBeCloseTo((0.05 - B) / Math.sqrt(A + B / 400), 12);
    // Where the variance would be negative, chance alone.
    const alike = { numerator: Float64Array.of(1, 2, 4), denominator: Float64Array.of(10, 19, 4100) };
    const { mean, between } = ratePrior(alike);
    const rest = between + mean / 4100;
    const variance = rest > 0 ? rest : mean / 4100;
    expect(standardisedRates(alike)[2]).toBeCloseTo((4 / 4100 - mean) / Math.sqrt(variance), 12);
  });
});
