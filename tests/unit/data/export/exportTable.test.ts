import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/data/model/dataset';
import { exportNotes } from '../../../../src/data/export/exportNotes';
import {
  EXPORT_COLUMNS,
  exportHeader,
  exportName,
  exportRow,
  type ExportQuestion,
} from '../../../../src/data/export/exportTable';
import { csvCell, exportCsv, tameText } from '../../../../src/data/export/exportText';
import { column, indicator, villages } from '../../aggregate/sample';

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

function question(change: Partial<ExportQuestion> = {}): ExportQuestion {
  return {
    dataset: dataset(),
    rows: Uint32Array.of(0, 1, 2, 3),
    drawn: { indicator: p0, column: cells, certaintyOfRow: (row) => (row === 0 ? 'kurang' : '') },
    beside: [],
    classes: [
      { name: 'Rendah', count: 1 },
      { name: 'Tinggi, sekali', count: 3 },
    ],
    classOfRow: (row) => ['Rendah', 'Tinggi, sekali'][row] ?? '',
    rankOfRow: (row) => [2, null][row] ?? null,
    rankSpanOfRow: (row) =>
      [
        { first: 2, last: 7 },
        { first: 1, last: 2 },
      ][row] ?? null,
    statusOfRow: (row) => (row === 3 ? 'Laboratorium' : ''),
    interventionsOfRow: (row) => row,
    filter: '',
    order: 'Urut Peringkat, naik',
    link: 'https://contoh.id/#/peta',
    ...change,
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
  const csv = exportCsv(question());
  const rows = rowsOf(csv);

  it('has the documented columns, a line per village in code order, and CRLF line ends', () => {
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

  it('writes numbers with a point and without a prefix, even negative ones', () => {
    expect(rows[0]).toMatchObject({ nilai: '-12.5', pembilang: '25', penyebut: '200', galat_baku: '1.5' });
    expect(rows[1]).toMatchObject({ nilai: '0', tanda: 'ada' });
  });

  it('leaves suppressed and not applicable cells empty, each with its own mark', () => {
    expect(rows[2]).toMatchObject({ nilai: '', pembilang: '', galat_baku: '', tanda: 'sembunyi' });
    expect(rows[3]).toMatchObject({ nilai: '', tanda: 'tidak_berlaku' });
  });

  it('states the source of the number and the boundaries on every line', () => {
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

  it("contains the map's class", () => {
    expect(rows.map(({ kelas }) => kelas)).toEqual(['Rendah', 'Tinggi, sekali', '', '']);
    expect(rows.map(({ kepastian }) => kepastian)).toEqual(['kurang', '', '', '']);
  });

  it('keeps names that start like a formula or contain quotes readable', () => {
    expect(rows[1]?.['nama']).toBe("'=Dua");
    expect(rows[2]?.['nama']).toBe('Tiga "Besar", Lama');
  });

  it('contains the visible rows in their order, and states the filter', () => {
    const shown = rowsOf(
      exportCsv(question({ rows: Uint32Array.of(3, 0), filter: 'Kec. Selatan: 2 dari 4 desa' })),
    );
    expect(shown.map(({ kode }) => kode)).toEqual(['99.01.02.2002', '99.01.01.2001']);
    expect(new Set(shown.map(({ saringan }) => saringan))).toEqual(new Set(['Kec. Selatan: 2 dari 4 desa']));
    expect(shown[0]).toMatchObject({ status_program: 'Laboratorium', intervensi: '3', peringkat: '' });
    expect(shown[1]).toMatchObject({ peringkat: '2', tautan: 'https://contoh.id/#/peta' });
  });

  it('marks a demo pack as peraga, whatever its catalogue states', () => {
    const [first] = rowsOf(exportCsv(question({ dataset: dataset(true) })));
    expect(first).toMatchObject({ asal: 'peraga', catatan: 'Peraga: angka contoh, bukan data' });
  });

  it('has no warning for an official figure', () => {
    const drawn = { indicator: indicator(), column: cells, certaintyOfRow: () => '' };
    const [first] = rowsOf(exportCsv(question({ drawn })));
    expect(first).toMatchObject({ asal: 'resmi', catatan: '' });
  });
});

const rtlh = indicator({
  id: 'rtlh',
  kind: 'count',
  provenance: 'estimasi',
  unit: { id: 'rumah', en: 'houses' },
});
const beside = [
  {
    indicator: rtlh,
    column: column([7, 0, 'missing', 'suppressed'], { indicatorId: 'rtlh', year: 2019 }),
    certaintyOfRow: () => '',
  },
];

describe('additional figures', () => {
  it('have columns of their own, with year, mark, unit and provenance in every row', () => {
    const rows = rowsOf(exportCsv(question({ beside })));
    expect(rows.map((row) => row['rtlh_2019'])).toEqual(['7', '0', '', '']);
    expect(rows.map((row) => row['rtlh_2019_tanda'])).toEqual(['ada', 'ada', 'kosong', 'sembunyi']);
    for (const row of rows)
      expect(row).toMatchObject({ rtlh_2019_asal: 'estimasi', rtlh_2019_satuan: 'rumah' });
    expect(rows[0]?.['catatan']).toContain('rtlh: Estimasi model');
  });

  it('are between the mapped figure and the notes, and rows are as long as the header', () => {
    const header = exportHeader({ beside });
    expect(header.slice(0, 25)).toEqual(EXPORT_COLUMNS.slice(0, 25));
    expect(header.at(-1)).toBe('versi_data');
    expect(exportRow(question({ beside }), 2)).toHaveLength(header.length);
    expect(new Set(header).size).toBe(header.length);
  });
});

describe('a file', () => {
  it('is named after pack, indicator, year and version, filter and additions', () => {
    expect(exportName(question())).toBe('uji-p0-2024-v1.2.0');
    const filtered = question({ beside, filter: 'x', rows: Uint32Array.of(1, 2) });
    expect(exportName(filtered)).toBe('uji-p0-2024-dan-1-kolom-saring-2-desa-v1.2.0');
  });

  it('explains itself: title, filter, order, coverage, sources and licences of all figures, the marks', () => {
    const notes = exportNotes(
      question({ beside, filter: 'Kec. Utara: 2 dari 4 desa', rows: Uint32Array.of(1, 0) }),
    );
    const text = (label: string) => notes.filter(([name]) => name === label).map(([, words]) => words);
    expect(text('Saringan')).toEqual(['Kec. Utara: 2 dari 4 desa']);
    expect(text('Urutan')).toEqual(['Urut Peringkat, naik']);
    expect(text('Baris')).toEqual(['2 dari 4 desa']);
    expect(text('Versi data')).toEqual(['1.2.0']);
    expect(text('Tanggal data')).toEqual(['2025-01-02']);
    expect(text('Batas wilayah')).toEqual(['Batas model, bukan rujukan']);
    expect(text('Asal')).toEqual(['estimasi', 'estimasi']);
    expect(text('Satuan')).toEqual(['%', 'rumah']);
    expect(text('Sumber')[0]).toBe('Sumber satu; s9');
    expect(notes.filter(([name]) => name.startsWith('tanda: '))).toHaveLength(4);
    expect(exportNotes(question()).find(([name]) => name === 'Saringan')?.[1]).toBe('tanpa saringan');
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=cmd()', "'=cmd()"],
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

  it('of a workbook is protected against formulas alike', () => {
    expect(['=cmd()', '-5', '\uff1dA', 'Api'].map(tameText)).toEqual(["'=cmd()", "'-5", "'\uff1dA", 'Api']);
  });

  it('for an Indonesian Excel has a decimal comma, and quotes where it contains a semicolon', () => {
    const cells = [0.5, -12.25, 1e-7, 'a,b', 'a;b', 'a"b', '=A1', ''];
    expect(cells.map((cell) => csvCell(cell, 'excel'))).toEqual([
      ...['0,5', '-12,25', '1e-7', 'a,b', '"a;b"', '"a""b"', "'=A1", ''],
    ]);
  });

  it('with a number is written unrounded, and empty where it is not finite', () => {
    expect([-3, 0, 1e-7, NaN, Infinity].map((cell) => csvCell(cell))).toEqual(['-3', '0', '1e-7', '', '']);
  });
});
