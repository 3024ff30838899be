import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../../../src/data/bytes/utf8';
import { importFiles } from '../../../../../src/data/import/importFiles';
import { reasonOfHeading } from '../../../../../src/data/import/privacy/personalHeadings';
import { reasonOfValues } from '../../../../../src/data/import/privacy/personalValues';
import { readDelimited } from '../../../../../src/data/import/tables/readDelimited';
import { readImport } from '../readImport';

const PACK = fileURLToPath(new URL('../../../../../data/pekalongan', import.meta.url));

const reasons = async (text: string) =>
  (await readImport(readDelimited, text)).issues
    .filter(({ code }) => code === 'PRIVACY_PERSONAL_DATA')
    .map(({ column, found }) => [column, found.reason]);

describe('a heading', () => {
  it.each([
    ['NIK', 'nik'],
    ['nik_kepala', 'nik'],
    ['No. KK', 'kk'],
    ['nomor_kartu_keluarga', 'kk'],
    ['NamaKepalaKeluarga', 'name'],
    ['nama_kepala', 'name'],
    ['Nama Penerima', 'name'],
    ['Alamat', 'address'],
    ['RT/RW', 'address'],
    ['No HP', 'phone'],
    ['telepon', 'phone'],
    ['Tgl. Lahir', 'birth'],
    ['tanggal_lahir', 'birth'],
    ['BNBA', 'byName'],
  ])('"%s" tells of persons: %s', (heading, reason) => expect(reasonOfHeading(heading)).toBe(reason));

  it.each([
    ...[
      'Jumlah KK',
      'kk',
      'Jumlah NIK ganda',
      'Persentase alamat lengkap',
      'Nama Desa',
      'nama_pelaku',
      'Nama',
    ],
    ...[
      'Nama Kepala Desa',
      'Nama Kepala Sekolah',
      'Teknik',
      'unik',
      'Alamat web',
      'Kelahiran',
      'Jumlah RT',
      'rt',
    ],
  ])('"%s" tells of nobody by itself', (heading) => expect(reasonOfHeading(heading)).toBeNull());
});

describe('values', () => {
  const id = (day: number) => `332601${String(day).padStart(2, '0')}0180${'0001'}`;
  it('of 16 digits with a date within are of persons, women born on day 41 to 71', () => {
    for (const day of [1, 31, 41, 71]) expect(reasonOfValues([id(day)])).toBe('idShape');
    for (const day of [0, 32, 40, 72]) expect(reasonOfValues([id(day)])).toBeNull();
    expect(reasonOfValues([3326010101800001])).toBe('idShape');
    expect(reasonOfValues(['33.2601.010180.0001'])).toBe('idShape');
    expect(reasonOfValues(['catatan: 3326010101800001, sudah'])).toBe('idShape');
    expect(reasonOfValues(['3,32601E+15'])).toBe('idShape');
    expect(reasonOfValues(['3,3 26E+15'])).toBe('idShape');
  });

  it('that are other long numbers are not', () => {
    expect(reasonOfValues(['3326019901800001', '3326010113800001', '9999010101800001'])).toBeNull();
    expect(
      reasonOfValues(['33260101018000012', '332601010180001', 'id3326010001', '33.26.01.2001']),
    ).toBeNull();
    expect(reasonOfValues([3326012001, 1e15, 0.5])).toBeNull();
  });

  it('of random digits are rarely taken for persons: a column of them never', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 });
    const numbers = fc.array(
      digits.map((list) => list.join('')),
      { minLength: 200, maxLength: 200 },
    );
    fc.assert(
      fc.property(numbers, (cells) => reasonOfValues(cells) === null),
      { numRuns: 50, seed: 7 },
    );
  });

  it('that are numbers of mobile phones are, and sums of money are not', () => {
    for (const phone of ['081234567890', '+62 812-3456-7890', '0812 3456 789']) {
      expect(reasonOfValues([phone])).toBe('phoneShape');
    }
    expect(reasonOfValues(['812345678', '0285381992', '2095257564', 81234567890])).toBeNull();
    expect(reasonOfValues([...Array<string>(20).fill('lapangan'), 'tanya 081234567890'])).toBeNull();
  });
});

describe('a table of persons', () => {
  it('is refused with each column and the reason, and without what any cell holds', async () => {
    const text =
      'NIK;Nama Lengkap;Keterangan;Desil\n3326014101800001;SITI AMINAH;081234567890;1\n3326010101800002;BUDI;081234567891;2\n';
    const read = await readImport(readDelimited, text);
    expect(read.parts).toEqual([]);
    expect(await reasons(text)).toEqual([
      ['NIK', 'nik'],
      ['Nama Lengkap', 'name'],
      ['Keterangan', 'phoneShape'],
    ]);
    expect(JSON.stringify(read.issues)).not.toMatch(/SITI|BUDI|\d{6}/);
  });

  it('is refused without a header too, and its first row is told nowhere', async () => {
    const read = await readImport(readDelimited, '3326010101800001;SITI\n3326010101800002;BUDI\n');
    expect(read.verdict).toBe('reject');
    const chosen = await readImport(readDelimited, 'x;y\n3326010101800001;SITI\n3326010101800002;BUDI\n', {
      headerRow: 2,
    });
    expect(chosen.issues.at(-1)).toMatchObject({ code: 'PRIVACY_PERSONAL_DATA', column: 'kolom 1' });
    expect(JSON.stringify([read.issues, chosen.issues])).not.toMatch(/SITI|BUDI|\d{6}/);
  });

  it('is refused where rows are households, several a village, with no number and no name', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `33.26.01.200${1 + (i % 2)};${1 + (i % 3)};${i % 2 ? 'L' : 'P'}`,
    );
    expect(await reasons(`kode_desa;desil;jenis_kelamin\n${rows.join('\n')}\n`)).toEqual([
      [null, 'households'],
    ]);
    const ids = Array.from({ length: 12 }, (_, i) => `33.26.01.200${1 + (i % 2)};K${i};${i}`);
    expect(await reasons(`kode_desa;id_keluarga;pendapatan\n${ids.join('\n')}\n`)).toEqual([
      [null, 'households'],
    ]);
    const places = Array.from(
      { length: 12 },
      (_, i) => `33.26.01.200${1 + (i % 2)};${20 + i};-7.0${i}1;109.${i}`,
    );
    expect(await reasons(`kode_desa;usia;lat;lon\n${places.join('\n')}\n`)).toEqual([[null, 'households']]);
  });

  it('is refused where each row names one person and says something of them, with no village at all', async () => {
    const persons = 'nama;jenis kelamin;nilai\nSiti;P;1\nBudi;L;2\nAni;P;3\n';
    expect(await reasons(persons)).toEqual([[null, 'households']]);
    expect(await reasons('nama;agama;luas lantai\nKajen;5;40\nBodas;6;41\nKesesi;7;42\n')).toEqual([]);
    expect(await reasons('nama;jenis kelamin;n\nKajen;L;40\nKajen;P;41\nKesesi;L;4\nKesesi;P;9\n')).toEqual(
      [],
    );
  });

  it('is not one where years, groups or schools stand in rows', async () => {
    const years = [2021, 2022, 2023].flatMap((year) =>
      [1, 2].map((i) => `33.26.01.200${i};${year};${year / 4 + i}`),
    );
    expect(await reasons(`kode;tahun;nilai\n${years.join('\n')}\n`)).toEqual([]);
    const groups = ['L', 'P'].flatMap((sex) => [1, 2, 3].map((i) => `33.26.01.200${i};${sex};${i * 90}`));
    expect(await reasons(`kode;jenis kelamin;jumlah\n${groups.join('\n')}\n`)).toEqual([]);
    const schools = Array.from({ length: 9 }, (_, i) => `33.26.01.2001;SD ${i};-7.${i};109.${i}`);
    expect(await reasons(`kode;nama sekolah;lat;lon\n${schools.join('\n')}\n`)).toEqual([]);
  });

  it('may be read without the columns that tell of persons', async () => {
    const text = 'desa;alamat;nilai\nKajen;Jl. Melati;5\nKesesi;Jl. Mawar;6\n';
    expect(await reasons(text)).toEqual([['alamat', 'address']]);
    const [read] = await importFiles([{ name: 'a.csv', bytes: encodeUtf8(text) }], {
      choices: { leaveOut: ['alamat'] },
    });
    expect(read!.parts[0]!.columns.map(({ name }) => name)).toEqual(['desa', 'nilai']);
  });

  it('is not one where an address is one of the web', async () => {
    expect(await reasons('id;alamat\na;https://bps.go.id/x\nb;www.kemendesa.go.id\n')).toEqual([]);
  });

  it('is none of the tables of the pack', async () => {
    const files = readdirSync(PACK).filter((name) => name.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const read = await readImport(readDelimited, readFileSync(`${PACK}/${file}`));
      expect(
        read.issues.filter(({ code }) => code.startsWith('PRIVACY_P')),
        file,
      ).toEqual([]);
      expect(read.verdict, file).not.toBe('reject');
    }
  });

  const PUBLISHED = fileURLToPath(
    new URL('../../../../../../shared/fixtures/thirdparty/real', import.meta.url),
  );
  it.skipIf(!existsSync(PUBLISHED)).each(['3326_crosswalk.csv', 'idm_2024_excel_id.csv'])(
    'is none of %s',
    async (file) => {
      const read = await readImport(readDelimited, readFileSync(`${PUBLISHED}/${file}`));
      expect(read.verdict).not.toBe('reject');
    },
  );
});

describe('small counts', () => {
  const small = async (text: string) =>
    (await readImport(readDelimited, text)).issues
      .filter(({ code }) => code === 'PRIVACY_SMALL_NUMBER')
      .map(({ rows }) => rows);

  it('of persons are told with their rows, from 1 to below the threshold', async () => {
    expect(await small('kode;balita stunting\na;0\nb;1\nc;4\nd;5\n')).toEqual([[3, 4]]);
  });

  it('of schools, and shares, are not', async () => {
    expect(await small('kode;jumlah SD;persen miskin;indeks keluarga\na;2;3;1\nb;1;4;2\n')).toEqual([]);
    expect(await small('kode;miskin\na;2,5\nb;3\n')).toEqual([]);
  });
});
