import { describe, expect, it } from 'vitest';
import { columnAmong, columnKey, type Dataset, type IndicatorYear } from '../../../src/data/model/dataset';
import { formats } from '../../../src/messages/format';
import { byTheme, profileOf } from '../../../src/reading/profileRows';
import { column, indicator, villages } from '../aggregate/sample';

const both = (text: string) => ({ id: text, en: text });
const indicators = [
  indicator({ id: 'idm', years: [2023, 2024] }),
  indicator({ id: 'p0', kind: 'ratio', theme: both('Kemiskinan') }),
  indicator({ id: 'deret', level: 'regency' }),
  indicator({ id: 'jauh', theme: both('Kemiskinan') }),
];
const columns = new Map<string, IndicatorYear>([
  [columnKey('idm', 2023), column([1, 2, 3])],
  [columnKey('idm', 2024), column([0.5, 0.7, 0.6])],
  [columnKey('p0', 2024), column([12, 'suppressed', 9], { standardError: [1.5, 0, 0] })],
]);
const dataset = {
  indicators,
  villages: villages([
    { code: '99.01.01.2001', name: 'A', kecamatan: 'U' },
    { code: '99.01.01.2002', name: 'B', kecamatan: 'U' },
    { code: '99.01.02.2001', name: 'C', kecamatan: 'S' },
  ]),
} as unknown as Dataset;
const words = { f: formats('id'), language: 'id' } as const;
const profile = (row: number) => profileOf({ dataset, row, columnOf: columnAmong(columns) }, words);

describe('a profile', () => {
  it('takes the latest year of each village indicator', () => {
    const { known } = profile(0);
    expect(known.map(({ indicator: one, year, figure }) => [one.id, year, figure.value])).toEqual([
      ['idm', 2024, 0.5],
      ['p0', 2024, 12],
    ]);
    expect(known[0]?.ranks?.all.place).toBe(1);
    expect(known[0]?.near).toEqual([0.5, 0.7]);
  });

  it('has a standard error only where one is published', () => {
    expect(profile(0).known.map(({ standardError }) => standardError)).toEqual([null, 1.5]);
    expect(profile(2).known.map(({ standardError }) => standardError)).toEqual([null, null]);
  });

  it('lists what has no figure with its reason, but not what is still on its way', () => {
    expect(profile(1).unknown.map(({ indicator: one, figure }) => [one.id, figure.look])).toEqual([
      ['p0', 'suppressed'],
    ]);
  });

  it('groups rows under their themes in the order of the catalogue', () => {
    expect(byTheme(profile(0).known, 'id').map(([theme, rows]) => [theme, rows.length])).toEqual([
      ['Indeks', 1],
      ['Kemiskinan', 1],
    ]);
  });
});
