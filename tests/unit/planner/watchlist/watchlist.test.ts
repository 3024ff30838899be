import { describe, expect, it } from 'vitest';
import type { ProgrammeEvent } from '../../../../src/data/model/programme';
import { leavings } from '../../../../src/planner/watchlist/leavings';
import { nextInRank } from '../../../../src/planner/watchlist/nextInRank';
import { redListSeries } from '../../../../src/planner/watchlist/redList';
import {
  fallingBack,
  justOutside,
  unanswered,
  type WatchedYear,
} from '../../../../src/planner/watchlist/watchlist';

const of = (...values: number[]) => Float64Array.from(values);
const NO = Number.NaN;

/** An event, with the rest of its fields as they hardly matter. */
function event(row: number, status: ProgrammeEvent['status'], date: string, basis = 'BDT'): ProgrammeEvent {
  const rest = { parentRow: null, provenance: 'peraga', sourceId: 'x', note: { id: '', en: '' } } as const;
  return { row, status, date, basis, ...rest };
}

describe('high need with little done', () => {
  const need = of(30, 12, 28, NO, 9, 25, 11, 28);
  const response = of(2, 0, 0, 0, 3, 0, 1, 5);

  it('is the worst quarter where less was done than in the mean village', () => {
    // Seven are known: the worst quarter are two, and the third is as bad as the second. 11 / 7 were done in the mean.
    const { found, known, threshold, meanResponse } = unanswered({ need, worse: 'high', response });
    expect([known, threshold]).toEqual([7, 28]);
    expect(meanResponse).toBeCloseTo(11 / 7, 12);
    expect(found).toEqual([{ row: 2, need: 28, place: 2, response: 0 }]);
  });

  it('runs the other way where low is worse', () => {
    const { found, threshold } = unanswered({ need, worse: 'low', response });
    expect(threshold).toBe(11);
    expect(found).toEqual([{ row: 6, need: 11, place: 2, response: 1 }]);
  });

  it('finds nobody where nothing is known or nothing was done', () => {
    expect(unanswered({ need: of(NO, NO), worse: 'high', response: of(0, 1) }).found).toEqual([]);
    expect(unanswered({ need: of(3, 2), worse: 'high', response: of(0, 0) }).found).toEqual([]);
  });
});

describe('leaving the red list', () => {
  it('is a report, or a later list of the same data basis', () => {
    const found = leavings([
      event(4, 'yellow', '2020'),
      event(4, 'red', '2018'),
      event(1, 'leftRed', '2020-08-04', ''),
      event(2, 'red', '2018'),
      event(2, 'red', '2020'),
    ]);
    expect([...found.values()]).toEqual([
      { row: 1, year: 2020, source: 'report', redAgain: null },
      { row: 4, year: 2020, source: 'lists', redAgain: null },
    ]);
  });

  it('is none where the basis changed, or is not stated', () => {
    expect(leavings([event(0, 'red', '2020', 'BDT'), event(0, 'green', '2021', 'DTSEN')]).size).toBe(0);
    expect(leavings([event(0, 'red', '2020', ''), event(0, 'green', '2021', '')]).size).toBe(0);
  });

  it('says when a village was called red again, and forgets that with the next leaving', () => {
    const back = [event(3, 'red', '2015'), event(3, 'green', '2018'), event(3, 'red', '2020')];
    expect(leavings(back).get(3)).toEqual({ row: 3, year: 2018, source: 'lists', redAgain: 2020 });
    const again = [...back, event(3, 'red', '2021'), event(3, 'yellow', '2024')];
    expect(leavings(again).get(3)).toEqual({ row: 3, year: 2024, source: 'lists', redAgain: null });
  });
});

describe('falling back', () => {
  const year = (at: number, values: Float64Array, basis = 'A', error = 1): WatchedYear => {
    return { year: at, values, errors: values.map(() => error), basis };
  };
  const YEARS = [
    year(2017, of(9, 9, 9, 9, 9), 'alt'),
    year(2018, of(10, 20, 15, NO, 8)),
    year(2020, of(12, 21, 10, 14, 8)),
    year(2024, of(16, 22, 11, 13, NO)),
  ];
  const left = new Map(
    [
      [0, 2019],
      [1, 2020],
      [2, 2020],
      [3, 2018],
      [4, 2020],
    ].map(([row, at]) => [row!, { row: row!, year: at!, source: 'lists', redAgain: null } as const]),
  );

  it('compares the year of leaving with the last, the sure ones first', () => {
    const { found, left: all, measured } = fallingBack(YEARS, { left, worse: 'high' });
    // Row 3 has no value when it left: the first year after stands for it, and it became better. Row 4 has none at last.
    expect([all, measured]).toEqual([5, 4]);
    expect(found.map(({ row, from, change, isSure }) => [row, from, change, isSure])).toEqual([
      [0, { year: 2018, value: 10 }, 6, true],
      [1, { year: 2020, value: 21 }, 1, false],
      [2, { year: 2020, value: 10 }, 1, false],
    ]);
  });

  it('turns round where low is worse', () => {
    expect(fallingBack(YEARS, { left, worse: 'low' }).found.map(({ row }) => row)).toEqual([3]);
  });

  it('takes errors of both years together: 3 against 1.96 × √2 is sure, 2.7 is not', () => {
    const at = (value: number) => {
      const years = [year(2018, of(10)), year(2024, of(value))];
      const { found } = fallingBack(years, {
        left: new Map([[0, left.get(3)!]]).set(0, { ...left.get(0)! }),
        worse: 'high',
      });
      return found[0]!.isSure;
    };
    expect([at(13), at(12.7)]).toEqual([true, false]);
  });

  it('does not say how sure it is where no errors are published', () => {
    const years = YEARS.map((one) => ({ ...one, errors: null }));
    expect(fallingBack(years, { left, worse: 'high' }).found[0]!.isSure).toBeNull();
  });

  it('never compares across a change of the data basis', () => {
    const years = YEARS.map((one) => (one.year === 2024 ? { ...one, basis: 'B' } : one));
    expect(fallingBack(years, { left, worse: 'high' })).toEqual({ found: [], left: 5, measured: 0 });
    expect(fallingBack([], { left, worse: 'high' }).found).toEqual([]);
  });
});

describe('the red list by year', () => {
  const EVENTS = [
    event(0, 'red', '2018'),
    event(1, 'red', '2018'),
    event(2, 'green', '2018'),
    event(0, 'yellow', '2020'),
    event(1, 'red', '2020'),
    event(0, 'red', '2021', 'DTSEN'),
    event(0, 'laboratory', '2018', ''),
    event(1, 'leftRed', '2022', ''),
  ];

  it('counts the red among those reported, and of the asked', () => {
    const series = redListSeries(EVENTS, new Set([1, 2]));
    expect(series).toEqual([
      { year: 2018, basis: 'BDT', red: 2, reported: 3, redOfAsked: 1, breakBefore: false },
      { year: 2020, basis: 'BDT', red: 1, reported: 2, redOfAsked: 1, breakBefore: false },
      { year: 2021, basis: 'DTSEN', red: 1, reported: 1, redOfAsked: 0, breakBefore: true },
    ]);
  });

  it('takes the last report of a year, and breaks where no basis is stated', () => {
    const series = redListSeries(
      [event(0, 'red', '2020-02', ''), event(0, 'green', '2020-09', ''), event(0, 'red', '2021', '')],
      new Set([0]),
    );
    expect(series.map(({ red, breakBefore }) => [red, breakBefore])).toEqual([
      [0, false],
      [1, true],
    ]);
  });

  it('is empty where nothing was reported', () => {
    expect(redListSeries([event(0, 'replication', '2020')], new Set())).toEqual([]);
  });
});

describe('just outside a selection', () => {
  const need = of(30, 12, 28, NO, 9, 25, 11, 28);

  it('are villages needier than some that were selected, and not in the programme', () => {
    const asked = { need, worse: 'high', selected: [1, 5, 3], taken: new Set([0]), most: 9 } as const;
    // Row 6, with 11, is less needy than every one selected; row 3 has no number and is passed by nobody.
    expect(justOutside(asked)).toEqual([
      { row: 2, need: 28, passed: 2 },
      { row: 7, need: 28, passed: 2 },
    ]);
    expect(justOutside({ ...asked, most: 1 })).toHaveLength(1);
    expect(justOutside({ ...asked, worse: 'low' }).map(({ row, passed }) => [row, passed])).toEqual([
      [4, 2],
      [6, 2],
    ]);
  });

  it('are none where nobody was selected', () => {
    expect(justOutside({ need, worse: 'high', selected: [], taken: new Set(), most: 9 })).toEqual([]);
  });
});

describe('next in a plan’s ranking', () => {
  // Row 3 does not compete; rows 0 and 5 share the second place.
  const ranks = Uint32Array.of(2, 5, 1, 0, 4, 2);

  it('are the first that are not in its list, with how many of the list stand behind them', () => {
    expect(nextInRank(ranks, { chosen: [2, 4], most: 9 })).toEqual([
      { row: 0, rank: 2, passed: 1 },
      { row: 5, rank: 2, passed: 1 },
      { row: 1, rank: 5, passed: 0 },
    ]);
    expect(nextInRank(ranks, { chosen: [2, 4], most: 1 })).toHaveLength(1);
  });

  it('are none where all that compete are chosen', () => {
    expect(nextInRank(ranks, { chosen: [0, 1, 2, 4, 5], most: 9 })).toEqual([]);
  });
});
