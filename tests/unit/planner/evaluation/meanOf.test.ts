import { describe, expect, it } from 'vitest';
import { meanOf, meanOfKnown } from '../../../../src/planner/evaluation/meanOf';

describe('a mean', () => {
  it('is of all values, and of none is NaN', () => {
    expect(meanOf([4, 6, 11])).toBe(7);
    expect(meanOf([4, Number.NaN])).toBeNaN();
    expect(meanOf([])).toBeNaN();
  });

  it('of those that are known leaves the others out', () => {
    expect(meanOfKnown(Float64Array.of(Number.NaN, 4, 6))).toBe(5);
    expect(meanOfKnown(Float64Array.of(Number.NaN))).toBeNaN();
  });
});
