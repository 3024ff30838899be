import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../../../src/data/bytes/utf8';
import { importFiles } from '../../../../../src/data/import/importFiles';
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

describe('a file of households', () => {
  const lines = Array.from(
    { length: 24 },
    (_, i) =>
      `33.26.01.200${1 + (i % 2)};332601010180${String(i).padStart(4, '0')};${i < 14 ? 'ya' : 'tidak'}`,
  );
  const bytes = encodeUtf8(['kode;NIK;layak huni', ...lines, '-;3326010101709999;ya'].join('\n'));
  const given = [{ name: 'keluarga.csv', bytes }];

  it('is refused, and says what it can be added up by', async () => {
    const [file] = await importFiles(given);
    expect([file!.verdict, file!.parts, file!.rowsIn]).toEqual(['rejected', [], 25]);
    expect(file!.toAggregate).toEqual([
      {
        part: '',
        columns: [
          { column: 'kode', kind: 'kemendagri', categories: [] },
          { column: 'layak huni', kind: 'text', categories: ['tidak', 'ya'] },
        ],
      },
    ]);
    expect(JSON.stringify(file)).not.toContain('3326010');
  });

  it('is read as a table of villages, with rows in no village told', async () => {
    const aggregate = {
      ...{ part: '', codeColumn: 'kode' },
      measures: [
        { kind: 'count' as const, name: 'keluarga' },
        { kind: 'count' as const, name: 'layak', where: { column: 'layak huni', is: ['ya'] } },
      ],
    };
    const [file] = await importFiles(given, { choices: { aggregate } });
    expect(file!.parts[0]!.columns).toEqual([
      { name: 'kode', cells: ['33.26.01.2001', '33.26.01.2002'] },
      { name: 'keluarga', cells: [12, 12] },
      { name: 'layak', cells: [7, 7] },
    ]);
    expect(file!.issues.map(({ code, count, rows, found }) => [code, count, rows, found])).toEqual([
      ['AGGREGATED', 2, [], { rows: 24, hidden: 0 }],
      ['AGGREGATE_NO_CODE', 1, [26], {}],
    ]);
    expect(JSON.stringify(file)).not.toContain('3326010101');
  });
});
