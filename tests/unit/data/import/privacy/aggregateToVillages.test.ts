import { describe, expect, it } from 'vitest';
import type { ImportedPart } from '../../../../../src/data/import/imported';
import { aggregateToVillages } from '../../../../../src/data/import/privacy/aggregateToVillages';
import { columnsToAggregate } from '../../../../../src/data/import/privacy/columnsToAggregate';

/** Households of three villages: 30 in the first, 6 in the second, 3 in the third, and one nowhere. */
function households(): ImportedPart {
  const rows = [
    ...Array.from({ length: 30 }, (_, i) => [
      '33.26.01.2001',
      `33260101018${String(i).padStart(5, '0')}`,
      i < 12 ? '1' : '2',
      '1,5',
    ]),
    ...Array.from({ length: 6 }, (_, i) => [
      '3326012002',
      `33260101019${String(i).padStart(5, '0')}`,
      i < 5 ? '1' : '2',
      '2',
    ]),
    ...Array.from({ length: 3 }, () => ['3326012003', '3326010101700001', '1', '9']),
    ['-', '3326010101700002', '1', '9'],
  ];
  const names = ['kode', 'NIK', 'desil', 'luas'];
  return {
    ...{ name: '', format: 'csv', encoding: 'utf-8', crs: '', shapes: null, rows: rows.length },
    rowNumbers: Int32Array.from(rows, (_, i) => i + 2),
    columns: names.map((name, column) => ({ name, cells: rows.map((row) => row[column]!) })),
  };
}

describe('a table of households', () => {
  it('becomes one of villages, without what fewer than five say', () => {
    const { part, ...rest } = aggregateToVillages(households(), {
      codeColumn: 'kode',
      measures: [
        { kind: 'count', name: 'keluarga' },
        { kind: 'count', name: 'desil 1', where: { column: 'desil', is: ['1'] } },
        { kind: 'share', name: 'persen desil 1', where: { column: 'desil', is: ['1'] } },
        { kind: 'sum', name: 'luas', column: 'luas' },
        { kind: 'mean', name: 'rata luas', column: 'luas' },
      ],
    });
    expect(part.columns).toEqual([
      { name: 'kode', cells: ['33.26.01.2001', '33.26.01.2002', '33.26.01.2003'] },
      { name: 'keluarga', cells: [30, 6, '<5'] },
      // Of six households five are of the first tenth: the rest is one.
      { name: 'desil 1', cells: [12, '<5', '<5'] },
      { name: 'persen desil 1', cells: [40, '<5', '<5'] },
      { name: 'luas', cells: [45, 12, '<5'] },
      { name: 'rata luas', cells: [1.5, '<5', '<5'] },
    ]);
    expect(rest).toEqual({ hiddenCells: 8, rowsUsed: 39, rowsWithoutCode: [41] });
    expect(part.rows).toBe(3);
  });

  it('offers columns that tell of nobody, and texts that many rows share', () => {
    expect(columnsToAggregate(households())).toEqual([
      { column: 'kode', kind: 'kemendagri', categories: [] },
      { column: 'desil', kind: 'number', categories: ['1', '2'] },
      { column: 'luas', kind: 'number', categories: [] },
    ]);
  });

  it('without the column that is asked for is a fault of the caller', () => {
    expect(() => aggregateToVillages(households(), { codeColumn: 'desa', measures: [] })).toThrow('"desa"');
  });
});
