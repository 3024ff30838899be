import { describe, expect, it } from 'vitest';
import { cohortMeans } from '../../../../src/planner/evaluation/cohortMeans';
import { longDifference } from '../../../../src/planner/evaluation/effectErrors';
import type { Panel } from '../../../../src/planner/evaluation/groupTime';
import { sideSeries } from '../../../../src/planner/evaluation/sideSeries';

const of = (...values: number[]) => Float64Array.from(values);
const NO = Number.NaN;

/** Two cohorts, three never treated, of which one lacks all years before 2021; another is not known in 2019. */
const PANEL: Panel = {
  times: [2019, 2020, 2021, 2022],
  values: [
    of(10, 12, 5, 3),
    of(20, 19, 18, 10),
    of(30, 28, 21, 22),
    of(8, 6, 6, 4),
    of(NO, 9, 5, 6),
    of(NO, NO, 7, 1),
  ],
  cohort: [2021, 2022, 2021, null, null, null],
  weight: of(1, 1, 1, 1, 1, 1),
};

describe('the means that a difference is made of', () => {
  it('are written out by cohort, over the places that have both', () => {
    const [first, second] = cohortMeans(PANEL);
    // Treated of 2021: (11 + 29) / 2 before, (4 + 21.5) / 2 after. Never: (7 + 9) / 2 before, (5 + 5.5) / 2 after.
    expect(first).toMatchObject({
      cohort: 2021,
      treated: { before: 20, after: 12.75, places: 2 },
      never: { before: 8, after: 5.25, places: 2 },
    });
    expect(first!.difference).toBeCloseTo(12.75 - 20 - (5.25 - 8), 12);
    // Of 2022: 19 before, 10 after. Never, the third now too: (20/3 + 7 + 7) / 3 before, (4 + 6 + 1) / 3 after.
    expect(second!.treated).toEqual({ before: 19, after: 10, places: 1 });
    expect(second!.never.places).toBe(3);
    expect(second!.difference).toBeCloseTo(10 - 19 - (11 / 3 - (20 / 3 + 14) / 3), 12);
    expect([first!.share, second!.share]).toEqual([2 / 3, 1 / 3]);
  });

  it('give the difference that the verdict rests on, per village and per person', () => {
    for (const weight of [PANEL.weight, of(900, 400, 2500, 700, 1300, 100)]) {
      const panel = { ...PANEL, weight };
      const sum = cohortMeans(panel).reduce((all, { share, difference }) => all + share * difference, 0);
      expect(sum).toBeCloseTo(longDifference(panel, 0.05)!.effect, 12);
    }
  });

  it('weigh by people within a cohort, and leave out places without any', () => {
    const [first] = cohortMeans({ ...PANEL, weight: of(3, 1, 1, 1, 0, 1) });
    expect(first!.treated.before).toBeCloseTo((3 * 11 + 29) / 4, 12);
    expect(first!.never).toEqual({ before: 7, after: 5, places: 1 });
  });

  it('leave out a cohort that has nothing to be compared with', () => {
    expect(cohortMeans({ ...PANEL, cohort: [2021, 2021, 2021, 2021, 2021, 2021] })).toEqual([]);
    expect(cohortMeans({ ...PANEL, cohort: [2019, null, null, null, null, null] })).toEqual([]);
  });
});

describe('the sides by year', () => {
  it('are the treated, their matched villages as often as taken, and all never treated', () => {
    const series = sideSeries(PANEL, [{ controls: [3, 4] }, { controls: [3] }]);
    expect(series.map(({ time }) => time)).toEqual([2019, 2020, 2021, 2022]);
    // In 2020: (12 + 19 + 28) / 3; ((6 + 9) / 2 + 6) / 2; (6 + 9) / 2.
    expect(series[1]!.treated).toBeCloseTo(59 / 3, 12);
    expect(series[1]).toMatchObject({ matched: 6.75, never: 7.5 });
    // A year in which one of two matched is not known is that of the other.
    expect(series[0]).toMatchObject({ matched: 8, never: 8 });
  });

  it('have no number where there are no pairs', () => {
    expect(sideSeries(PANEL, []).every(({ matched }) => Number.isNaN(matched))).toBe(true);
  });

  it('count a cohort that starts after the last year as never treated', () => {
    const [first] = sideSeries({ ...PANEL, cohort: [2030, 2022, null, null, null, null] }, []);
    expect(first).toMatchObject({ treated: 20, never: (10 + 30 + 8) / 3 });
  });
});
