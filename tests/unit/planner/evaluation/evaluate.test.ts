import { describe, expect, it } from 'vitest';
import { effectIntervals, longDifference } from '../../../../src/planner/evaluation/effectErrors';
import {
  evaluate,
  type Evaluation,
  type EvaluationQuestion,
} from '../../../../src/planner/evaluation/evaluate';
import {
  eventEffects,
  groupTimeEffects,
  overallEffect,
  type Panel,
} from '../../../../src/planner/evaluation/groupTime';
import { matchedSets } from '../../../../src/planner/evaluation/matchedSets';
import { evaluationRefusals } from '../../../../src/planner/evaluation/refusal';
import { sensitivityOf } from '../../../../src/planner/evaluation/sensitivity';
import { fastRandom } from '../../../../src/planner/robustness/fastRandom';

const of = (...values: number[]) => Float64Array.from(values);
const NO = Number.NaN;

/** Two cohorts and two never treated; everybody falls by 1 a year, the first cohort by 3 more from 2021 on. */
const PANEL: Panel = {
  times: [2019, 2020, 2021, 2022],
  values: [of(10, 9, 5, 4), of(20, 19, 18, 11), of(8, 7, 6, 5), of(6, 5, 4, 3)],
  cohort: [2021, 2022, null, null],
  weight: of(1, 1, 1, 1),
};

describe('group-time effects', () => {
  it('compare each cohort with the never treated, from the year before it began', () => {
    const effects = groupTimeEffects(PANEL, 'never');
    expect(effects.map(({ cohort, time, base, effect }) => [cohort, time, base, effect])).toEqual([
      [2021, 2020, 2019, 0],
      [2021, 2021, 2020, -3],
      [2021, 2022, 2020, -3],
      [2022, 2020, 2019, 0],
      [2022, 2021, 2020, 0],
      [2022, 2022, 2021, -6],
    ]);
  });

  it('may take those that are not yet treated too, never the treated', () => {
    const effects = groupTimeEffects(PANEL, 'notYet');
    const controls = effects.map(({ cohort, time, controls: n }) => [cohort, time, n]);
    expect(controls).toEqual([
      [2021, 2020, 3],
      [2021, 2021, 3],
      // In 2022 the other cohort is treated.
      [2021, 2022, 2],
      [2022, 2020, 3],
      [2022, 2021, 2],
      [2022, 2022, 2],
    ]);
  });

  it('weigh by people within and between cohorts', () => {
    const weighted = { ...PANEL, weight: of(3, 1, 1, 1) };
    const events = eventEffects(weighted, groupTimeEffects(weighted, 'never'));
    expect(events.find(({ event }) => event === 0)!.effect).toBeCloseTo((3 * -3 - 6) / 4, 12);
    expect(overallEffect(events)).toBeCloseTo((-3.75 - 3) / 2, 12);
  });

  it('are left out for a cohort without a year before, and where nobody is left to compare with', () => {
    const early = { ...PANEL, cohort: [2019, 2022, null, null] };
    expect(groupTimeEffects(early, 'never').every(({ cohort }) => cohort === 2022)).toBe(true);
    const alone = { ...PANEL, cohort: [2021, 2021, 2022, 2022] };
    expect(groupTimeEffects(alone, 'never')).toEqual([]);
    expect(groupTimeEffects(alone, 'notYet').map(({ cohort, time }) => [cohort, time])).toEqual([
      [2021, 2020],
      [2021, 2021],
      [2022, 2020],
    ]);
  });

  it('take a cohort after the last year for never treated, and leave out a village without a value', () => {
    const later = { ...PANEL, cohort: [2021, 2030, null, null] };
    expect(groupTimeEffects(later, 'never')[0]!.controls).toBe(3);
    const gap = { ...PANEL, values: [...PANEL.values.slice(0, 3), of(6, NO, 4, 3)] };
    expect(groupTimeEffects(gap, 'never').map(({ controls }) => controls)).toEqual([1, 1, 1, 1, 1, 2]);
  });
});

describe('intervals of effects', () => {
  it('are those of two samples where there is one cohort and one year', () => {
    const panel: Panel = {
      times: [1, 2],
      values: [of(0, -3), of(0, -5), of(0, 1), of(0, 0), of(0, 2)],
      cohort: [2, 2, null, null, null],
      weight: of(1, 1, 1, 1, 1),
    };
    const { groups, overall, events } = effectIntervals(panel, groupTimeEffects(panel, 'never'), {
      comparison: 'never',
      alpha: 0.05,
    });
    // Variances 2 of two and 1 of three.
    expect(groups[0]!.effect).toBe(-5);
    expect(groups[0]!.se).toBeCloseTo(Math.sqrt(1 + 1 / 3), 12);
    expect(overall!.se).toBeCloseTo(groups[0]!.se, 12);
    expect(events[0]!.interval[0]).toBeLessThan(-5);
  });

  it('do not take the same villages in several years for new ones', () => {
    const panel: Panel = {
      times: [1, 2, 3],
      values: [of(0, -3, -3), of(0, -5, -5), of(0, 1, 1), of(0, 0, 0), of(0, 2, 2)],
      cohort: [2, 2, null, null, null],
      weight: of(1, 1, 1, 1, 1),
    };
    const { groups, overall } = effectIntervals(panel, groupTimeEffects(panel, 'never'), {
      comparison: 'never',
      alpha: 0.05,
    });
    expect(overall!.se).toBeCloseTo(groups[0]!.se, 12);
  });

  it('cover the truth about as often as they say', () => {
    let covered = 0;
    for (let seed = 0; seed < 120; seed++) {
      const random = fastRandom(seed);
      const panel: Panel = {
        times: [1, 2, 3],
        values: Array.from({ length: 40 }, (_, i) => {
          const level = 10 + 3 * random.normal();
          return Float64Array.from(
            [1, 2, 3],
            (t) => level - t + random.normal() - (i < 12 && t >= 2 ? 2 : 0),
          );
        }),
        cohort: Array.from({ length: 40 }, (_, i) => (i < 12 ? 2 : null)),
        weight: new Float64Array(40).fill(1),
      };
      const { overall } = effectIntervals(panel, groupTimeEffects(panel, 'never'), {
        comparison: 'never',
        alpha: 0.05,
      });
      if (overall!.interval[0] <= -2 && overall!.interval[1] >= -2) covered++;
    }
    expect(covered).toBeGreaterThan(106);
  });
});

describe('the difference over all years', () => {
  it('takes means before and after, and weighs cohorts by their size', () => {
    const long = longDifference(PANEL, 0.05);
    // 2021: 4.5 − 9.5 against −2; 2022: 11 − 19 against 5 − 7 and 3 − 5: −3 and −6.
    expect(long!.effect).toBeCloseTo(-4.5, 12);
    expect(longDifference({ ...PANEL, weight: of(3, 1, 1, 1) }, 0.05)!.effect).toBeCloseTo(-3.75, 12);
    expect(longDifference({ ...PANEL, cohort: [null, null, null, null] }, 0.05)).toBeNull();
  });

  it('has the error of two samples of changes', () => {
    const panel: Panel = {
      times: [1, 2],
      values: [of(0, -3), of(0, -5), of(0, 1), of(0, 0), of(0, 2)],
      cohort: [2, 2, null, null, null],
      weight: of(1, 1, 1, 1, 1),
    };
    expect(longDifference(panel, 0.05)!.se).toBeCloseTo(Math.sqrt(1 + 1 / 3), 12);
  });
});

describe('reasons not to answer', () => {
  const examined = {
    times: [2019, 2020, 2021],
    bases: ['DTSEN', 'DTSEN', 'DTSEN'],
    isModelled: false,
    usedToChoose: false,
    cohort: [2020, null, null, null],
    comparisons: 3,
  };

  it.each([
    [{}, []],
    [{ isModelled: true }, ['modelled']],
    [{ bases: ['BDT', 'BDT', 'DTSEN'] }, ['basisChanges']],
    [{ usedToChoose: true }, ['chosenByOutcome']],
    [{ cohort: [null, null] }, ['noTreated']],
    [{ cohort: [2019, 2015] }, ['noYearBefore']],
    [{ cohort: [2022] }, ['noYearAfter']],
    [{ comparisons: 0 }, ['noComparison']],
    [{ comparisons: 2 }, ['tooFew']],
    [{ isModelled: true, cohort: [2019] }, ['modelled', 'noYearBefore']],
  ])('%j: %j', (change, kinds) => {
    expect(evaluationRefusals({ ...examined, ...change }).map(({ kind }) => kind)).toEqual(kinds);
  });
});

/** Eight treated in 2021 that fall by 4 more than the trend of −1 a year, and 21 others; two typologies. */
function question(change: Partial<EvaluationQuestion> = {}): EvaluationQuestion {
  const n = 29;
  const times = [2018, 2019, 2020, 2021, 2022];
  const random = fastRandom(5);
  const values = Array.from({ length: n }, (_, i) => {
    const effect = i < 8 ? -4 : 0;
    return Float64Array.from(
      times,
      (time) => 20 + i - (time - 2018) + 0.3 * random.normal() + (time >= 2021 ? effect : 0),
    );
  });
  return {
    ids: Array.from({ length: n }, (_, i) => `v${String(i).padStart(2, '0')}`),
    times,
    values,
    cohort: Array.from({ length: n }, (_, i) => (i < 8 ? 2021 : null)),
    people: Float64Array.from({ length: n }, (_, i) => 1000 + 100 * i),
    group: Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 'pesisir' : 'gunung')),
    neighbours: Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n)),
    bases: times.map(() => 'DTSEN'),
    isModelled: false,
    usedToChoose: false,
    wanted: 'less',
    comparison: 'never',
    sets: { kind: 'standardised', withReplacement: false, perTreated: 2, exceptNeighbours: true },
    alpha: 0.05,
    seed: 1,
    ...change,
  };
}
const evaluated = (change: Partial<EvaluationQuestion> = {}): Evaluation => {
  const answer = evaluate(question(change));
  if (answer.status === 'refused') throw new Error(JSON.stringify(answer.refusals));
  return answer;
};

describe('evaluation', () => {
  it('finds the planted fall of 4 by every way, and says so', () => {
    const { whole, matched, perVillage, perPerson, verdict, signTurns } = evaluated();
    for (const found of [
      whole.perVillage!,
      whole.perPerson!,
      matched.perVillage!,
      matched.perPerson!,
      perVillage.overall!,
      perPerson.overall!,
    ]) {
      expect(Math.abs(found.effect + 4)).toBeLessThan(0.6);
      expect(found.interval[0]).toBeLessThan(-4 + 0.5);
      expect(found.interval[1]).toBeGreaterThan(-4 - 0.5);
    }
    expect([verdict, signTurns]).toEqual(['wanted', false]);
    expect(perVillage.events.map(({ event }) => event)).toEqual([-2, -1, 0, 1]);
    expect(evaluated({ wanted: 'more' }).verdict).toBe('unwanted');
  });

  it('takes before and after alone for what it is: the trend counted in', () => {
    expect(evaluated().beforeAfterOnly).toBeCloseTo(-6.5, 0);
  });

  it('claims nothing where nothing happened', () => {
    const cohort = question().cohort.map((_, i) => (i > 18 ? 2021 : null));
    const values = question().values.slice(8);
    const rest = {
      values,
      cohort: cohort.slice(8),
      ids: question().ids.slice(8),
      group: question().group.slice(8),
    };
    const { verdict, matched } = evaluated({ ...rest, people: question().people.slice(8), neighbours: null });
    expect(verdict).toBe('unclear');
    expect(matched.randomisation!.p).toBeGreaterThan(0.05);
  });

  it('tells the two sides apart by year for the eye', () => {
    const { trends } = evaluated();
    expect(trends.map(({ time }) => time)).toEqual([2018, 2019, 2020, 2021, 2022]);
    expect(trends[4]!.never - trends[0]!.never).toBeCloseTo(-4, 0);
    expect(trends[4]!.treated - trends[0]!.treated).toBeCloseTo(-8, 0);
  });

  it('turns the sign between villages and people where it does', () => {
    const values = question().values.map((own, i) =>
      own.map((value, t) => (i === 0 && t >= 3 ? value + 40 : value)),
    );
    const people = question().people.map((one, i) => (i === 0 ? 1 : one));
    // Seven fall by 4; the smallest rises by 36.
    expect(
      evaluated({ values, people, sets: { ...question().sets, exceptNeighbours: false } }).signTurns,
    ).toBe(true);
  });

  it('ranks a single treated village among the others instead of giving an interval', () => {
    const cohort = question().cohort.map((year, i) => (i === 0 ? year : null));
    const values = question().values.map((own, i) => (i > 0 && i < 8 ? own.fill(NO) : own));
    const { placebo, verdict } = evaluated({ cohort, values });
    expect(verdict).toBe('tooFewToTell');
    expect(placebo).toMatchObject({ rank: 1, smallestP: 1 / 22 });
    expect(evaluated().placebo).toBeNull();
  });

  it('gives no verdict on fewer than eight treated villages: their average is no finding', () => {
    const but = (left: number) =>
      question().values.map((own, i) => (i < left ? own : i < 8 ? own.fill(NO) : own));
    const cohort = (left: number) => question().cohort.map((year, i) => (i < left ? year : null));
    expect(evaluated({ cohort: cohort(7), values: but(7) }).verdict).toBe('tooFewToTell');
    expect(evaluated().verdict).toBe('wanted');
  });

  it('refuses with all reasons at once', () => {
    const answer = evaluate(question({ isModelled: true, bases: ['a', 'a', 'b', 'b', 'b'] }));
    expect(answer).toEqual({
      status: 'refused',
      refusals: [{ kind: 'modelled' }, { kind: 'basisChanges', bases: ['a', 'b'] }],
    });
  });
});

describe('matched sets', () => {
  it('are of the same typology, take nobody twice, and no neighbour of a treated village', () => {
    const asked = question();
    const { sets, unmatched, balances } = matchedSets(asked, asked.sets);
    const controls = sets.flatMap((set) => set.controls);
    expect(new Set(controls).size).toBe(controls.length);
    expect(controls).not.toContain(8);
    for (const set of sets) {
      for (const control of set.controls) expect(asked.group[control]).toBe(asked.group[set.treated]);
    }
    expect(unmatched).toEqual([]);
    expect(balances.map(({ cohort }) => cohort)).toEqual([2021]);
    expect(balances[0]!.years.map(({ time }) => time)).toEqual([2018, 2019, 2020]);
    const near = matchedSets(asked, { ...asked.sets, exceptNeighbours: false });
    expect(near.sets.flatMap((set) => set.controls)).toContain(8);
  });

  it('name the treated without anybody like them', () => {
    const asked = question({ group: question().group.map((word, i) => (i === 2 ? 'kota' : word)) });
    expect(matchedSets(asked, asked.sets).unmatched).toEqual([2]);
  });

  it('do not share a village between cohorts, and compare with never treated alone', () => {
    const cohort = question().cohort.map((year, i) => (i === 1 ? 2022 : year));
    const asked = question({ cohort });
    const controls = matchedSets(asked, asked.sets).sets.flatMap((set) => set.controls);
    expect(new Set(controls).size).toBe(controls.length);
    expect(controls.every((i) => cohort[i] === null)).toBe(true);
  });

  it('tell the balance of every cohort in the years before its own, the largest first', () => {
    const cohort = question().cohort.map((year, i) => (i === 1 ? 2022 : year));
    const { balances } = matchedSets(question({ cohort }), question().sets);
    expect(balances.map(({ cohort: year, years }) => [year, years.map(({ time }) => time)])).toEqual([
      [2021, [2018, 2019, 2020]],
      [2022, [2018, 2019, 2020, 2021]],
    ]);
  });
});

describe('sensitivity', () => {
  it('changes one choice at a time and leaves out each comparison village', () => {
    const asked = question();
    const found = sensitivityOf(asked, asked.sets);
    const kinds = found.map(({ changed }) => changed.kind);
    expect(kinds.slice(0, 5)).toEqual([
      'perTreated',
      'perTreated',
      'perTreated',
      'neighbours',
      'replacement',
    ]);
    const base = matchedSets(asked, asked.sets);
    expect(kinds.filter((kind) => kind === 'without')).toHaveLength(
      base.sets.flatMap((set) => set.controls).length,
    );
    for (const { effect } of found) expect(Math.abs(effect! + 4)).toBeLessThan(1.2);
    expect(
      sensitivityOf(question({ neighbours: null }), asked.sets).some(
        ({ changed }) => changed.kind === 'neighbours',
      ),
    ).toBe(false);
  });

  it('says that nothing is left where a set had one village only', () => {
    const asked = question({ sets: { ...question().sets, caliper: 1e-9 } });
    const found = sensitivityOf(asked, asked.sets);
    expect(found.every(({ effect, sets }) => effect === null && sets === 0)).toBe(true);
  });
});
