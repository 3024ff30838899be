import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinations, countOfCombinations } from '../../../../src/planner/location/combinations';
import {
  fewestThatCover,
  maximalCover,
  pMedian,
  type SiteQuestion,
} from '../../../../src/planner/location/sites';
import { yalpsSolver } from '../../../../src/planner/program/yalpsSolver';
import { bothSolvers } from '../../../support/solvers';

const solving = { solver: yalpsSolver, limit_s: 20 };
const solvers = await bothSolvers();

/** Three demands, three sites; the last demand reaches only the last site. */
const SMALL: SiteQuestion = {
  weights: Float64Array.of(10, 1, 2),
  distance: [Float64Array.of(1, 5, 9), Float64Array.of(4, 2, 8), Float64Array.of(Number.NaN, Number.NaN, 3)],
};

describe('p-median', () => {
  it('weighs the way to the nearest site', () => {
    // The last site must be open; with the first 10 + 4 + 6, with the second 50 + 2 + 6.
    expect(pMedian(SMALL, 2, solving)).toEqual({ sites: [0, 2], objective: 20, unique: true });
    expect(pMedian(SMALL, 1, solving)).toEqual({ sites: [2], objective: 104, unique: true });
    expect(pMedian(SMALL, 3, solving)).toEqual({ sites: [0, 1, 2], objective: 18, unique: true });
  });

  it('says where not everybody can be reached, and where there are not so many sites', () => {
    const cut = { ...SMALL, distance: [...SMALL.distance.slice(0, 2), new Float64Array(3).fill(Number.NaN)] };
    expect(pMedian(cut, 2, solving)).toBe('infeasible');
    expect(pMedian(SMALL, 4, solving)).toBe('infeasible');
    expect(pMedian(SMALL, 0, solving)).toBe('infeasible');
  });

  it('tells that other sites do as well', () => {
    const alike: SiteQuestion = {
      weights: Float64Array.of(1, 1),
      distance: [Float64Array.of(1, 2), Float64Array.of(2, 1)],
    };
    expect(pMedian(alike, 1, solving)).toMatchObject({ objective: 3, unique: false });
  });
});

describe('cover', () => {
  it('counts who is within the radius, its end included, and nobody twice', () => {
    expect(maximalCover(SMALL, { p: 1, radius: 4 }, solving)).toEqual({
      sites: [0],
      objective: 11,
      unique: true,
    });
    expect(maximalCover(SMALL, { p: 2, radius: 4 }, solving)).toEqual({
      sites: [0, 2],
      objective: 13,
      unique: true,
    });
    expect(maximalCover(SMALL, { p: 1, radius: 3.9 }, solving)).toMatchObject({ sites: [0], objective: 10 });
  });

  it('needs so many sites for all, or never reaches them', () => {
    expect(fewestThatCover(SMALL, 4, solving)).toBe(2);
    expect(fewestThatCover(SMALL, 9, solving)).toBe(1);
    expect(fewestThatCover(SMALL, 2, solving)).toBeNull();
    const tired = {
      limit_s: 1,
      solver: () => ({ status: 'unsolved', reason: 'time', bound: null }) as const,
    };
    expect(fewestThatCover(SMALL, 4, tired)).toBe('unsolved');
  });
});

const TABLE = fc
  .record({ m: fc.integer({ min: 2, max: 5 }), n: fc.integer({ min: 2, max: 6 }) })
  .chain(({ m, n }) =>
    fc.record({
      weights: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: n, maxLength: n }),
      distance: fc.array(
        fc.array(
          fc.oneof(
            { weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }) },
            { weight: 1, arbitrary: fc.constant(Number.NaN) },
          ),
          {
            minLength: m,
            maxLength: m,
          },
        ),
        { minLength: n, maxLength: n },
      ),
    }),
  )
  .map(({ weights, distance }): SiteQuestion => {
    return { weights: Float64Array.from(weights), distance: distance.map((row) => Float64Array.from(row)) };
  });

describe.each(solvers)('asked of %s instead of trying all sites', (_, solver) => {
  const asked = { solver, limit_s: 20, mostTried: 0 };
  it('the answer has the same objective, and is as unique', () => {
    fc.assert(
      fc.property(TABLE, fc.integer({ min: 1, max: 3 }), (question, p) => {
        const outcomes = [
          [pMedian(question, p, asked), pMedian(question, p, solving)],
          [
            maximalCover(question, { p, radius: 20 }, asked),
            maximalCover(question, { p, radius: 20 }, solving),
          ],
        ];
        for (const [found, tried] of outcomes) {
          if (typeof tried === 'string') expect(found).toBe(tried);
          else expect(found).toMatchObject({ objective: tried!.objective, unique: tried!.unique });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('combinations', () => {
  it('are all choices in lexical order', () => {
    expect(Array.from(combinations(4, 2), (own) => own.join(''))).toEqual([
      '01',
      '02',
      '03',
      '12',
      '13',
      '23',
    ]);
    expect(Array.from(combinations(3, 0), (own) => own.length)).toEqual([0]);
    expect(Array.from(combinations(2, 3))).toEqual([]);
  });

  it('are as many as counted', () => {
    expect(countOfCombinations(16, 8)).toBe(12_870);
    expect(countOfCombinations(3, 5)).toBe(0);
    expect(Array.from(combinations(9, 4))).toHaveLength(countOfCombinations(9, 4));
  });
});
