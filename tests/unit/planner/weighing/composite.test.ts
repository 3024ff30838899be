import { describe, expect, it } from 'vitest';
import { criteriaScores } from '../../../../src/planner/weighing/criteria';
import { compositeIndex, ranksOf, type CompositeWay } from '../../../../src/planner/weighing/composite';
import { acceptabilityOf } from '../../../../src/planner/weighing/givenDraws';

const of = (...values: number[]) => Float64Array.from(values);
const WAY: CompositeWay = { scale: 'minmax', top: 100, mean: 'arithmetic', missing: 'rescale' };
const NO = Number.NaN;

/** Poverty, where more is needier, and electricity, where less is; the last village's second is not known. */
const CRITERIA = [
  { values: of(10, 30, 20, 15), benefit: true, weight: 3 },
  { values: of(90, 70, 80, NO), benefit: false, weight: 1 },
];

describe('a composite index', () => {
  it('weighs min-max scores, and reverses where less is better', () => {
    const { normalised, scores, ranks, incomplete } = compositeIndex(CRITERIA, WAY);
    expect([...normalised[0]!]).toEqual([0, 100, 50, 25]);
    expect([...normalised[1]!]).toEqual([0, 100, 50, NO]);
    expect([...scores]).toEqual([0, 100, 50, 25]);
    expect([...ranks]).toEqual([4, 1, 2, 3]);
    expect(incomplete).toEqual([3]);
  });

  it('gives an incomplete place no score where that is the policy', () => {
    const { scores, ranks, incomplete } = compositeIndex(CRITERIA, { ...WAY, missing: 'noScore' });
    expect(scores[3]).toBeNaN();
    expect([...ranks]).toEqual([3, 1, 2, 0]);
    expect(incomplete).toEqual([3]);
  });

  it('lets a geometric mean fall to 0 with one score, and weighs the exponents', () => {
    const two = [
      { values: of(0, 4, 2), benefit: true, weight: 1 },
      { values: of(8, 8, 0), benefit: true, weight: 1 },
    ];
    const { scores } = compositeIndex(two, { ...WAY, top: 1, mean: 'geometric' });
    expect([...scores]).toEqual([0, 1, 0]);
    const weighed = compositeIndex(
      [
        { values: of(0, 4, 1), benefit: true, weight: 3 },
        { values: of(0, 1, 1), benefit: true, weight: 1 },
      ],
      { ...WAY, top: 1, mean: 'geometric' },
    );
    expect(weighed.scores[2]).toBeCloseTo(0.25 ** 0.75, 12);
  });

  it.each(['minmax', 'z', 'percentile'] as const)(
    'scales by %s as the ranking of complete tables does',
    (scale) => {
      const columns = [of(3, 9, 4, 4, 7), of(1, 1, 5, 2, 8)];
      const benefit = [true, false];
      const criteria = columns.map((values, c) => ({ values, benefit: benefit[c]!, weight: 1 }));
      const { normalised } = compositeIndex(criteria, { ...WAY, scale, top: 1 });
      const expected = criteriaScores({ columns, benefit }, scale);
      normalised.forEach((column, c) =>
        column.forEach((score, i) => expect(score).toBeCloseTo(expected[c]![i]!, 12)),
      );
    },
  );

  it('scores 0 what is the same for all, by percentile the middle', () => {
    const flat = [{ values: of(0.3, 0.1 + 0.2, 0.3), benefit: true, weight: 1 }];
    expect([...compositeIndex(flat, WAY).scores]).toEqual([0, 0, 0]);
    expect([...compositeIndex(flat, { ...WAY, scale: 'z' }).scores]).toEqual([0, 0, 0]);
    expect([...compositeIndex(flat, { ...WAY, scale: 'percentile' }).scores]).toEqual([50, 50, 50]);
    expect([
      ...compositeIndex([{ ...flat[0]!, values: of(4) }], { ...WAY, scale: 'percentile' }).scores,
    ]).toEqual([0]);
  });

  it('has no score where nothing is known, or all that is known weighs nothing', () => {
    const none = [
      { values: of(NO, 1, 2), benefit: true, weight: 1 },
      { values: of(5, 1, 2), benefit: true, weight: 0 },
    ];
    const { scores, ranks } = compositeIndex(none, WAY);
    expect(scores[0]).toBeNaN();
    expect([...ranks]).toEqual([0, 2, 1]);
  });
});

describe('ranks', () => {
  it('share the better place where scores are the same but for rounding', () => {
    expect([...ranksOf(of(0.3, 0.1 + 0.2, 0.5, NO, 0.1))]).toEqual([2, 2, 1, 0, 4]);
  });
});

describe('SMAA-2 on given draws', () => {
  it('counts places draw by draw, ties sharing the better one', () => {
    const { rank, centralWeight } = acceptabilityOf([
      {
        values: [
          [1, 0],
          [0, 1],
          [0.2, 0.2],
        ],
        weights: [0.75, 0.25],
      },
      {
        values: [
          [1, 0],
          [0, 1],
          [0.2, 0.2],
        ],
        weights: [0.5, 0.5],
      },
      {
        values: [
          [1, 0],
          [0, 3],
          [0.2, 0.2],
        ],
        weights: [0.5, 0.5],
      },
    ]);
    expect(rank.map((row) => [...row].map((share) => Math.round(share * 3)))).toEqual([
      [2, 1, 0],
      [2, 1, 0],
      [0, 0, 3],
    ]);
    expect(centralWeight[0]![0]).toBeCloseTo(0.625, 12);
    expect([...centralWeight[1]!]).toEqual([0.5, 0.5]);
    expect(centralWeight[2]).toBeNull();
  });
});
