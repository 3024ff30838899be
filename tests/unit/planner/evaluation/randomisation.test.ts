import { describe, expect, it } from 'vitest';
import { randomisationTest } from '../../../../src/planner/evaluation/randomisation';

const of = (...values: number[]) => Float64Array.from(values);

describe('randomisation inference', () => {
  it('counts every assignment by hand: one of three treated', () => {
    // Effects 8 − 1.5, 1 − 5 and 2 − 4.5: 6.5, −4, −2.5.
    expect(randomisationTest(of(8, 1, 2), [0])).toEqual({
      estimate: 6.5,
      assignments: 3,
      atLeast: 1,
      asFar: 1,
    });
    expect(randomisationTest(of(8, 1, 2), [2])).toEqual({
      estimate: -2.5,
      assignments: 3,
      atLeast: 2,
      asFar: 3,
    });
  });

  it('takes an equal effect as one at least as large, whatever the rounding of its sum', () => {
    const { assignments, atLeast } = randomisationTest(of(0.1, 0.2, 0.3, 0.1, 0.2, 0.3), [0, 1, 2]);
    expect(assignments).toBe(20);
    // Eight ways draw one 0.1, one 0.2 and one 0.3; of the other twelve half are larger.
    expect(atLeast).toBe(14);
  });

  it.each([
    [[], 'both kinds'],
    [[0, 1, 2], 'both kinds'],
  ])('refuses %j treated of three', (treated, words) => {
    expect(() => randomisationTest(of(1, 2, 3), treated)).toThrow(words);
  });

  it('refuses more assignments than anybody waits for', () => {
    expect(() =>
      randomisationTest(
        new Float64Array(60),
        Array.from({ length: 20 }, (_, i) => i),
      ),
    ).toThrow(/at most/);
  });
});
