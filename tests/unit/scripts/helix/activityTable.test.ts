import { describe, expect, it } from 'vitest';
import {
  amountOf,
  columnsOf,
  readActivityTable,
  type TableQuestion,
} from '../../../../scripts/helix/activityTable';
import { buildCube } from '../../../../src/helix/buildCube';
import { UNTOLD, type Dimension } from '../../../../src/helix/cube';
import { cut } from '../../../../src/helix/cut';
import { countOf, figuresOf } from '../../../../src/helix/sums';

const HEADER = ['Organisation', 'Cluster', 'Donor', 'Village', 'District', 'Start date', 'Status', 'Budget'];
const ROWS = [
  ['Yayasan A; LSM B', 'WASH', 'Bank X', 'Desa Satu', 'Hulu', '2023-04-01', 'Ongoing', '1,500,000'],
  ['yayasan  a', 'Wash', '', 'Desa Satu|Desa Dua', 'Hulu', '12/05/2024', 'Completed', 'Rp 2.000.000'],
  ['Yayasan A', 'Health', 'Bank X', '', 'Hilir', 'soon', 'Pipeline', ''],
  ['Yayasan Aa', '', '', '', '', '2024', '', 'belum ada'],
];
const read = (change: Partial<TableQuestion> = {}) =>
  readActivityTable({ header: HEADER, rows: ROWS, assigned: new Map(), separators: ';|', ...change });

function counts(table: ReturnType<typeof read>, rows: Dimension): Record<string, number> {
  const matrix = cut(buildCube(table), { rows, columns: 'stage' });
  return Object.fromEntries(
    matrix.rows.keys.map((key, i) => [key, countOf(matrix.rowSums, i)] as const).filter(([, n]) => n > 0),
  );
}

describe('a foreign table of activities', () => {
  it('is read by its headings, in Indonesian, English or tags', () => {
    expect(read().columns).toEqual(
      new Map([
        ['actor', 'Organisation'],
        ['sector', 'Cluster'],
        ['fund', 'Donor'],
        ['village', 'Village'],
        ['district', 'District'],
        ['year', 'Start date'],
        ['stage', 'Status'],
        ['pagu', 'Budget'],
      ]),
    );
    const tags = ['#org+funder', '#org', 'Sumber_dana', 'PELAKU'];
    expect(columnsOf({ header: tags, assigned: new Map() })).toEqual(
      new Map([
        ['actor', 3],
        ['fund', 2],
      ]),
    );
  });

  it('is read as the caller assigned its columns', () => {
    const assigned = new Map([['actor', 'Donor']] as const);
    expect(counts(read({ assigned }), 'actor')).toEqual({ 'Bank X': 2, [UNTOLD]: 2 });
  });

  it('loses no row: what a row does not tell is untold', () => {
    const table = read();
    expect([table.rows, table.activities.length, table.joint]).toEqual([4, 4, 1]);
    expect(counts(table, 'actor')).toEqual({ 'LSM B': 1, 'Yayasan A': 3, 'Yayasan Aa': 1 });
    expect(counts(table, 'sector')).toEqual({ WASH: 2, Health: 1, [UNTOLD]: 1 });
    expect(counts(table, 'district')).toEqual({ Hulu: 2, Hilir: 1, [UNTOLD]: 1 });
    expect(counts(table, 'village')).toEqual({ 'Desa Satu, Hulu': 2, 'Desa Dua, Hulu': 1, [UNTOLD]: 2 });
    expect(counts(table, 'year')).toEqual({ '2023': 1, '2024': 2, [UNTOLD]: 1 });
    expect(counts(table, 'stage')).toEqual({ planned: 1, running: 2, done: 1 });
  });

  it('lists the spellings that were merged, and those that only look alike', () => {
    const { merged, similar } = read();
    expect(merged).toEqual([
      { field: 'actor', written: 'yayasan a', readAs: 'Yayasan A', times: 1 },
      { field: 'sector', written: 'Wash', readAs: 'WASH', times: 1 },
    ]);
    expect(similar).toEqual([['Yayasan A', 'Yayasan Aa']]);
  });

  it('reads known actors by their aliases', () => {
    const table = read({ known: [{ id: 'a', names: ['Yayasan A', 'YAYASAN AA'] }] });
    expect(counts(table, 'actor')).toEqual({ a: 4, 'LSM B': 1 });
    expect(table.merged.map(({ written, readAs }) => [written, readAs])).toContainEqual(['Yayasan Aa', 'a']);
  });

  it('tells which cells are no amount and no year', () => {
    const table = read();
    expect(table.unread).toEqual([
      { row: 4, field: 'year', cell: 'soon' },
      { row: 5, field: 'pagu', cell: 'belum ada' },
    ]);
    const { total } = cut(buildCube(table), { rows: 'actor', columns: 'sector' });
    expect([total.amount.pagu, total.known.pagu, total.unknown.pagu]).toEqual([3_500_000, 2, 2]);
    expect([total.amount.realisasi, total.unknown.realisasi]).toEqual([null, 0]);
  });

  it('gives a village the parts of its kecamatan, and keeps villages of one name apart', () => {
    const rows = [
      ['A', '', '', 'Sumber', 'Hulu', '', '', '100'],
      ['A', '', '', 'Sumber', 'Hilir', '', '', '10'],
      ['A', '', '', 'Sumber', '', '', '', '1'],
    ];
    const matrix = cut(buildCube(read({ rows })), { rows: 'village', columns: 'district' });
    const sums = matrix.rows.keys.map((key, i) => [key, figuresOf(matrix.rowSums, i).amount.pagu]);
    expect(sums).toEqual([
      ['Sumber, Hulu', 100],
      ['Sumber, Hilir', 10],
      ['Sumber', 1],
      [UNTOLD, null],
    ]);
    expect(matrix.columns.keys).toEqual(['Hilir', 'Hulu', UNTOLD]);
    expect(figuresOf(matrix.columnSums, 2).amount.pagu).toBe(1);
  });
});

describe('an amount as it is written', () => {
  it.each([
    ['1500000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1.500.000,50', 1_500_000.5],
    ['1,500,000.50', 1_500_000.5],
    ['Rp 2.000', 2000],
    ['IDR 75', 75],
    ['12.5', 12.5],
    ['0', 0],
    ['', null],
    ['15 juta', null],
    ['-5', null],
  ])('%s', (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });
});
