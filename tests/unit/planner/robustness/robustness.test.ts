import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastRandom } from '../../../../src/planner/robustness/fastRandom';
import { placer } from '../../../../src/planner/robustness/placer';
import {
  comparePair,
  robustClass,
  robustness,
  type RobustQuestion,
  type Robustness,
} from '../../../../src/planner/robustness/robustness';
import { scaleInto } from '../../../../src/planner/robustness/scaleInto';
import { rankPlaces, type RankMethod } from '../../../../src/planner/weighing/rankPlaces';
import { compositeIndex } from '../../../../src/planner/weighing/composite';

const of = (...values: number[]) => Float64Array.from(values);
const NO = Number.NaN;

/** First where the first weight is over 0.6, third where it is under 0.4: 40, 20 and 40 % of all weights. */
const QUESTION: RobustQuestion = {
  columns: [of(1, 0.6, 0), of(0, 0.6, 1)],
  benefit: [true, true],
  errors: [null, null],
  weights: { kind: 'any' },
  scales: ['minmax'],
  method: 'arithmetic',
  top: 1,
  draws: 20_000,
  seed: 7,
};
const found = (change: Partial<RobustQuestion> = {}): Robustness => {
  const answer = robustness({ ...QUESTION, ...change });
  if (!answer) throw new Error('nobody stopped it');
  return answer;
};

describe('robustness', () => {
  it('matches the closed form of weights drawn uniformly', () => {
    const { topShare, classes } = found();
    [0.4, 0.2, 0.4].forEach((share, i) => expect(Math.abs(topShare[i]! - share)).toBeLessThan(0.015));
    expect(classes).toEqual(['shaky', 'shaky', 'shaky']);
  });

  it('gives the weights that put a village first: their mean over 0.6 … 1 is 0.8', () => {
    const { topWeights } = found();
    expect(topWeights[0]![0]).toBeCloseTo(0.8, 1);
    expect(topWeights[0]![0]! + topWeights[0]![1]!).toBeCloseTo(1, 9);
    expect(found({ columns: [of(9, 5, 1)], benefit: [true], errors: [null] }).topWeights[2]).toBeNull();
  });

  it('is firm where weights are held near the chosen ones, and never for the one that is worst in all', () => {
    const around = { kind: 'around', chosen: [9, 1], concentration: 400 } as const;
    const { classes, rankLow, rankMiddle, rankHigh } = found({
      weights: around,
      columns: [of(1, 0.5, 0), of(0.5, 1, 0)],
    });
    expect(classes).toEqual(['firm', 'never', 'never']);
    expect([rankLow[2], rankMiddle[2], rankHigh[2]]).toEqual([3, 3, 3]);
  });

  it('keeps a weight of 0 at 0', () => {
    const around = { kind: 'around', chosen: [1, 0], concentration: 5 } as const;
    expect([...found({ weights: around }).topShare]).toEqual([1, 0, 0]);
  });

  it('lets two values that differ by less than their errors change places', () => {
    const errors = [of(1, 1, 0)];
    const answer = found({ columns: [of(10, 10.5, 0)], benefit: [true], errors });
    // 0.5 apart with an error of √2: the second is larger in Φ(0.354) = 63.8 % of draws.
    expect(comparePair(answer, 1, 0).before).toBeCloseTo(0.638, 1);
    expect(comparePair(answer, 1, 0).before + comparePair(answer, 0, 1).before).toBeCloseTo(1, 9);
    expect(comparePair(answer, 0, 2)).toEqual({ before: 1, after: 0 });
  });

  it('takes a standard error that is not stated for none', () => {
    expect(
      comparePair(found({ columns: [of(10, 9)], benefit: [true], errors: [of(NO, NO)] }), 0, 1).before,
    ).toBe(1);
  });

  it('rescales the weights over what is known, and puts last what is not known at all', () => {
    const { rankMiddle, rankLow } = found({ columns: [of(5, 4, NO, 1), of(5, NO, NO, 1)], top: 2 });
    expect([...rankMiddle]).toEqual([1, 2, 4, 3]);
    expect(rankLow[2]).toBe(4);
  });

  it('gives the same for the same seed, and other draws for another', () => {
    const some = { draws: 500 };
    expect(found(some).ranks).toEqual(found(some).ranks);
    expect(found(some).topShare).not.toEqual(found({ ...some, seed: 8 }).topShare);
  });

  it('adds up to as many places as are asked for', () => {
    const columns = [of(1, 7, 3, 9, 4), of(8, 2, 5, 1, 4)];
    const share = found({ columns, scales: ['minmax', 'z', 'percentile'], top: 2 }).topShare;
    // No ties: 0.5 in all draws where weights are continuous.
    expect(share.reduce((sum, one) => sum + one, 0)).toBeCloseTo(2, 2);
  });

  it('tells how far it is, and ends where it is told to', () => {
    const seen: number[] = [];
    expect(robustness({ ...QUESTION, draws: 600 }, (done) => seen.push(done) < 2)).toBeNull();
    expect(seen).toEqual([0, 256 / 600]);
  });

  it('refuses what would not fit in memory', () => {
    expect(() => robustness({ ...QUESTION, draws: 20_000_000 })).toThrow('3 places');
  });

  it('calls shares by their class, ends included', () => {
    expect([0, 0.001, 0.499, 0.5, 0.899, 0.9, 1].map(robustClass)).toEqual([
      'never',
      'shaky',
      'shaky',
      'leaning',
      'leaning',
      'firm',
      'firm',
    ]);
  });
});

const PLACES = fc.integer({ min: 2, max: 12 }).chain((n) =>
  fc.array(
    fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -40, max: 40 }) }, fc.constant(NO)), {
      minLength: n,
      maxLength: n,
    }),
    { minLength: 1, maxLength: 4 },
  ),
);

describe('every way of making one score', () => {
  const METHODS: readonly RankMethod[] = ['arithmetic', 'geometric', 'topsis'];

  it('ranks as the ranking itself does, where weights do not move and nothing has an error', () => {
    fc.assert(
      fc.property(
        PLACES,
        fc.constantFrom(...METHODS),
        fc.constantFrom('minmax' as const, 'percentile' as const),
        fc.boolean(),
        (lists, method, scale, hasErrors) => {
          // Each with something known, as those that compete have.
          const columns = [
            ...lists.map((list) => Float64Array.from(list)),
            Float64Array.from(lists[0]!.keys()),
          ];
          const benefit = columns.map((_, c) => c % 2 === 0);
          // One criterion alone counts: its weight is 1 in every draw.
          const weights = columns.map((_, c) => (c === columns.length - 1 ? 1 : 0));
          const excluded = lists[0]!.map(() => null);
          const expected = rankPlaces({
            columns,
            benefit,
            weights,
            scale,
            method,
            missing: 'rescale',
            excluded,
          });
          if (typeof expected === 'string') throw new Error(expected);
          const errors = columns.map((column) => (hasErrors ? new Float64Array(column.length) : null));
          const around = { kind: 'around', chosen: weights, concentration: 100 } as const;
          const how = { columns, benefit, errors, weights: around, scales: [scale], method };
          expect([...found({ ...how, draws: 2 }).ranks.slice(0, excluded.length)]).toEqual([
            ...expected.ranks,
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('joins several criteria as the ranking does', () => {
    const columns = [of(3, 9, 5, NO, 1), of(20, 10, 40, 30, 20), of(7, 7, 2, 5, 6)];
    const benefit = [true, false, true];
    const weights = [5, 2, 3];
    // So near to the chosen weights that they stand still.
    const around = { kind: 'around', chosen: weights, concentration: 1e9 } as const;
    for (const method of METHODS) {
      for (const errors of [columns.map(() => null), columns.map(() => new Float64Array(5))]) {
        const how = { columns, benefit, errors, weights: around, scales: ['minmax'] as const, method };
        const excluded = [null, null, null, null, null];
        const asked = {
          columns,
          benefit,
          weights,
          scale: 'minmax',
          method,
          missing: 'rescale',
          excluded,
        } as const;
        const expected = rankPlaces(asked);
        if (typeof expected === 'string') throw new Error(expected);
        expect([...found({ ...how, draws: 1 }).ranks], method).toEqual([...expected.ranks]);
      }
    }
  });

  it('never takes z for a geometric mean: it would be the root of a number below 0', () => {
    const columns = [of(1, 5, 9), of(2, 8, 3)];
    const around = { kind: 'around', chosen: [1, 1], concentration: 100 } as const;
    const how = {
      columns,
      benefit: [true, true],
      weights: around,
      method: 'geometric',
      errors: [null, null],
    } as const;
    expect(found({ ...how, scales: ['z'] }).rankMiddle).toEqual(
      found({ ...how, scales: ['minmax'] }).rankMiddle,
    );
    expect(found({ ...how, scales: ['z', 'minmax'] }).ranks).toEqual(
      found({ ...how, scales: ['minmax'] }).ranks,
    );
  });
});

const VALUES = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -30, max: 30 }) },
    { weight: 1, arbitrary: fc.constant(NO) },
    { weight: 1, arbitrary: fc.constant(1e9) },
  ),
  { minLength: 1, maxLength: 90 },
);

describe('places of many values', () => {
  it('equal those found by counting, for distinct and for tied values', () => {
    fc.assert(
      fc.property(VALUES, VALUES, (one, other) => {
        const n = Math.min(one.length, other.length);
        const placed = placer(n);
        for (const values of [one.slice(0, n), other.slice(0, n)]) {
          placed.place(Float64Array.from(values));
          const larger = values.map((own) => values.filter((value) => value > own).length);
          const equal = values.map((own) => values.filter((value) => value === own).length);
          expect([...placed.larger]).toEqual(larger);
          expect([...placed.equal]).toEqual(equal);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('scaling in place', () => {
  it('gives what the composite index gives', () => {
    fc.assert(
      fc.property(
        VALUES,
        fc.boolean(),
        fc.constantFrom('minmax' as const, 'z' as const, 'percentile' as const),
        (list, benefit, scale) => {
          const values = Float64Array.from(list);
          const into = new Float64Array(values.length);
          scaleInto(into, values, { benefit, scale, placed: placer(values.length) });
          const way = { scale, top: 1, mean: 'arithmetic', missing: 'rescale' } as const;
          const [expected] = compositeIndex([{ values, benefit, weight: 1 }], way).normalised;
          into.forEach((score, i) => {
            if (Number.isNaN(expected![i]!)) expect(score).toBeNaN();
            else expect(score).toBeCloseTo(expected![i]!, 6);
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('random numbers', () => {
  it('have the means and spreads that they should, and depend on the seed alone', () => {
    const random = fastRandom(3);
    const n = 40_000;
    const mean = (draw: () => number) => Array.from({ length: n }, draw).reduce((sum, x) => sum + x, 0) / n;
    expect(mean(() => random.uniform())).toBeCloseTo(0.5, 1);
    expect(mean(() => random.normal())).toBeCloseTo(0, 1);
    expect(mean(() => random.normal() ** 2)).toBeCloseTo(1, 1);
    expect(mean(() => random.exponential())).toBeCloseTo(1, 1);
    // Beyond 1.96 and beyond 3, and in the tail, which is drawn in another way.
    const beyond = (limit: number) => mean(() => (Math.abs(random.normal()) > limit ? 1 : 0));
    expect(Math.abs(beyond(1.959964) - 0.05)).toBeLessThan(0.004);
    expect(Math.abs(beyond(3) - 0.0027)).toBeLessThan(0.001);
    expect(Math.abs(beyond(3.5) - 0.000465)).toBeLessThan(0.0004);
    expect(fastRandom(3).uniform()).toBe(fastRandom(3).uniform());
    expect(fastRandom(3).uniform()).not.toBe(fastRandom(4).uniform());
  });
});
