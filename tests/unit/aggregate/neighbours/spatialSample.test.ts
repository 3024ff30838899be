import { describe, expect, it } from 'vitest';
import { neighboursOf } from '../../../../src/aggregate/neighbours/adjacency';
import { spatialSample } from '../../../../src/aggregate/hotspots/spatialSample';
import { weightSums } from '../../../../src/aggregate/neighbours/weightSums';
import { neighbours, ROW_OF_FIVE, ROW_VALUES, sampleOf } from '../spatialExamples';

const NAN = Number.NaN;
const of = (...value: number[]) => spatialSample(Float64Array.from(value), ROW_OF_FIVE);

describe('the sample', () => {
  it('is renumbered without villages that have no value, and drops their links', () => {
    const sample = sampleOf([1, NAN, 4, 9, Number.POSITIVE_INFINITY, 8], ROW_OF_FIVE);
    expect([...sample.row]).toEqual([0, 2, 3, 5]);
    expect([...sample.value]).toEqual([1, 4, 9, 8]);
    expect([0, 1, 2, 3].map((at) => [...neighboursOf(sample.adjacency, at)])).toEqual([[], [2], [1], []]);
    // Village a had one neighbour, which has no number: now it is as alone as f.
    expect([...sample.islands]).toEqual([0, 3]);
  });

  it.each([
    ['all missing', of(NAN, NAN, NAN, NAN, NAN, NAN), 'tooFew'],
    ['three numbers', of(1, 2, 4, NAN, NAN, NAN), 'tooFew'],
    ['no village at all', spatialSample(new Float64Array(0), neighbours([])), 'tooFew'],
    ['all equal', of(0.3, 0.1 + 0.2, 0.3, 0.3, NAN, 0.3), 'allEqual'],
    ['all zero', of(0, 0, 0, 0, 0, 0), 'allEqual'],
    ['islands only', spatialSample(Float64Array.of(1, 2, 3, 4), neighbours([[], [], [], []])), 'onlyIslands'],
    ['numbers that are no neighbours', of(1, NAN, 4, NAN, 12, 8), 'onlyIslands'],
  ])('says what is wrong with %s', (_, sample, problem) => expect(sample).toBe(problem));
});

describe('sums of spatial weights', () => {
  const row = sampleOf(ROW_VALUES, ROW_OF_FIVE).adjacency;

  it('agree with manual counting for binary weights', () => {
    // Four links both ways: S0 = 8, S1 = ½ · 8 · 2² = 16, S2 = 2² + 4² + 4² + 4² + 2² = 56.
    expect(weightSums(row, 'binary')).toEqual({ s0: 8, s1: 16, s2: 56 });
  });

  it('agree with manual counting for row-standardised weights', () => {
    // w: ab 1, ba ½, bc ½, cb ½, cd ½, dc ½, de ½, ed 1.
    // Both ways: ab 1½, bc 1, cd 1, de 1½: S1 = 2.25 + 1 + 1 + 2.25. Received: a ½, b 1½, c 1, d 1½, e ½.
    const { s0, s1, s2 } = weightSums(row, 'row');
    expect([s0, s1, s2]).toEqual([5, 6.5, 1.5 ** 2 + 2.5 ** 2 + 2 ** 2 + 2.5 ** 2 + 1.5 ** 2]);
  });

  it('include one-way links', () => {
    // a → b, b → a, c → b: ½ · (2² + 2² + 1² + 1²).
    expect(weightSums(neighbours([[1], [0], [1]]), 'binary')).toEqual({ s0: 3, s1: 5, s2: 4 + 9 + 1 });
  });
});
