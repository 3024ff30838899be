import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../../../src/data/import/tables/readDelimited';
import { readImport } from '../readImport';

const columnsOf = async (content: string | Uint8Array) =>
  (await readImport(readDelimited, content)).parts[0]!.columns.map(({ name, cells }) => [name, ...cells]);

/** UTF-16 with or without its mark. */
function utf16(text: string, { isBig = false, hasMark = true } = {}): Uint8Array {
  const codes = [...(hasMark ? [0xfeff] : []), ...Array.from(text, (letter) => letter.charCodeAt(0))];
  return Uint8Array.from(
    codes.flatMap((code) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8])),
  );
}

describe('a table of text', () => {
  it.each([',', ';', '\t', '|'])('may have its cells parted by "%s"', async (mark) => {
    const text = [
      `Daftar, menurut; desa`,
      `kode${mark}nama${mark}x${mark}y`,
      `1${mark}"a${mark}b"${mark}${mark}`,
      `2${mark}c${mark}${mark}`,
    ].join('\n');
    expect(await columnsOf(text)).toEqual([
      ['kode', '1', '2'],
      ['nama', `a${mark}b`, 'c'],
      ['x', null, null],
      ['y', null, null],
    ]);
  });

  it('may state its separator in a first line, which Excel shows as no row', async () => {
    const read = await readImport(readDelimited, 'sep=;\r\na;b,c,d\r\n1;2,3,4\r\n');
    expect(read.parts[0]!.columns.map(({ name }) => name)).toEqual(['a', 'b,c,d']);
    expect([...read.parts[0]!.rowNumbers]).toEqual([2]);
  });

  it('may be in UTF-16, with its mark or without, and in windows-1252 with a warning', async () => {
    const table = 'nama;nilai\nPékajangan;1\nKajen;2\n';
    for (const bytes of [utf16(table), utf16(table, { isBig: true }), utf16(table, { hasMark: false })]) {
      const read = await readImport(readDelimited, bytes);
      expect(read.parts[0]!.columns[0]!.cells).toEqual(['Pékajangan', 'Kajen']);
      expect(read.verdict).toBe('accept');
    }
    const latin = Uint8Array.from(table, (letter) => letter.charCodeAt(0));
    const read = await readImport(readDelimited, latin);
    expect([read.parts[0]!.columns[0]!.cells[0], read.parts[0]!.encoding]).toEqual([
      'Pékajangan',
      'windows-1252',
    ]);
    expect(read.codes).toEqual(['ENCODING']);
    const chosen = await readImport(readDelimited, latin, { encoding: 'iso-8859-1' });
    expect(chosen.codes).toEqual([]);
  });

  it('keeps rows that are longer than the header, and says so', async () => {
    const read = await readImport(readDelimited, 'a;b\nx;y;z\nu\n');
    expect(read.parts[0]!.columns).toEqual([
      { name: 'a', cells: ['x', 'u'] },
      { name: 'b', cells: ['y', null] },
      { name: 'kolom_3', cells: ['z', null] },
    ]);
    expect(read.issues.map(({ code, rows }) => [code, rows])).toEqual([['TABLE_RAGGED', [2]]]);
  });

  it('is refused with the row where a quotation mark is not closed', async () => {
    const read = await readImport(readDelimited, 'a;b\nx;y\nu;"v\nw;1\n');
    expect([read.verdict, read.issues[0]!.code, read.issues[0]!.rows]).toEqual([
      'reject',
      'TABLE_OPEN_QUOTE',
      [3],
    ]);
  });

  it('is refused where it is no text, or blank', async () => {
    expect((await readImport(readDelimited, Uint8Array.of(97, 0, 0, 98, 44))).codes).toEqual([
      'TABLE_NOT_TEXT',
    ]);
    expect((await readImport(readDelimited, ';;\n \n')).codes).toEqual(['FILE_NO_ROWS']);
  });

  it('may have any headings: reserved words, the same twice, none', async () => {
    const columns = await columnsOf('__proto__,x,x,,constructor\na,b,c,d,e\n');
    expect(columns.map(([name]) => name)).toEqual(['__proto__', 'x', 'x_2', 'kolom_4', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('has a number for each row as a spreadsheet counts them', async () => {
    const read = await readImport(readDelimited, 'Judul\n\nkode;nama\na;"b\nc"\n\nd;e\n');
    expect([...read.parts[0]!.rowNumbers]).toEqual([4, 6]);
  });
});

describe('the header of a table', () => {
  it('is found under titles, above numbering, and notes are set apart', async () => {
    const text = [
      'TABEL 4.1 JUMLAH PENDUDUK MISKIN;;;',
      'Kabupaten Pekalongan, 2024;;;',
      ';;;',
      'No;Desa;Penduduk;Miskin',
      '(1);(2);(3);(4)',
      '1;Kajen;1200;80',
      '2;Kesesi;900;75',
      ';;;',
      'Sumber: Dinas Sosial;;;',
    ].join('\n');
    const read = await readImport(readDelimited, text);
    const [part] = read.parts;
    expect(part!.columns.map(({ name }) => name)).toEqual(['No', 'Desa', 'Penduduk', 'Miskin']);
    expect([...part!.rowNumbers]).toEqual([6, 7]);
    expect(read.issues.map(({ code, rows }) => [code, rows])).toEqual([['TABLE_ROWS_AROUND', [1, 2, 5, 9]]]);
  });

  it('may be of two rows, groups over parts', async () => {
    const text =
      'Kode;Desa;2023;;2024;\n;;Jumlah;Persen;Jumlah;Persen\nA;Kajen;10;5;11;6\nB;Kesesi;20;7;21;8\n';
    const read = await readImport(readDelimited, text);
    expect(read.parts[0]!.columns.map(({ name }) => name)).toEqual([
      ...['Kode', 'Desa', '2023 / Jumlah', '2023 / Persen', '2024 / Jumlah', '2024 / Persen'],
    ]);
    expect(read.codes).toEqual(['TABLE_HEADER_JOINED']);
  });

  it('is the row that a person chooses', async () => {
    const text = 'a;b\nc;d\ne;f\n';
    const read = await readImport(readDelimited, text, { headerRow: 2 });
    expect(read.parts[0]!.columns).toEqual([
      { name: 'c', cells: ['e'] },
      { name: 'd', cells: ['f'] },
    ]);
  });

  it('may be missing, which is said', async () => {
    const read = await readImport(readDelimited, '33.26.01.2001;5\n33.26.01.2002;6\n');
    expect(read.parts[0]!.columns[0]).toEqual({ name: 'kolom_1', cells: ['33.26.01.2001', '33.26.01.2002'] });
    expect(read.codes).toEqual(['TABLE_NO_HEADER']);
  });
});

describe('a total row', () => {
  const village = (code: string, name: string, ...numbers: (number | string)[]) =>
    [code, name, ...numbers].join(';');

  it('is no village but a check, of the whole or of what follows the total before', async () => {
    const text = [
      'Kode;Wilayah;Rumah;Rusak;Persen',
      village('33.26.01.2001', 'Klesem', 100, 10, '10,5'),
      village('33.26.01.2002', 'Bodas', 200, 20, '9,5'),
      ';Jumlah Kandangserang;300;30;10',
      village('33.26.02.2001', 'Lumeneng', 50, 5, '10'),
      village('33.26.02.2002', 'Tenogo', 60, 6, '10'),
      '33.26.02;Paninggaran;110;12;10',
      ';KABUPATEN PEKALONGAN;410;41;10',
    ].join('\n');
    const read = await readImport(readDelimited, text);
    const [part] = read.parts;
    expect(part!.rows).toBe(4);
    expect(part!.totals!.map(({ row, label }) => [row, label])).toEqual([
      [4, 'Jumlah Kandangserang'],
      [7, '33.26.02'],
      [8, 'KABUPATEN PEKALONGAN'],
    ]);
    expect(part!.totals![2]!.checks).toEqual([
      { column: 'Rumah', stated: 410, sum: 410 },
      { column: 'Rusak', stated: 41, sum: 41 },
    ]);
    const differs = read.issues.filter(({ code }) => code === 'TABLE_TOTAL_DIFFERS');
    expect(differs.map(({ column, rows, found }) => [column, rows, found.stated, found.sum])).toEqual([
      ['Rusak', [7], 12, 41],
    ]);
  });

  it('is recognised by its label where there are no codes, and villages named like places are kept', async () => {
    const text = 'Desa;Kecamatan;Nilai\nKotabaru;Kajen;3\nKabupatensari;Kajen;4\nTOTAL;;7\n';
    const read = await readImport(readDelimited, text);
    expect(read.parts[0]!.columns[0]!.cells).toEqual(['Kotabaru', 'Kabupatensari']);
  });

  it('is no indicator that has "jumlah" in its name', async () => {
    const text =
      'id;nama;tahun\npenduduk;Jumlah penduduk;2024\nrumah;Total rumah;2024\n;Jumlah seluruhnya;4048\n';
    const read = await readImport(readDelimited, text);
    expect(read.parts[0]!.rows).toBe(2);
    expect(read.parts[0]!.totals![0]!.label).toBe('Jumlah seluruhnya');
  });

  it('is the data where the whole table is of kecamatan', async () => {
    const text = 'Kode;Nama;Nilai\n33.26.01;Kandangserang;3\n33.26.02;Paninggaran;4\n';
    expect((await readImport(readDelimited, text)).parts[0]!.rows).toBe(2);
  });
});

describe('rows that name the kecamatan of the villages below', () => {
  it('become a column', async () => {
    const text = [
      ...[
        'No;Desa;Rumah',
        ';KECAMATAN KAJEN;',
        '1;Kajen;12',
        '2;Gandarum;13',
        'II. Kec. Kesesi;;',
        '1;Kesesi;14',
      ],
      ...['2;Kecamatan Baru;15', ''],
    ].join('\n');
    const read = await readImport(readDelimited, text);
    expect(read.parts[0]!.columns.slice(1)).toEqual([
      { name: 'Desa', cells: ['Kajen', 'Gandarum', 'Kesesi', 'Kecamatan Baru'] },
      { name: 'Rumah', cells: ['12', '13', '14', '15'] },
      { name: 'kecamatan', cells: ['KAJEN', 'KAJEN', 'Kesesi', 'Kesesi'] },
    ]);
    expect(read.issues.map(({ code, rows }) => [code, rows])).toEqual([['TABLE_SECTIONS', [2, 5]]]);
  });

  it('are not looked for where a column has it', async () => {
    const read = await readImport(readDelimited, 'Kecamatan;Desa;n\nKec. Kajen;;\nKajen;A;3\nKajen;B;4\n');
    expect(read.parts[0]!.rows).toBe(3);
  });
});

describe('codes and numbers of a table', () => {
  it('whose digits Excel ate refuse the file where they are most, and are told where they are few', async () => {
    const rows = (lost: number, whole: number) =>
      [
        'kode;nama',
        ...Array<string>(lost).fill('3,32602E+09;a'),
        ...Array<string>(whole).fill('3326012001;b'),
      ].join('\n');
    expect((await readImport(readDelimited, rows(2, 2))).codes).toEqual(['CODE_SCIENTIFIC']);
    const few = await readImport(readDelimited, rows(1, 3));
    expect([few.verdict, few.parts[0]!.rows, few.codes]).toEqual(['accept', 4, ['CODE_DIGITS_LOST']]);
    expect(few.issues[0]!.rows).toEqual([2]);
    // A large number written so is no code.
    expect((await readImport(readDelimited, 'nama;anggaran\na;1,5E+09\nb;2,5E+09\n')).verdict).toBe(
      'repair+warn',
    );
  });

  it('of a program need no word: decimal points where few could be of thousands, days, years', async () => {
    const machine = 'kode;luas;tanggal\na;4.38;2018\nb;6.97;2019\nc;1.234;2018-05\nd;5.1;2020\n';
    expect((await readImport(readDelimited, machine)).issues).toEqual([]);
    const doubtful = 'kode;rumah\na;1.380\nb;2.970\nc;4.5\n';
    expect((await readImport(readDelimited, doubtful)).codes).toEqual(['NUMBER_LOCALE']);
  });

  it('are told: zeros eaten, the format, cells that are no number', async () => {
    const text =
      'kode;miskin\n33.26.1.2001;1.234\n33.26.01.2002;1.500\n33.26.01.2003;banyak\n33.26.01.2004;2.000\n';
    const read = await readImport(readDelimited, text);
    expect(read.issues.map(({ code, rows }) => [code, rows])).toEqual([
      ['CODE_ZEROS', [2]],
      ['NUMBER_AMBIGUOUS', []],
      ['NUMBER_UNREAD', [4]],
    ]);
    expect(read.issues[1]!.found).toMatchObject({ format: 'id', text1: '1.234', value1: 1234, value3: 2000 });
    const chosen = { numberFormats: [{ column: 'miskin', format: 'en' as const }] };
    expect((await readImport(readDelimited, text, chosen)).codes).not.toContain('NUMBER_AMBIGUOUS');
  });
});
