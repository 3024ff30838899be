import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnNotes } from '../../../../src/data/export/exportColumns';
import { csvwMetadata, exportMetadata } from '../../../../src/data/export/exportMetadata';
import { exportHeader } from '../../../../src/data/export/exportTable';
import { zipTexts } from '../../../../src/data/export/zipTexts';
import { askedTable } from './askedTable';

describe('the dictionary of a table', () => {
  it('explains every column in its order, those of further indicators too', () => {
    const notes = columnNotes(askedTable);
    expect(notes.map(({ name }) => name)).toEqual(exportHeader(askedTable));
    expect(notes.every(({ meaning }) => meaning !== '')).toBe(true);
    const of = (name: string) => notes.find((note) => note.name === name);
    expect(of('nilai')).toMatchObject({ type: 'bilangan', unit: '%' });
    expect(of('tanda')).toMatchObject({ type: 'teks', unit: '' });
    expect(of('rtlh_2019')).toEqual({
      name: 'rtlh_2019',
      meaning: 'Angka Rumah tidak layak, 2019',
      type: 'bilangan',
      unit: 'rumah',
    });
    expect(of('rtlh_2019_kepastian')).toMatchObject({ type: 'teks', unit: '' });
  });
});

describe('the metadata of a table', () => {
  it('say what it is of, its classes with how many rows each has, and each indicator with its sources', () => {
    const metadata = exportMetadata(askedTable);
    expect(metadata).toMatchObject({
      judul: 'Penduduk miskin, 2024, Kab. Uji',
      saringan: 'Utara: 2 dari 3 desa',
      baris: 2,
      baris_seluruhnya: 3,
      peraga: false,
      catatan: 'p0: Estimasi model, bukan hasil pendataan',
      kelas: [
        { nama: 'Rendah', jumlah: 1 },
        { nama: 'Tinggi', jumlah: 0 },
      ],
      paket: { id: 'uji', versi: '1.2.0' },
    });
    expect(metadata.indikator.map(({ id, tahun, asal }) => [id, tahun, asal])).toEqual([
      ['p0', 2024, 'estimasi'],
      ['rtlh', 2019, 'resmi'],
    ]);
    expect(metadata.indikator[0]?.sumber).toEqual([
      {
        id: 's1',
        judul: 'Susenas, "2024"',
        penerbit: 'BPS',
        tanggal: '2024',
        url: 'https://bps.example/',
        lisensi: 'CC-BY-4.0',
      },
      { id: 's9' },
    ]);
  });

  it('hold no filter as null, and a pack of made-up figures by its mark', () => {
    const { dataset } = askedTable;
    const demo = { ...dataset, manifest: { ...dataset.manifest, demo: true } };
    const metadata = exportMetadata({ ...askedTable, filter: '', dataset: demo });
    expect(metadata).toMatchObject({ saringan: null, peraga: true });
    expect(metadata.catatan).toContain('Peraga: angka contoh, bukan data');
    expect(metadata.indikator.every(({ asal }) => asal === 'peraga')).toBe(true);
  });

  it('are CSV on the Web: the file beside, its dialect, every column with its kind, the key', () => {
    const read = JSON.parse(csvwMetadata(askedTable, 'uji.csv')) as {
      '@context': unknown[];
      url: string;
      tableSchema: { columns: { name: string; titles: string; datatype: string }[]; primaryKey: string };
    };
    expect(read['@context'][0]).toBe('http://www.w3.org/ns/csvw');
    expect(read.url).toBe('uji.csv');
    expect(read.tableSchema.primaryKey).toBe('kode');
    expect(read.tableSchema.columns.map(({ titles }) => titles)).toEqual(exportHeader(askedTable));
    expect(read.tableSchema.columns.find(({ name }) => name === 'nilai')?.datatype).toBe('number');
  });
});

describe('a zip of texts', () => {
  it('gives the texts back, and the same bytes for the same texts', () => {
    const files = { 'a.csv': 'kode\r\n99,"é 🌾"\r\n', 'a-metadata.json': '{"a":1}' };
    const read = Object.entries(unzipSync(zipTexts(files))).map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(Object.fromEntries(read)).toEqual(files);
    expect(zipTexts(files)).toEqual(zipTexts(files));
  });
});
