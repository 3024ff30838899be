import { describe, expect, it } from 'vitest';
import { fitRecipe, type FreshTable } from '../../../../src/studio/recipe/earlierRecipe';
import { readRecipe, type Recipe } from '../../../../src/studio/recipe/recipe';
import { RECIPE } from './rawFolder';

const table = (berkas: string, columns: readonly string[], over: Partial<FreshTable> = {}): FreshTable => ({
  ...{ berkas, lembar: '', columns, isArea: false, table: null },
  ...over,
});

/** The recipe of 2025 with other entries in place of its own. */
function recipeWith(over: Readonly<Record<string, unknown>>): Recipe {
  const read = readRecipe(JSON.stringify({ ...RECIPE, ...over }));
  if (!read.ok) throw new Error(read.where);
  return read.recipe;
}
const TOILETS = recipeWith({});
const indicatorWith = (over: Readonly<Record<string, unknown>>) =>
  recipeWith({ indikator: [{ ...RECIPE.indikator[0], ...over }] });

describe('a recipe of last year and the files of this year', () => {
  it('agree by headings, whatever their years and the name of the file', () => {
    const fresh = table('dinas.xlsx', ['Kode', 'Desa', 'Jumlah 2025', 'jumlah_2026', 'Luas 2026']);
    const { tables, unfit } = fitRecipe(TOILETS, [fresh]);
    expect(unfit).toEqual([]);
    expect(tables[0]).toMatchObject({ berkas: 'dinas.xlsx', reading: null });
    expect(tables[0]!.fits).toMatchObject([
      {
        ...{ kind: 'indikator', keys: null, heading: 'jumlah', yearColumn: '' },
        years: [
          { year: 2025, nilai: 'Jumlah 2025', pembilang: '', penyebut: '' },
          { year: 2026, nilai: 'jumlah_2026' },
        ],
      },
    ]);
  });

  it('leave the year open where no heading tells it', () => {
    const { tables } = fitRecipe(indicatorWith({ tahun: { '2025': { nilai: 'Jumlah' } } }), [
      table('jamban.csv', ['Kode', 'JUMLAH']),
    ]);
    expect(tables[0]!.fits[0]).toMatchObject({ years: [{ year: null, nilai: 'JUMLAH' }] });
  });

  it('say which heading is gone, and propose nothing for a file that lacks one', () => {
    const ratio = indicatorWith({
      tahun: { '2025': { pembilang: 'Miskin 2025', penyebut: 'Penduduk 2025' } },
    });
    const lacking = table('miskin.csv', ['Kode', 'Miskin 2026', 'Jiwa 2026']);
    expect(fitRecipe(ratio, [lacking])).toEqual({
      tables: [],
      unfit: [{ kind: 'indikator', of: 'tanpa_jamban', berkas: 'jamban.csv', missing: 'Penduduk 2025' }],
    });
    const keyed = indicatorWith({ kunci: { kode: 'Kode desa' } });
    expect(fitRecipe(keyed, [table('x.csv', ['Kode', 'Jumlah 2026'])]).unfit[0]!.missing).toBe('Kode desa');
    expect(fitRecipe(TOILETS, []).unfit[0]!.missing).toBe('');
  });

  it('pair numerator and denominator by their year, and drop a year that lacks one', () => {
    const ratio = indicatorWith({
      tahun: { '2025': { pembilang: 'Miskin 2025', penyebut: 'Penduduk 2025' } },
    });
    const fresh = table('p.csv', ['Miskin 2024', 'Miskin 2026', 'Penduduk 2026', 'Penduduk 2027']);
    expect(fitRecipe(ratio, [fresh]).tables[0]!.fits[0]).toMatchObject({
      heading: 'miskin',
      years: [{ year: 2026, nilai: '', pembilang: 'Miskin 2026', penyebut: 'Penduduk 2026' }],
    });
  });

  it('prefer, of several files with the headings, the one that is named alike', () => {
    const columns = ['Kode', 'Jumlah 2026'];
    const fresh = [table('sekolah.csv', columns), table('Jamban_2026.csv', columns)];
    const { tables } = fitRecipe(TOILETS, fresh);
    expect(tables.map(({ berkas }) => berkas)).toEqual(['Jamban_2026.csv']);
  });

  it('do not take a column that is a year alone for the same, in a file of another name', () => {
    const years = indicatorWith({ tahun: { '2025': { nilai: '2025' } } });
    expect(fitRecipe(years, [table('sekolah.csv', ['Kode', '2026'])]).tables).toEqual([]);
    expect(fitRecipe(years, [table('jamban 2026.csv', ['Kode', '2026'])]).tables).toHaveLength(1);
  });

  it('take years from rows where the recipe did, by key columns as they are called now', () => {
    const rows = indicatorWith({
      ...{ tahun: undefined, kolom_tahun: 'Tahun', nilai: 'Jumlah' },
      kunci: { kode: 'Kode Desa' },
    });
    const { tables } = fitRecipe(rows, [table('jamban.csv', ['kode_desa', 'TAHUN', 'Jumlah'])]);
    expect(tables[0]!.fits[0]).toMatchObject({
      ...{ yearColumn: 'TAHUN', years: [{ year: null, nilai: 'Jumlah' }] },
      keys: { kode: 'kode_desa', nama: null, kecamatan: null },
    });
  });

  it('carry how a file was read to its columns of now, and to a file that is only named alike', () => {
    const read = recipeWith({
      baca: { 'jamban.csv': { pengodean: 'windows-1252', baris_judul: 2, format: { 'Jumlah 2025': 'en' } } },
    });
    const reading = { pengodean: 'windows-1252', baris_judul: 2 };
    expect(fitRecipe(read, [table('lain.csv', ['Kode', 'Jumlah 2026'])]).tables[0]!.reading).toEqual({
      ...reading,
      format: { 'Jumlah 2026': 'en' },
    });
    // Its headings stand below the line that was taken for them.
    expect(fitRecipe(read, [table('jamban-2026.csv', ['a', 'b'])])).toMatchObject({
      tables: [{ fits: [], reading }],
      unfit: [{ of: 'tanpa_jamban' }],
    });
    expect(fitRecipe(read, [table('lain.csv', ['a', 'b'])]).tables).toEqual([]);
  });

  it('hold boundaries against areas alone, and tables against their columns', () => {
    const recipe = recipeWith({
      indikator: [],
      batas: {
        berkas: 'b.zip',
        status: 'definitif',
        sumber: 's',
        keterangan: { id: 'Batas' },
        kunci: { kode: 'KDEPUM' },
      },
      tabel: { program: 'program.csv' },
    });
    expect(
      fitRecipe(recipe, [table('t.csv', ['KDEPUM'])]).unfit.map(({ kind, missing }) => [kind, missing]),
    ).toEqual([
      ['batas', ''],
      ['tabel', ''],
    ]);
    const areas = table('batas.geojson', ['kdepum'], { isArea: true });
    const events = table('p.csv', [], { table: 'program' });
    expect(fitRecipe(recipe, [areas, events]).tables.map(({ fits }) => fits.map(({ kind }) => kind))).toEqual(
      [['batas'], ['tabel']],
    );
    expect(fitRecipe(recipe, [table('b.zip', ['nama'], { isArea: true })]).unfit[0]).toMatchObject({
      missing: 'KDEPUM',
    });
  });

  it('propose the columns of an office’s list as they are headed now, years apart', () => {
    const list = {
      ...{ berkas: 'kegiatan.xlsx', lembar: 'Daftar', tetap: { sumber: 'dinas' } },
      ...{ kolom: { judul: 'Nama Kegiatan', anggaran: 'Pagu 2025' }, kata: { status: { Sudah: 'selesai' } } },
    };
    const recipe = recipeWith({ indikator: [], tabel: { intervensi: list } });
    const fresh = table('kegiatan.xlsx', ['Desa', 'Pagu 2026', 'NAMA KEGIATAN'], { lembar: 'Daftar' });
    expect(fitRecipe(recipe, [fresh]).tables[0]!.fits).toEqual([
      {
        ...{ kind: 'tabel', entry: 'intervensi' },
        mapping: {
          ...{ table: 'intervensi', words: list.kata, fixed: list.tetap },
          columns: { judul: 'NAMA KEGIATAN', anggaran: 'Pagu 2026' },
        },
      },
    ]);
    const { tables, unfit } = fitRecipe(recipe, [table('kegiatan.xlsx', ['Desa', 'Pagu 2026'])]);
    expect(tables).toEqual([]);
    expect(unfit).toMatchObject([{ kind: 'tabel', of: 'intervensi', missing: 'Nama Kegiatan' }]);
  });
});
