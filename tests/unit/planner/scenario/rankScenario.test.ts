import { describe, expect, it } from 'vitest';
import { rankScenario, type RankedScenario } from '../../../../src/planner/scenario/rankScenario';
import { CODES, plannerPack, scenarioOf } from '../../../support/plannerPack';

const pack = plannerPack();
const criteria = (items: readonly object[], way: object = {}) => ({ criteria: { items, ...way } });
const P0 = { indicator: 'p0', weight: 3 };
const HOUSES = { indicator: 'rtlh_persen', weight: 1 };

function ranked(change: Readonly<Record<string, unknown>>): RankedScenario {
  const answer = rankScenario(scenarioOf(change), pack);
  if (answer.status !== 'ranked') throw new Error(JSON.stringify(answer));
  return answer;
}
const refusal = (change: Readonly<Record<string, unknown>>) => {
  const answer = rankScenario(scenarioOf(change), pack);
  return answer.status === 'refused' ? answer : null;
};

describe('a scenario ranks', () => {
  it('by the weighted sum of what is scaled over those that compete', () => {
    const { ranking, weights, competing } = ranked(criteria([P0, HOUSES]));
    // The sixth is in the programme. Poverty runs from 5 to 30, houses from 10 to 50.
    expect(competing).toEqual([0, 1, 2, 3, 4]);
    expect(weights).toEqual([0.75, 0.25]);
    expect(ranking.scores[0]).toBeCloseTo(75, 9);
    expect(ranking.scores[1]).toBeCloseTo(75 * (15 / 25) + 25, 9);
    expect(ranking.scores[2]).toBeCloseTo(75 * (5 / 25) + 25 * (20 / 40), 9);
    // Houses are not known of the fourth: poverty alone counts, and the row is marked.
    expect(ranking.scores[3]).toBeCloseTo(80, 9);
    expect(ranking.incomplete).toEqual([3]);
    expect(Array.from(ranking.ranks)).toEqual([2, 3, 4, 1, 5, 0]);
    expect(ranking.excluded).toEqual([null, null, null, null, null, 'inProgramme']);
  });

  it('with parts that add up to the score', () => {
    const { ranking, competing } = ranked(criteria([P0, HOUSES]));
    for (const row of competing) {
      const sum = ranking.parts!.reduce(
        (total, part) => total + (Number.isNaN(part[row]!) ? 0 : part[row]!),
        0,
      );
      expect(sum).toBeCloseTo(ranking.scores[row]!, 9);
    }
  });

  it('the year that is named, the latest where none is', () => {
    const years = (year?: number) => ranked(criteria([{ ...P0, ...(year ? { year } : {}) }])).wishes[0]!.year;
    expect([years(), years(2023)]).toEqual([2024, 2023]);
    // In 2023 the poor and the rich have changed places.
    expect(ranked(criteria([{ ...P0, year: 2023 }])).ranking.ranks[4]).toBe(1);
  });

  it('the other way where the scenario says so', () => {
    const { ranking, needierHigh } = ranked(criteria([{ ...P0, needier: 'low' }]));
    expect(needierHigh).toEqual([false]);
    expect(ranking.ranks[4]).toBe(1);
  });

  it('without kelurahan, without those left out by hand, without those of whom too little is known', () => {
    const exclude = { kelurahan: true, inProgramme: false, codes: [CODES[1]] };
    const { ranking } = ranked({ ...criteria([P0, HOUSES], { missing: 'noScore' }), exclude });
    expect(ranking.excluded).toEqual([null, 'byHand', null, 'noData', 'kelurahan', null]);
  });

  it('by judgements of pairs in the place of weights', () => {
    const pairwise = [
      [1, 1 / 4],
      [4, 1],
    ];
    const { weights, pairwise: found } = ranked(criteria([P0, HOUSES], { pairwise }));
    expect(weights[0]).toBeCloseTo(0.2, 9);
    expect(weights[1]).toBeCloseTo(0.8, 9);
    expect(found!.isConsistent).toBe(true);
  });

  it('by closeness to the worst off, from 0 to 1', () => {
    const { ranking } = ranked(criteria([P0], { method: 'topsis' }));
    expect([ranking.scores[0], ranking.scores[4]]).toEqual([1, 0]);
    expect(ranking.parts).toBeNull();
  });

  it('by a geometric mean, where a lowest score of one criterion makes the whole 0', () => {
    const { ranking } = ranked(criteria([P0, HOUSES], { method: 'geometric' }));
    expect(ranking.scores[4]).toBe(0);
    expect(ranking.scores[0]).toBe(0);
    expect(ranking.scores[1]).toBeCloseTo(60 ** 0.75 * 100 ** 0.25, 9);
  });

  it('and points out what tells nothing apart and what counts twice', () => {
    const double = criteria([P0, { indicator: 'rata' }, { indicator: 'p0', year: 2023 }]);
    const { checks } = ranked(double);
    expect(checks.constant).toEqual([1]);
    expect(checks.correlated).toHaveLength(1);
    expect(checks.correlated[0]!.r).toBeCloseTo(-1, 9);
    expect(checks.known).toEqual([5, 5, 5]);
  });

  it('with robustness of those that compete alone, and stops where it is asked to', () => {
    const change = { ...criteria([P0, HOUSES]), robustness: { draws: 500, top: 1, weights: 'any' } };
    const { robustness } = ranked(change);
    expect(robustness!.topShare).toHaveLength(5);
    expect(rankScenario(scenarioOf(change), pack, () => false)).toEqual({
      status: 'refused',
      fault: 'stopped',
    });
  });
});

describe('a scenario is refused where', () => {
  it.each<[string, Readonly<Record<string, unknown>>, object]>([
    ['it has no criteria part', {}, { problems: [{ kind: 'noPart', part: 'criteria' }] }],
    ['it has no criterion', criteria([]), { fault: 'noCriteria' }],
    ['all weights are 0', criteria([{ ...P0, weight: 0 }]), { fault: 'weightsAllZero' }],
    [
      'an indicator is gone',
      criteria([{ indicator: 'lama' }]),
      { problems: [{ kind: 'noIndicator', id: 'lama' }] },
    ],
    [
      'a year is gone',
      criteria([{ ...P0, year: 1999 }]),
      { problems: [{ kind: 'noYear', id: 'p0', year: 1999, years: [2023, 2024] }] },
    ],
    [
      'a category is no number',
      criteria([{ indicator: 'kelas' }]),
      { problems: [{ kind: 'category', id: 'kelas' }] },
    ],
    [
      'one number stands for a kecamatan',
      criteria([{ indicator: 'angka_kecamatan' }]),
      { problems: [{ kind: 'notByVillage', id: 'angka_kecamatan' }] },
    ],
    [
      'nobody says which way is needier',
      criteria([{ indicator: 'penduduk' }]),
      { problems: [{ kind: 'noDirection', id: 'penduduk' }] },
    ],
    [
      'a code is of no village',
      { ...criteria([P0]), exclude: { codes: ['99'] } },
      { problems: [{ kind: 'noVillage', code: '99' }] },
    ],
    ['all are left out', { ...criteria([P0]), exclude: { codes: CODES } }, { fault: 'allExcluded' }],
    [
      'judgements are not as many as criteria',
      criteria([P0, HOUSES], { pairwise: [[1]] }),
      { fault: 'notSquare' },
    ],
    [
      'judgements do not mirror',
      criteria([P0, HOUSES], {
        pairwise: [
          [1, 2],
          [2, 1],
        ],
      }),
      { fault: 'notReciprocal' },
    ],
  ])('%s', (_, change, wanted) => {
    expect(refusal(change)).toMatchObject({ status: 'refused', ...wanted });
  });
});
