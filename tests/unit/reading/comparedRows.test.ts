import { describe, expect, test } from 'vitest';
import { columnAmong, columnKey, type Dataset, type IndicatorYear } from '../../../src/data/model/dataset';
import { formats } from '../../../src/messages/format';
import { translator } from '../../../src/messages/translator';
import type { GroupFigure } from '../../../src/aggregate/rollup/groupFigure';
import { STATUS } from '../../../src/aggregate/rollup/rollupRequest';
import { comparedRowsOf } from '../../../src/reading/comparedRows';
import { groupText } from '../../../src/reading/groupText';
import { column, indicator, villages } from '../aggregate/sample';

const words = { f: formats('id'), language: 'id' } as const;
const INDEX = indicator({ id: 'idm', years: [2023, 2024] });
const RATE = indicator({ id: 'p0', kind: 'ratio', worse: 'high', multiplier: 100, decimals: 1 });
const COUNT = indicator({ id: 'rtlh', kind: 'count', worse: 'high', decimals: 0 });
const CLASS = indicator({ id: 'status', kind: 'category', categories: [{ id: 'Maju', en: 'Advanced' }] });
const dataset = {
  indicators: [INDEX, RATE, COUNT, CLASS, indicator({ id: 'deret', level: 'regency' })],
  villages: villages([
    { code: '99.01.01.2001', name: 'A', kecamatan: 'U' },
    { code: '99.01.01.2002', name: 'B', kecamatan: 'U' },
    { code: '99.01.02.2001', name: 'C', kecamatan: 'S' },
  ]),
} as unknown as Dataset;
const columns = new Map<string, IndicatorYear>([
  [columnKey('idm', 2024), column([0.5, 0.9, 0.6])],
  [
    columnKey('p0', 2024),
    column([10, 20, 12], {
      numerator: [10, 80, 30],
      denominator: [100, 400, 250],
      standardError: [1.5, 2, 1],
    }),
  ],
  [columnKey('rtlh', 2024), column([7, 'suppressed', 30])],
  [columnKey('status', 2024), column([0, 0, 0])],
]);
const rows = (chosen: readonly number[]): ReturnType<typeof comparedRowsOf> =>
  comparedRowsOf({ dataset, rows: chosen, columnOf: columnAmong(columns) }, words);

describe('a comparison', () => {
  test('has every village indicator in its latest year, the villages in the order in which they were chosen', () => {
    const compared = rows([2, 0]);
    expect(compared.map(({ indicator: { id }, year }) => [id, year])).toEqual([
      ['idm', 2024],
      ['p0', 2024],
      ['rtlh', 2024],
      ['status', 2024],
    ]);
    expect(compared[0]?.cells.map(({ row, figure, ranks }) => [row, figure.text, ranks?.all.place])).toEqual([
      [2, '0,6000', 2],
      [0, '0,5000', 1],
    ]);
  });

  test('names the pairs whose difference cannot be told from nought, by their positions', () => {
    // 12 against 10: 2 ± 1.96 √(1 + 2.25) = 2 ± 3.5. 20 against 12: 8 ± 4.4; 20 against 10: 10 ± 4.9.
    expect(rows([1, 2, 0])[1]?.alike).toEqual([[1, 2]]);
    expect(rows([1, 2, 0])[0]?.alike).toEqual([]);
  });

  test('takes kecamatan and region together as the kind of the indicator allows', () => {
    const [index, rate, count, category] = rows([0]);
    expect(index?.regency).toMatchObject({ contract: 'median', value: 0.6 });
    expect(index?.cells[0]?.kecamatan?.value).toBeCloseTo(0.7, 9);
    // (10 + 80) / (100 + 400) = 18 %; (10 + 80 + 30) / 750 = 16 %.
    expect(rate?.cells[0]?.kecamatan?.value).toBeCloseTo(18, 9);
    expect(rate?.regency?.value).toBeCloseTo(16, 9);
    // Without a published total the suppressed value may be anything.
    expect(count?.regency).toMatchObject({
      contract: 'sum',
      value: null,
      range: { low: 37, high: Infinity },
    });
    expect([category?.regency, category?.cells[0]?.kecamatan]).toEqual([null, null]);
  });

  test('has neither rank nor interval for a hidden number', () => {
    const cell = rows([1])[2]?.cells[0];
    expect([cell?.figure.value, cell?.figure.look, cell?.ranks, cell?.interval]).toEqual([
      null,
      'suppressed',
      null,
      null,
    ]);
  });

  test('waits for what is on its way, and shows no number meanwhile', () => {
    const waiting = comparedRowsOf({ dataset, rows: [0], columnOf: () => null }, words);
    expect(waiting[0]).toMatchObject({ column: null, spread: null, regency: null, alike: [] });
  });
});

describe('a group in words', () => {
  const t = translator('id');
  const say = (figure: Parameters<typeof groupText>[0], of = COUNT): string[] =>
    Object.values(groupText(figure, { indicator: of, ...words }, t));

  test('says what kind of number it is and how many villages stand behind it', () => {
    expect(say(rows([0])[1]?.regency ?? null, RATE)).toEqual([
      '16,0',
      'jumlah pembilang ÷ jumlah penyebut, 3 dari 3 desa',
    ]);
    expect(say(rows([0])[0]?.regency ?? null, INDEX)).toEqual(['0,6000', 'median 3 dari 3 desa']);
  });

  test('is a range where a part of a sum is hidden, and says so', () => {
    const open = rows([0])[2]?.regency ?? null;
    expect(say(open)).toEqual(['sedikitnya 37', 'jumlah 2 dari 3 desa (1 disembunyikan)']);
    expect(say(open && { ...open, range: { low: 37, high: 49 } })[0]).toBe('37–49');
    expect(say(open && { ...open, range: { low: 37, high: 37 } })[0]).toBe('37');
  });

  test('says that there is not enough where there is not, and that a category has no whole', () => {
    const few: GroupFigure = {
      contract: 'sum',
      status: STATUS.notEnough,
      value: null,
      range: null,
      known: 1,
      hidden: 0,
      n: 3,
      refusal: null,
    };
    expect(say(few)).toEqual(['tidak cukup data', 'hanya 1 dari 3 desa punya angka']);
    expect(say({ ...few, status: STATUS.zeroDenominator })).toEqual(['–', 'penyebutnya nol']);
    expect(say({ ...few, status: STATUS.empty, n: 0 })).toEqual(['–', 'tidak ada desa yang dinilai']);
    const refusal = { reason: 'ratioWithoutParts', offered: 'distribution', rateId: null } as const;
    expect(say({ ...few, refusal })[1]).toContain('tidak memuat pembilang dan penyebut');
    expect(say(null)).toEqual(['–', 'kategori tidak dirangkum']);
  });
});
