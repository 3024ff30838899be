import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, pairedT, type BeforeAfter } from '../../../../src/planner/evaluation/difference';
import { placeboRank } from '../../../../src/planner/evaluation/placeboRank';
import { MOST_TRIED, stratifiedTest, type Stratum } from '../../../../src/planner/evaluation/stratifiedTest';
import { twoSidedP, twoSidedT } from '../../../../src/planner/evaluation/studentT';
import { fastRandom } from '../../../../src/planner/robustness/fastRandom';

const never = () => {
  throw new Error('nothing is drawn where all are tried');
};

describe("Student's t", () => {
  // Tables of every textbook.
  it.each([
    [0.05, 1, 12.706204736],
    [0.05, 3, 3.182446305],
    [0.05, 10, 2.228138852],
    [0.01, 30, 2.749995654],
    [0.05, 1e6, 1.959966],
    [0.1, 2, 2.91998558],
  ])('at %d with %d degrees is %d', (alpha, degrees, t) => {
    expect(twoSidedT(alpha, degrees)).toBeCloseTo(t, 6);
  });

  it('is exceeded with the probability that it was asked for', () => {
    expect(twoSidedP(0, 5)).toBeCloseTo(1, 12);
    // One degree is Cauchy: 1 − 2 atan(t) / π.
    expect(twoSidedP(2, 1)).toBeCloseTo(1 - (2 * Math.atan(2)) / Math.PI, 12);
    expect(twoSidedP(twoSidedT(0.037, 7), 7)).toBeCloseTo(0.037, 10);
  });
});

describe('differences before and after', () => {
  const rows: BeforeAfter[] = [
    { isTreated: true, before: 20, after: 14, people: 1000 },
    { isTreated: true, before: 10, after: 12, people: 3000 },
    { isTreated: false, before: 15, after: 14, people: 500 },
    { isTreated: false, before: 13, after: 10, people: 1500 },
    { isTreated: false, before: 11, after: 9, people: 1000 },
  ];

  it('per village and per person may turn the sign', () => {
    const found = differences(rows);
    // Changes −6 and 2 against −1, −3, −2: −2 − −2 = 0; per person 0 against −7000 / 3000.
    expect(found.perVillage).toBeCloseTo(0, 12);
    expect(found.perPerson).toBeCloseTo(0 + 7 / 3, 12);
    expect(found.beforeAfterOnly).toBe(-2);
    expect(found.afterOnly).toBe(2);
  });

  it('have the errors of Welch and of clusters', () => {
    const found = differences(rows);
    // Squares 32 and 2: 32 / 1 / 2 + 2 / 2 / 3; and (32 / 4 + 2 / 9) × 5/4 × 9/3.
    expect(found.welchSe).toBeCloseTo(Math.sqrt(16 + 1 / 3), 12);
    expect(found.clusterSe).toBeCloseTo(Math.sqrt((8 + 2 / 9) * 3.75), 12);
  });

  it('have no error where one side is a single village', () => {
    expect(differences(rows.slice(1)).welchSe).toBeNaN();
    expect(pairedT([3], 0.05).interval).toEqual([Number.NaN, Number.NaN]);
  });

  it('of pairs have the interval of t', () => {
    const { se, interval } = pairedT([1, 2, 3, 6], 0.05);
    expect(se).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
    expect(interval[0]).toBeCloseTo(3 - 3.182446305 * se, 6);
    expect(interval[1]).toBeCloseTo(3 + 3.182446305 * se, 6);
  });
});

/** Two strata, one treated in each. */
const STRATA: readonly Stratum[] = [
  { values: [-4, 0, 1], treated: [0] },
  { values: [1, -2], treated: [1] },
];

describe('randomisation within strata', () => {
  it('tries every way in which as many could have been treated', () => {
    const test = stratifiedTest(STRATA, never);
    // −4 − 0.5 and −2 − 1: −3.75. All ways: −4.5, 1.5, 3 with −3 or 3, halved.
    expect(test.perStratum).toEqual([-4.5, -3]);
    expect(test.estimate).toBe(-3.75);
    expect([test.assignments, test.exact]).toEqual([6, true]);
    expect(test.p.less).toBeCloseTo(1 / 6, 12);
    expect(test.p.more).toBe(1);
    expect(test.p.twoSided).toBeCloseTo(1 / 6, 12);
    expect(test.smallestP).toBeCloseTo(1 / 6, 12);
  });

  it('has no interval where the smallest p is too large to reject anything', () => {
    expect(stratifiedTest(STRATA, never).interval(0.05)).toBeNull();
  });

  it('refuses a stratum without a treated or an untreated one', () => {
    expect(() => stratifiedTest([{ values: [1, 2], treated: [0, 1] }], never)).toThrow('both kinds');
    expect(() => stratifiedTest([{ values: [1, 2], treated: [] }], never)).toThrow('both kinds');
    expect(() => stratifiedTest([], never)).toThrow('no stratum');
  });

  it('draws where there are too many ways, and counts the real one', () => {
    const many = Array.from({ length: 25 }, (_, s): Stratum => {
      return { values: [-5 + (s % 3), 0.3 * (s % 4), 0.1], treated: [0] };
    });
    const test = stratifiedTest(many, fastRandom(1).uniform);
    expect(test.assignments).toBeGreaterThan(MOST_TRIED);
    expect(test.exact).toBe(false);
    expect(test.p.twoSided).toBeCloseTo(1 / 10_001, 12);
    const [low, high] = test.interval(0.05)!;
    expect(low).toBeLessThan(test.estimate);
    expect(high).toBeGreaterThan(test.estimate);
    expect(stratifiedTest(many, fastRandom(1).uniform).interval(0.05)).toEqual([low, high]);
  });

  it('holds in its interval exactly the effects that the test does not reject', () => {
    const strata = fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(strata, fc.integer({ min: -30, max: 30 }), (values, tau) => {
        const own = values.map((list): Stratum => ({ values: list, treated: [0] }));
        const interval = stratifiedTest(own, never).interval(0.05);
        // Taken away from the treated, an effect that is true leaves nothing to be found.
        const shifted = own.map(({ values: list }): Stratum => {
          return { values: list.map((value, i) => (i === 0 ? value - tau : value)), treated: [0] };
        });
        const { p } = stratifiedTest(shifted, never);
        const isHeld = interval === null || (tau >= interval[0] - 1e-9 && tau <= interval[1] + 1e-9);
        expect(isHeld).toBe(p.twoSided > 0.05);
      }),
      { numRuns: 150 },
    );
  });
});

describe('one treated village among placebos', () => {
  const of = (...values: number[]) => Float64Array.from(values);
  const values = [of(10, 10, 4, 4), of(8, 8, 7, 7), of(9, 9, 9, 9), of(5, 7, 4, 2)];

  it('has a rank by its change less that of all others', () => {
    const found = placeboRank(values, { treated: 0, firstTreated: 2, wanted: 'less' });
    // Changes −6, −1, 0, −3.
    expect(found.estimate).toBeCloseTo(-6 + 4 / 3, 12);
    expect(found.placebos[3]).toBeCloseTo(-3 + 7 / 3, 12);
    expect([found.rank, found.p, found.smallestP]).toEqual([1, 0.25, 0.25]);
  });

  it('is last where it went the other way, and first where that is wanted', () => {
    expect(placeboRank(values, { treated: 2, firstTreated: 2, wanted: 'less' })).toMatchObject({
      rank: 4,
      p: 1,
    });
    expect(placeboRank(values, { treated: 2, firstTreated: 2, wanted: 'more' })).toMatchObject({
      rank: 1,
      p: 0.25,
    });
  });

  it('shares its rank with those that changed as much', () => {
    const same = [of(3, 1), of(5, 3), of(4, 4)];
    expect(placeboRank(same, { treated: 1, firstTreated: 1, wanted: 'less' })).toMatchObject({
      rank: 1,
      p: 2 / 3,
    });
  });

  it('takes means over the years that are known', () => {
    const gaps = [of(10, Number.NaN, 4), of(1, 1, 1), of(1, 1, 1)];
    expect(placeboRank(gaps, { treated: 0, firstTreated: 2, wanted: 'less' }).estimate).toBe(-6);
  });
});
