import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/data/dataset';
import { csvCell, EXPORT_COLUMNS, exportCsv, exportName } from '../../../src/data/exportCsv';
import { column, indicator, villages } from '../aggregate/sample';

function dataset(demo = false): Dataset {
  return {
    manifest: {
      id: 'uji',
      title: { id: 'Uji', en: 'Test' },
      region: { code: '99.01', name: { id: 'Kab.', en: 'Reg.' }, subtitle: { id: '', en: '' } },
      version: '1.2.0',
      created: '2025-01-02',
      demo,
      bbox: [109, -8, 110, -7],
      defaultIndicator: 'idm',
      villageCount: 4,
      boundary: { status: 'model', note: { id: 'Batas model, bukan rujukan', en: '' }, sourceIds: [] },
      resources: [],
    },
    villages: villages([
      { code: '99.01.01.2001', bps: '9901010001', name: 'Satu', kecamatan: 'Utara' },
      { code: '99.01.01.2002', name: '=Dua', kecamatan: 'Utara' },
      { code: '99.01.02.1001', name: 'Tiga "Besar", Lama', kind: 'kelurahan', kecamatan: 'Selatan' },
      { code: '99.01.02.2002', name: 'Empat', kecamatan: 'Selatan' },
    ]),
    indicators: [],
    sources: new Map([
      ['s1', { id: 's1', title: 'Sumber satu', publisher: '', url: '', licence: '', date: '', note: '' }],
    ]),
    columns: new Map(),
  };
}

function rowsOf(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

const p0 = indicator({
  id: 'p0',
  provenance: 'estimasi',
  sourceIds: ['s1', 's9'],
  unit: { id: '%', en: '%' },
  decimals: 2,
});
const cells = column([-12.5, 0, 'suppressed', 'notApplicable'], {
  numerator: [25, 0, 0, 0],
  denominator: [200, 180, 0, 0],
  standardError: [1.5, 0.4, 0, 0],
});

describe('the export of a map', () => {
  const csv = exportCsv({
    dataset: dataset(),
    indicator: p0,
    column: cells,
    classOfRow: (row) => ['Rendah', 'Tinggi, sekali'][row] ?? '',
    certaintyOfRow: (row) => (row === 0 ? 'kurang' : ''),
  });
  const rows = rowsOf(csv);

  it('has the columns of the contract, a line a village in code order, and CRLF ends', () => {
    expect(csv.split('\r\n')[0]).toBe(EXPORT_COLUMNS.join(','));
    expect(rows.map(({ kode }) => kode)).toEqual([
      '99.01.01.2001',
      '99.01.01.2002',
      '99.01.02.1001',
      '99.01.02.2002',
    ]);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('writes numbers with a dot and never a prefix, not even a negative one', () => {
    expect(rows[0]).toMatchObject({ nilai: '-12.5', pembilang: '25', penyebut: '200', galat_baku: '1.5' });
    expect(rows[1]).toMatchObject({ nilai: '0', tanda: 'ada' });
  });

  it('leaves a hidden cell and one that does not apply empty, each with its own mark', () => {
    expect(rows[2]).toMatchObject({ nilai: '', pembilang: '', galat_baku: '', tanda: 'sembunyi' });
    expect(rows[3]).toMatchObject({ nilai: '', tanda: 'tidak_berlaku' });
  });

  it('says on every line where the number comes from and what the borders are', () => {
    for (const row of rows) {
      expect(row).toMatchObject({
        asal: 'estimasi',
        basis: 'IDM 2024',
        sumber: 'Sumber satu; s9',
        status_batas: 'model',
        catatan_batas: 'Batas model, bukan rujukan',
        catatan: 'Estimasi model, bukan hasil pendataan',
        tahun: '2024',
        versi_data: '1.2.0',
      });
    }
  });

  it('carries the class that the map draws', () => {
    expect(rows.map(({ kelas }) => kelas)).toEqual(['Rendah', 'Tinggi, sekali', '', '']);
    expect(rows.map(({ kepastian }) => kepastian)).toEqual(['kurang', '', '', '']);
  });

  it('keeps a name that begins as a formula and one with quotes readable', () => {
    expect(rows[1]?.['nama']).toBe("'=Dua");
    expect(rows[2]?.['nama']).toBe('Tiga "Besar", Lama');
  });

  it('marks a made-up pack as peraga, whatever its catalogue says', () => {
    const [first] = rowsOf(exportCsv({ dataset: dataset(true), indicator: p0, column: cells }));
    expect(first).toMatchObject({ asal: 'peraga', catatan: 'Peraga: angka contoh, bukan data' });
  });

  it('has no warning for an official figure', () => {
    const [first] = rowsOf(exportCsv({ dataset: dataset(), indicator: indicator(), column: cells }));
    expect(first).toMatchObject({ asal: 'resmi', catatan: '', kelas: '' });
  });

  it('is named after pack, indicator, year and version', () => {
    expect(exportName({ dataset: dataset(), indicator: p0, column: cells })).toBe('uji-p0-2024-v1.2.0.csv');
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+62', "'+62"],
    ['-5', "'-5"],
    ['@a', "'@a"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['\uff1dA', "'\uff1dA"],
    ['\uff0dA', "'\uff0dA"],
    ['\uff0bA', "'\uff0bA"],
    ['\uff20A', "'\uff20A"],
    ['a=b', 'a=b'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
  ])('%j is written %j', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  it('that is a number is written as it is, and nothing where it is none', () => {
    expect([-3, 0, 1e-7, NaN, Infinity].map(csvCell)).toEqual(['-3', '0', '1e-7', '', '']);
  });
});
