import { describe, expect, it } from 'vitest';
import { topsis } from '../../../../src/planner/weighing/ranking';
import { checkCriteria } from '../../../../src/planner/weighing/criteriaChecks';
import { pairwiseWeights, type PairwiseWeights } from '../../../../src/planner/weighing/pairwise';
import { rankPlaces, type RankQuestion } from '../../../../src/planner/weighing/rankPlaces';
import { topsisKnown } from '../../../../src/planner/weighing/topsisKnown';

const of = (...values: number[]) => Float64Array.from(values);
const NO = Number.NaN;

describe('weights by comparison in pairs', () => {
  const sure = (found: ReturnType<typeof pairwiseWeights>): PairwiseWeights => {
    if (typeof found === 'string') throw new Error(found);
    return found;
  };

  it('are the proportions themselves where all judgements agree', () => {
    const found = sure(
      pairwiseWeights([
        [1, 2, 6],
        [1 / 2, 1, 3],
        [1 / 6, 1 / 3, 1],
      ]),
    );
    expect(found.weights.map((weight) => Math.round(weight * 1e9) / 1e9)).toEqual([0.6, 0.3, 0.1]);
    expect(found.consistencyRatio).toBeCloseTo(0, 9);
    expect(found.isConsistent).toBe(true);
  });

  it('come with a ratio over 0.1 where they go in a circle, and with the judgement that fits least', () => {
    // a over b, b over c, but c over a.
    const found = sure(
      pairwiseWeights([
        [1, 3, 1 / 3],
        [1 / 3, 1, 3],
        [3, 1 / 3, 1],
      ]),
    );
    // λ = 1 + 3 + 1/3 = 4.33: index 0.667, over 0.58.
    expect(found.consistencyRatio).toBeCloseTo((13 / 3 - 3) / 2 / 0.58, 9);
    expect(found.isConsistent).toBe(false);
    expect(found.worst).toMatchObject({ row: 0, column: 1 });
    expect(found.worst!.fitting).toBeCloseTo(1, 9);
  });

  it('of one or two criteria can never disagree', () => {
    expect(
      sure(
        pairwiseWeights([
          [1, 4],
          [1 / 4, 1],
        ]),
      ),
    ).toMatchObject({ consistencyRatio: 0, worst: null });
    expect(sure(pairwiseWeights([[1]])).weights).toEqual([1]);
  });

  it.each([
    [[[1, 2]], 'notSquare'],
    [[], 'notSquare'],
    [
      [
        [1, 0],
        [0, 1],
      ],
      'notPositive',
    ],
    [
      [
        [1, NO],
        [1, 1],
      ],
      'notPositive',
    ],
    [
      [
        [1, 3],
        [1 / 2, 1],
      ],
      'notReciprocal',
    ],
    [[[2]], 'notReciprocal'],
  ])('are none of %j: %s', (judgements, fault) => {
    expect(pairwiseWeights(judgements)).toBe(fault);
  });
});

describe('what is said of criteria', () => {
  it('names the constant, and those that say the same with the sign of what they call better', () => {
    const columns = [of(1, 2, 3, 4), of(40, 30, 20, 11), of(7, 7, 7, 7), of(5, 1, 1, 5), of(NO, NO, NO, NO)];
    const found = checkCriteria(columns, [true, false, true, true, true]);
    expect(found.constant).toEqual([2, 4]);
    expect(found.known).toEqual([4, 4, 4, 4, 0]);
    expect(found.correlated).toHaveLength(1);
    expect(found.correlated[0]).toMatchObject({ a: 0, b: 1 });
    expect(found.correlated[0]!.r).toBeGreaterThan(0.99);
  });

  it('looks at villages where both are known', () => {
    const found = checkCriteria([of(1, 2, NO, 3), of(1, 2, 900, 3)], [true, true]);
    expect(found.correlated[0]!.r).toBeCloseTo(1, 12);
    expect(checkCriteria([of(1, 2, 3), of(1, 3, 2)], [true, true]).correlated).toEqual([]);
    expect(checkCriteria([of(1, 2, 3), of(1, 3, 2)], [true, true], 0.4).correlated).toHaveLength(1);
  });
});

describe('TOPSIS over what is known', () => {
  it('is TOPSIS where all is known', () => {
    const columns = [of(2, 2.5, 1.8, 2.2), of(5.5, 6.5, 4.5, 5)];
    const benefit = [true, false];
    const known = topsisKnown(columns, benefit, [0.6, 0.4]);
    topsis({ columns, benefit }, [0.6, 0.4]).forEach((value, i) => expect(known[i]).toBeCloseTo(value, 12));
  });

  it('leaves a criterion out of both distances where it is not known', () => {
    const found = topsisKnown([of(1, 3, 2), of(9, 1, NO)], [true, true], [1, 1]);
    expect(found[2]).toBeCloseTo(0.5, 12);
    expect([...topsisKnown([of(4, 4)], [true], [1])]).toEqual([0.5, 0.5]);
  });
});

const QUESTION: RankQuestion = {
  columns: [of(10, 30, 20, 15, NO), of(5, 1, 3, NO, NO)],
  benefit: [true, true],
  weights: [1, 1],
  scale: 'minmax',
  method: 'arithmetic',
  missing: 'rescale',
  excluded: [null, null, null, null, null],
};
const ranked = (change: Partial<RankQuestion>) => {
  const found = rankPlaces({ ...QUESTION, ...change });
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe('ranking places', () => {
  it('marks the incomplete, and gives the reason for each that does not compete', () => {
    const { ranks, excluded, incomplete, scores } = ranked({});
    expect([...scores.slice(0, 4)]).toEqual([50, 50, 50, 25]);
    expect([...ranks]).toEqual([1, 1, 1, 4, 0]);
    expect(excluded).toEqual([null, null, null, null, 'noData']);
    expect(incomplete).toEqual([3]);
  });

  it('scales over those that compete alone', () => {
    const { scores } = ranked({ weights: [1, 0], excluded: [null, 'inProgramme', null, null, null] });
    expect([...scores.slice(0, 4)]).toEqual([0, NO, 100, 50]);
  });

  it('leaves out an incomplete place where the policy says so, and asks nothing of a criterion without weight', () => {
    expect(ranked({ missing: 'noScore' }).excluded[3]).toBe('noData');
    expect(ranked({ missing: 'noScore', weights: [1, 0] }).excluded[3]).toBeNull();
  });

  it('opens a weighted sum into its parts, which add up to it', () => {
    const { parts, scores } = ranked({ weights: [3, 1] });
    expect(parts![0]![1]! + parts![1]![1]!).toBeCloseTo(scores[1]!, 12);
    expect(parts![0]![1]).toBe(75);
    expect(ranked({ method: 'geometric' }).parts).toBeNull();
    expect(ranked({ method: 'topsis' }).parts).toBeNull();
  });

  it.each<[string, Partial<RankQuestion>]>([
    ['noCriteria', { columns: [] }],
    ['weightsAllZero', { weights: [0, 0] }],
    ['negativeWeight', { weights: [2, -1] }],
    ['negativeWeight', { weights: [2, NO] }],
    ['allExcluded', { excluded: Array.from({ length: 5 }, () => 'kelurahan' as const) }],
  ])('says %s', (fault, change) => {
    expect(rankPlaces({ ...QUESTION, ...change })).toBe(fault);
  });
});
