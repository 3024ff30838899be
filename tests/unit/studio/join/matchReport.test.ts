import { describe, expect, it } from 'vitest';
import type { ImportedPart } from '../../../../src/data/import/imported';
import { readWorkbook } from '../../../../src/data/spreadsheet/readWorkbook';
import { contentOf, joinPart } from '../../../../src/studio/join/joinPart';
import { decideRow } from '../../../../src/studio/join/makeDecision';
import {
  matchReport,
  placesLeftOver,
  reportCsv,
  reportWorkbook,
  rowsLeftOver,
} from '../../../../src/studio/join/matchReport';
import { csvCells, PEKALONGAN, placeOf } from './pekalongan';

const PART: ImportedPart = {
  name: 'Lembar1',
  format: 'xlsx',
  rows: 4,
  rowNumbers: Int32Array.from([5, 6, 7, 8]),
  columns: [
    { name: 'Kode', cells: ['33.26.01.2001', '33.26.01.2002', '33.26.01.2004', '33.75.01.1001'] },
    { name: 'Desa', cells: ['Klesem', 'Sukohardjo', 'Gembong', '=HYPERLINK("x")'] },
    { name: 'Nilai', cells: [12.5, null, 3, -4] },
  ],
  shapes: null,
  encoding: '',
  crs: '',
};
const SIGNED = { who: '@sari', when: '2026-02-03T07:30:00Z', why: 'salah kode' };
const first = joinPart(PART, PEKALONGAN, []);
const decision = decideRow(first, 1, { action: 'choose', place: placeOf('33.26.01.2003') }, SIGNED);
const result = joinPart(PART, PEKALONGAN, [decision]);
const words = ({ kind }: { kind: string }) => `kata:${kind}`;

describe('the match report', () => {
  const [heading = [], ...lines] = csvCells(reportCsv(matchReport(result, words)));
  const cell = (row: number, column: string) => lines[row]![heading.indexOf(column)];

  it('has every row with its number, outcome, village, score and decision', () => {
    expect(result.columns).toEqual({ code: 'Kode', name: 'Desa', district: null, apart: null });
    expect(lines.map((_, row) => [cell(row, 'baris'), cell(row, 'hasil'), cell(row, 'kode')])).toEqual([
      ['5', 'cocok', '33.26.01.2001'],
      ['6', 'cocok', '33.26.01.2003'],
      ['7', 'cocok', '33.26.01.2004'],
      ['8', 'di_luar_daerah', ''],
    ]);
    expect(cell(1, 'skor_nama')).toBe('0.9');
    expect([cell(1, 'tindakan'), cell(1, 'pada'), cell(1, 'alasan')]).toEqual([
      'pilih_desa',
      '2026-02-03T07:30:00Z',
      'salah kode',
    ]);
    expect(cell(3, 'keterangan')).toBe('kata:outside');
  });

  it('guards texts that a spreadsheet would run', () => {
    expect(cell(1, 'oleh')).toBe("'@sari");
    expect(cell(3, 'nama_di_berkas')).toBe(`'=HYPERLINK("x")`);
  });

  it('gives the leftovers of both sides, rows in their own columns with true numbers', () => {
    expect(reportCsv(rowsLeftOver(PART, result))).toBe(
      `baris,hasil,Kode,Desa,Nilai\r\n8,di_luar_daerah,33.75.01.1001,"'=HYPERLINK(""x"")",-4\r\n`,
    );
    const left = placesLeftOver(result);
    expect(left.rows).toHaveLength(282);
    expect(left.rows[0]).toEqual(['33.26.01.2002', '3326010002', 'Bodas', '33.26.01', 'Kandangserang']);
  });

  it('is a workbook of three sheets', () => {
    const sheets = readWorkbook(reportWorkbook(PART, result, words));
    expect(sheets?.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Laporan kecocokan', 5],
      ['Baris tanpa desa', 2],
      ['Desa tanpa baris', 283],
    ]);
    expect(sheets?.[1]?.rows[1]).toEqual(['8', 'di_luar_daerah', '33.75.01.1001', `'=HYPERLINK("x")`, '-4']);
  });
});

describe('the content of a row', () => {
  it('follows from all of its cells', () => {
    expect(contentOf(PART, 0)).toMatch(/^[0-9a-f]{12}$/);
    const changed = {
      columns: PART.columns.map((column) => ({ ...column, cells: ['33.26.01.2001', 'x', 1, 2] })),
    };
    expect(contentOf(changed, 0)).not.toBe(contentOf(PART, 0));
  });
});
