import { absentColumn } from '../../src/aggregate/modes/absentColumn';
import { answerAtOnce } from '../../src/aggregate/modes/answerAtOnce';
import type { MapAnswer } from '../../src/aggregate/modes/mapAnswer';
import { SINGLE, type MapQuestion } from '../../src/aggregate/mapQuestion';
import type { IndicatorYear } from '../../src/data/model/dataset';
import { column, dataset, indicator, type ColumnInput } from './world';

/** Values of the seven villages by indicator and year, and their standard errors where they have any. */
export interface TimeCells {
  readonly cells: Readonly<Record<string, ColumnInput['cells']>>;
  readonly errors?: Readonly<Record<string, readonly number[]>>;
}

/** P0 falls in 0 and 1, stays in 2, rises in 3 and 4, is hidden in 5, and has no value in 2015 in 6. */
export const timeCells: TimeCells = {
  cells: {
    'p0@2015': [20, 22, 15, 10, 12, 18, 'missing'],
    'p0@2018': [18, 20, 16, 12, 15, 17, 14],
    'p0@2020': [10, 18, 15.2, 15, 20, 'suppressed', 13],
    'idm@2018': [0.5, 0.6, 0.7, 0.55, 0.52, 0.61, 0.64],
    'idm@2020': [0.62, 0.61, 0.58, 0.75, 0.55, 0.5, 'missing'],
  },
};

const INDICATORS = [
  indicator({ id: 'p0', kind: 'ratio', worse: 'high', years: [2015, 2018, 2020], basis: 'Survei uji' }),
  indicator({ id: 'idm', kind: 'index', worse: 'low', years: [2018, 2020], basis: 'Indeks uji' }),
];

/** The answer to a question over the years; a year that has no cells has no data. */
export function askedOf({ cells, errors }: TimeCells, change: Partial<MapQuestion>): MapAnswer {
  const question: MapQuestion = {
    packId: 'uji',
    indicatorId: 'p0',
    year: 2020,
    classification: { method: 'quantile', k: 3 },
    mode: SINGLE,
    frozen: null,
    ...change,
  };
  const columnOf = ({ indicatorId, year }: { indicatorId: string; year: number }): IndicatorYear => {
    const key = `${indicatorId}@${year}`;
    const own = cells[key];
    const known = INDICATORS.find(({ id }) => id === indicatorId) ?? INDICATORS[0]!;
    if (own === undefined) return absentColumn(known, { year, n: 7 });
    const standardError = errors?.[key];
    return { ...column({ cells: own, ...(standardError ? { standardError } : {}) }), indicatorId, year };
  };
  const outcome = answerAtOnce({ ...dataset(), indicators: INDICATORS }, question, columnOf);
  if (outcome.status !== 'ready') throw new Error('a column is missing');
  return outcome.answer;
}
