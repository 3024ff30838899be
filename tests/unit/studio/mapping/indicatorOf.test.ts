import { describe, expect, it } from 'vitest';
import { MARK } from '../../../../src/data/model/mark';
import { indicatorOf } from '../../../../src/studio/mapping/indicatorOf';
import { entryOf } from '../publish/draftOf';
import { partOf } from './partOf';

const NONE = { numerator: null, denominator: null };

describe('indicatorOf', () => {
  it('takes years from columns, by village and not by row, and leaves villages without a row missing', () => {
    const part = partOf({ desa: ['c', 'a', '?'], '2023': ['1.250', '7', '3'], '2022': ['4', '-', '9'] });
    const { indicator, issues } = indicatorOf(
      part,
      {
        entry: entryOf({ id: 'x' }),
        layout: {
          kind: 'columns',
          years: [
            { year: 2023, value: '2023', ...NONE },
            { year: 2022, value: '2022', ...NONE },
          ],
        },
      },
      { rowOf: Int32Array.of(2, 0, -1), villages: 3 },
    );
    expect(issues).toEqual([]);
    const [first, second] = indicator.columns;
    expect([first!.year, [...first!.value], [...first!.mark]]).toEqual([
      2022,
      [NaN, NaN, 4],
      [MARK.missing, MARK.missing, MARK.present],
    ]);
    expect([second!.year, [...second!.value]]).toEqual([2023, [7, NaN, 1250]]);
    expect([first!.numerator, first!.denominator]).toEqual([null, null]);
  });

  it('takes years from rows, and lists a second row for a village and year and what is no year', () => {
    const part = partOf({
      tahun: [2021, '2022', 2021, 'dua', 2022],
      n: [10, 20, 11, 12, 21],
    });
    const { indicator, issues } = indicatorOf(
      part,
      { entry: entryOf({ id: 'x' }), layout: { kind: 'rows', year: 'tahun', value: 'n', ...NONE } },
      { rowOf: Int32Array.of(0, 0, 0, 1, 1), villages: 2 },
    );
    expect(indicator.columns.map(({ year, value }) => [year, ...value])).toEqual([
      [2021, 10, NaN],
      [2022, 20, 21],
    ]);
    expect(issues).toEqual([
      { code: 'yearUnread', column: 'tahun', rows: [5], count: 1 },
      { code: 'valueTwice', column: 'n', rows: [4], count: 1 },
    ]);
  });

  it('works out a ratio from its parts, and says where the file states another', () => {
    const part = partOf({
      miskin: [30, 5, 4, 7, null],
      penduduk: [120, 40, 0, 3, 10],
      persen: ['25,00', '13', '0', null, '1'],
    });
    const entry = entryOf({ id: 'r', jenis: 'rasio', pengali: 100, desimal: 2, rumus: 'rasio' });
    const { indicator, issues } = indicatorOf(
      part,
      {
        entry,
        layout: {
          kind: 'columns',
          years: [{ year: 2024, value: 'persen', numerator: 'miskin', denominator: 'penduduk' }],
        },
      },
      { rowOf: Int32Array.of(4, 3, 2, 1, 0), villages: 5 },
    );
    const [column] = indicator.columns;
    expect([...column!.value]).toEqual([NaN, 233.33, NaN, 12.5, 25]);
    expect([...column!.mark]).toEqual([
      MARK.missing,
      MARK.present,
      MARK.notApplicable,
      MARK.present,
      MARK.present,
    ]);
    expect([...column!.numerator!]).toEqual([NaN, 7, NaN, 5, 30]);
    // 13 % is stated of 5 among 40, which are 12.5 %.
    expect(issues).toEqual([{ code: 'ratioDiffers', column: 'persen', rows: [3], count: 1 }]);
  });

  it('reads labels of a category, and lists cells that are none', () => {
    const part = partOf({ kelas: ['maju', 'Sangat  Tertinggal', 'entah'] });
    const entry = entryOf({
      id: 'k',
      jenis: 'kategori',
      kelas_label: ['Sangat Tertinggal', 'Tertinggal', 'Maju'],
    });
    const { indicator, issues } = indicatorOf(
      part,
      { entry, layout: { kind: 'columns', years: [{ year: 2024, value: 'kelas', ...NONE }] } },
      { rowOf: Int32Array.of(0, 1, 2), villages: 3 },
    );
    expect([...indicator.columns[0]!.value]).toEqual([2, 0, NaN]);
    expect(issues).toEqual([{ code: 'cellUnread', column: 'kelas', rows: [4], count: 1 }]);
  });

  it('holds the sum of what was joined against the total of the file', () => {
    const checks = (stated: number) => [{ column: 'n', stated, sum: stated }];
    const part = partOf(
      { n: [10, 20, 12] },
      {
        totals: [
          { row: 4, label: 'JUMLAH KEC. A', checks: checks(30) },
          { row: 6, label: 'JUMLAH', checks: checks(42) },
        ],
      },
    );
    const layout = { kind: 'columns' as const, years: [{ year: 2024, value: 'n', ...NONE }] };
    const sumsWith = (rowOf: Int32Array) =>
      indicatorOf(part, { entry: entryOf({ id: 'x' }), layout }, { rowOf, villages: 3 }).sums;
    expect(sumsWith(Int32Array.of(0, 1, 2))).toEqual([
      { year: 2024, column: 'n', label: 'JUMLAH', stated: 42, joined: 42, agrees: true },
    ]);
    expect(sumsWith(Int32Array.of(0, -1, 2))).toMatchObject([{ joined: 22, agrees: false }]);
  });

  it('names a column that the table does not have', () => {
    const { issues } = indicatorOf(
      partOf({ n: [1] }),
      {
        entry: entryOf({ id: 'x' }),
        layout: { kind: 'columns', years: [{ year: 2024, value: 'tidak ada', ...NONE }] },
      },
      { rowOf: Int32Array.of(0), villages: 1 },
    );
    expect(issues).toEqual([{ code: 'columnMissing', column: 'tidak ada', rows: [], count: 1 }]);
  });
});
