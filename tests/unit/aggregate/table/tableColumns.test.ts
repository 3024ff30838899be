import { describe, expect, it } from 'vitest';
import { absentColumn } from '../../../../src/aggregate/modes/absentColumn';
import { answerAtOnce } from '../../../../src/aggregate/modes/answerAtOnce';
import type { ColumnOf } from '../../../../src/aggregate/modes/modeDescriptor';
import type { MapMode } from '../../../../src/aggregate/mapQuestion';
import { columnsNeeded, figureColumns } from '../../../../src/aggregate/table/tableColumns';
import { columnKey, type Dataset } from '../../../../src/data/model/dataset';
import { column, indicator } from '../sample';

const idm = indicator({ years: [2019, 2024] });
const p0 = indicator({ id: 'p0', worse: 'high', years: [2024] });
const rtlh = indicator({ id: 'rtlh', kind: 'count', years: [2018, 2020] });
const choices = [idm, p0, rtlh];
const known = new Map(
  [
    ['idm', 2019, [0.5, 0.6, 0.7]],
    ['idm', 2024, [0.55, 0.6, 0.9]],
    ['p0', 2024, [9, 5, 1]],
  ].map(([id, year, cells]) => [
    columnKey(String(id), Number(year)),
    column(cells as number[], { indicatorId: String(id), year: Number(year) }),
  ]),
);
const columnOf: ColumnOf = ({ indicatorId, year }) => known.get(columnKey(indicatorId, year)) ?? null;

function columnsOf(mode: MapMode, chosen: readonly string[] = []) {
  const question = {
    packId: 'p',
    indicatorId: 'idm',
    year: 2024,
    classification: { method: 'quantile', k: 3 } as const,
    mode,
    frozen: null,
  };
  const outcome = answerAtOnce({ indicators: choices } as unknown as Dataset, question, columnOf);
  if (outcome.status !== 'ready') throw new Error('the sample lacks a column');
  const { main, companions } = outcome.answer;
  return figureColumns({ answer: main, companions, chosen, choices, columnOf });
}
const short = (columns: ReturnType<typeof columnsOf>) =>
  columns.map(({ id, role, indicator: { id: of }, year }) => `${id} ${role} ${of} ${year}`);

describe('the figures of a table', () => {
  it('start with the mapped indicator', () => {
    expect(short(columnsOf({ kind: 'single' }))).toEqual(['nilai drawn idm 2024']);
  });

  it('include the other side of a swipe map, both years of a change, both indicators of a pair, every year', () => {
    expect(short(columnsOf({ kind: 'swipe', indicatorId: 'p0', year: 2024 }))).toEqual([
      'nilai drawn idm 2024',
      'kiri left p0 2024',
    ]);
    expect(short(columnsOf({ kind: 'change', from: 2019 }))).toEqual([
      'nilai drawn idm_perubahan_2019 2024',
      'awal from idm 2019',
      'akhir to idm 2024',
    ]);
    expect(short(columnsOf({ kind: 'bivariate', indicatorId: 'p0', year: 2024 }))).toEqual([
      'nilai drawn idm_kali_p0 2024',
      'mendatar across idm 2024',
      'menaik up p0 2024',
    ]);
    expect(short(columnsOf({ kind: 'multiples' }))).toEqual(['nilai drawn idm 2024', 'th2019 year idm 2019']);
  });

  it("show a chosen indicator in the map's year or its latest, with that year stated", () => {
    expect(short(columnsOf({ kind: 'single' }, ['p0', 'rtlh', 'tidak_ada']))).toEqual([
      'nilai drawn idm 2024',
      'p0 chosen p0 2024',
      'rtlh chosen rtlh 2020',
    ]);
  });

  it('hold each indicator-year once', () => {
    expect(
      short(columnsOf({ kind: 'bivariate', indicatorId: 'p0', year: 2024 }, ['p0', 'idm'])),
    ).toHaveLength(3);
    expect(short(columnsOf({ kind: 'single' }, ['idm']))).toEqual(['nilai drawn idm 2024']);
  });

  it('list the columns still to be loaded', () => {
    expect(columnsNeeded(columnsOf({ kind: 'single' }, ['p0', 'rtlh']))).toEqual([
      { indicatorId: 'rtlh', year: 2020 },
    ]);
    expect(absentColumn(rtlh, { year: 2024, n: 3 }).mark).toEqual(Uint8Array.of(1, 1, 1));
  });
});
