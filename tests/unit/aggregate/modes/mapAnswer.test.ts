import { describe, expect, it } from 'vitest';
import { narrowed } from '../../../../src/aggregate/classes/classify';
import { absentColumn } from '../../../../src/aggregate/modes/absentColumn';
import { answerAtOnce } from '../../../../src/aggregate/modes/answerAtOnce';
import type { ColumnOf } from '../../../../src/aggregate/modes/modeDescriptor';
import { modeRefusal } from '../../../../src/aggregate/modes/modeRefusal';
import { SINGLE, type MapQuestion } from '../../../../src/aggregate/mapQuestion';
import type { IndicatorYear } from '../../../../src/data/model/dataset';
import { MARK } from '../../../../src/data/model/mark';
import { dataset as worldDataset } from '../../../scenes/world';
import { column, indicator, type Cell } from '../sample';

const p0 = indicator({ id: 'p0', kind: 'ratio', worse: 'high', years: [2015, 2018, 2020], basis: 'Survei' });
const idm = indicator({ id: 'idm', worse: 'low', years: [2020] });
const status = indicator({ id: 'status', kind: 'category', years: [2020] });
const heads = indicator({ id: 'jiwa', kind: 'count', worse: 'neutral', years: [2015, 2020] });
const dataset = { ...worldDataset(), indicators: [p0, idm, status, heads] };

const CELLS: Record<string, readonly Cell[]> = {
  'p0@2015': [10, 20, 30, 40, 50, 60],
  'p0@2018': [11, 22, 33, 'missing', 55, 66],
  'p0@2020': [5, 20, 45, 40, 'suppressed', 66],
  'idm@2020': [0.9, 0.8, 0.5, 0.4, 0.3, 0.2],
};
const columns = new Map<string, IndicatorYear>(
  Object.entries(CELLS).map(([key, cells]) => {
    const [indicatorId = '', year] = key.split('@');
    return [key, column(cells, { indicatorId, year: Number(year) })];
  }),
);
const columnOf: ColumnOf = ({ indicatorId, year }) =>
  columns.get(`${indicatorId}@${year}`) ?? (year === 2017 ? absentColumn(p0, { year, n: 6 }) : null);

const ask = (change: Partial<MapQuestion> = {}): MapQuestion => ({
  packId: 'uji',
  indicatorId: 'p0',
  year: 2020,
  classification: { method: 'quantile', k: 3 },
  mode: SINGLE,
  frozen: null,
  ...change,
});
function answerTo(change: Partial<MapQuestion>) {
  const outcome = answerAtOnce(dataset, ask(change), columnOf);
  if (outcome.status !== 'ready') throw new Error(`waits for ${JSON.stringify(outcome.needs)}`);
  return outcome.answer;
}

describe('the answer to a map question', () => {
  it('waits for exactly the columns that are not there', () => {
    const none = answerAtOnce(dataset, ask({ mode: { kind: 'change', from: 2015 } }), () => null);
    expect(none).toEqual({
      status: 'waiting',
      needs: [
        { indicatorId: 'p0', year: 2020 },
        { indicatorId: 'p0', year: 2015 },
      ],
    });
    const one = answerAtOnce(
      dataset,
      ask({ mode: { kind: 'swipe', indicatorId: 'idm', year: 2019 } }),
      columnOf,
    );
    expect(one).toEqual({ status: 'waiting', needs: [{ indicatorId: 'idm', year: 2019 }] });
  });

  it('carries its question', () => {
    const question = ask({ frozen: 'all' });
    expect(answerAtOnce(dataset, question, columnOf)).toMatchObject({ answer: { question } });
  });

  it('freezes the bounds of another year, and those of all years together', () => {
    const own = answerTo({}).main.upper;
    const of2015 = answerTo({ year: 2015 }).main.upper;
    expect(answerTo({ frozen: 2015 }).main.upper).toEqual(of2015);
    expect(of2015).not.toEqual(own);
    const pooled = answerTo({ frozen: 'all' }).main.upper;
    expect(pooled).toEqual(answerTo({ frozen: 'all', year: 2015 }).main.upper);
    expect(pooled).not.toEqual(own);
  });

  it('is a change around zero: 2020 minus 2015, bounds even on both sides', () => {
    const { main } = answerTo({ mode: { kind: 'change', from: 2015 } });
    expect([...main.column.value]).toEqual([-5, 0, 15, 0, NaN, 6]);
    // |values| 0 0 5 6 15, type 7 at 1/3: a third of the way from the second to the third.
    expect(main.upper).toEqual([expect.closeTo(-5 / 3, 9), expect.closeTo(5 / 3, 9)]);
    expect(main.counts).toEqual([1, 2, 2]);
    expect(main.marks).toEqual([5, 0, 1, 0]);
  });

  it('shares the bounds between two years of a swipe, not between two indicators', () => {
    const years = answerTo({ mode: { kind: 'swipe', indicatorId: 'p0', year: 2015 } });
    expect(years.companions).toMatchObject({
      kind: 'swipe',
      left: { upper: years.main.upper, column: { year: 2015 } },
    });
    const two = answerTo({ mode: { kind: 'swipe', indicatorId: 'idm', year: 2020 } });
    expect(two.companions.kind === 'swipe' && two.companions.left.upper).not.toEqual(two.main.upper);
  });

  it('crosses two indicators and shows both sides', () => {
    const { main, companions } = answerTo({ mode: { kind: 'bivariate', indicatorId: 'idm', year: 2020 } });
    expect(main.categorical).toBe(true);
    expect(main.classCount).toBe(9);
    expect(main.counts.reduce((sum, n) => sum + n, 0)).toBe(5);
    expect(companions).toMatchObject({
      kind: 'bivariate',
      across: { indicator: p0 },
      up: { indicator: idm },
    });
  });

  it('shows every year with one set of bounds', () => {
    const { main, companions } = answerTo({ mode: { kind: 'multiples' } });
    if (companions.kind !== 'multiples') throw new Error(companions.kind);
    expect(companions.years.map(({ column: { year } }) => year)).toEqual([2015, 2018, 2020]);
    for (const { upper } of companions.years) expect(upper).toEqual(main.upper);
  });

  it('of a year without data is missing everywhere: nothing is carried over', () => {
    const { main } = answerTo({ year: 2017 });
    expect(main.marks).toEqual([0, 6, 0, 0]);
    expect(main.notes).toEqual(['noValues']);
    expect(absentColumn(p0, { year: 2017, n: 6 })).toBe(absentColumn(p0, { year: 2017, n: 6 }));
  });
});

describe('a mode is refused', () => {
  it.each([
    [{ kind: 'change', from: 2014 }, 'years'],
    [{ kind: 'bivariate', indicatorId: 'p0', year: 2015 }, 'notCrossable'],
    [{ kind: 'bivariate', indicatorId: 'status', year: 2020 }, 'notCrossable'],
    [{ kind: 'bivariate', indicatorId: 'lain', year: 2020 }, 'unknownIndicator'],
    [{ kind: 'swipe', indicatorId: 'lain', year: 2020 }, 'unknownIndicator'],
  ] as const)('%o for the reason %s', (mode, reason) => {
    expect(modeRefusal(dataset, ask({ mode }))).toMatchObject({ mode: mode.kind, reason });
  });

  it('where counts would be cut by a divider or made small: they are circles', () => {
    const counts = { mode: 'multiples', reason: 'counts' };
    expect(modeRefusal(dataset, ask({ indicatorId: 'jiwa', mode: { kind: 'multiples' } }))).toEqual(counts);
    const swipe = { kind: 'swipe', indicatorId: 'jiwa', year: 2015 } as const;
    expect(modeRefusal(dataset, ask({ mode: swipe }))).toEqual({ ...counts, mode: 'swipe' });
    const change = { kind: 'change', from: 2015 } as const;
    expect(modeRefusal(dataset, ask({ indicatorId: 'jiwa', mode: change }))).toBeNull();
  });

  it('side by side where there is but one year', () => {
    expect(modeRefusal(dataset, ask({ indicatorId: 'idm', mode: { kind: 'multiples' } }))).toEqual({
      mode: 'multiples',
      reason: 'oneYear',
    });
  });

  it.each([
    SINGLE,
    { kind: 'change', from: 2018 },
    { kind: 'swipe', indicatorId: 'p0', year: 2015 },
  ] as const)('not for %o', (mode) => {
    expect(modeRefusal(dataset, ask({ mode }))).toBeNull();
  });
});

describe('an answer narrowed by a filter', () => {
  it('counts what passes and keeps classes and bounds', () => {
    const { main } = answerTo({});
    const some = narrowed(main, Uint8Array.of(1, 0, 1, 0, 1, 0));
    expect(some.upper).toBe(main.upper);
    expect(some.classIndex).toBe(main.classIndex);
    expect(some.marks).toEqual([2, 0, 1, 0]);
    expect(some.marks[MARK.present]).toBe(some.counts.reduce((sum, n) => sum + n, 0));
    expect(narrowed(main, null)).toBe(main);
  });
});
