import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packCommand } from '../../../../scripts/commands/packCommand';
import { openFolder } from '../../../../scripts/commands/packFolder';
import { columnKey } from '../../../../src/data/model/dataset';
import { squareShapefile } from '../../../browser/support/squareShapefile';
import { DECISIONS, rawFolder, RECIPE, TABLE } from '../../studio/recipe/rawFolder';

const folders: string[] = [];
afterAll(() => folders.forEach((dir) => rmSync(dir, { recursive: true })));

async function build(files: Readonly<Record<string, unknown>>, copied: readonly string[] = []) {
  const dir = rawFolder(files);
  folders.push(dir);
  for (const path of copied) copyFileSync(path, join(dir, path.split('/').at(-1)!));
  const said: string[] = [];
  const io = { say: (line: string) => void said.push(line), print: () => undefined };
  const out = join(dir, 'paket');
  return { code: await packCommand(['build', dir, '--out', out], io), said: said.join('\n'), out };
}

describe('petala pack build of raw files', () => {
  it('joins, maps and publishes them over the base pack, with decisions and report beside the tables', async () => {
    const recipe = { ...RECIPE, keputusan: 'keputusan.json' };
    const files = { 'sources.json': recipe, 'jamban.csv': TABLE, 'keputusan.json': DECISIONS };
    const { code, said, out } = await build(files);
    expect(said).toContain(
      '3 baris = 3 bergabung + 0 menunggu keputusan + 0 bukan desa paket; 282 desa tanpa baris',
    );
    expect(said).toContain('JUMLAH, Jumlah 2025: berkas menyatakan 1367, yang bergabung 1367');
    expect(said).toContain('paket utuh');
    expect(code).toBe(0);
    const { dataset } = await openFolder(out);
    const { value } = dataset.columns.get(columnKey('tanpa_jamban', 2025))!;
    expect([...value.slice(0, 4)]).toEqual([1250, 40, NaN, 77]);
    expect(dataset.manifest.version).toBe('1.1.0');
    expect(JSON.parse(readFileSync(join(out, 'keputusan_pasang.json'), 'utf8'))).toEqual(DECISIONS);
    const { berkas } = JSON.parse(readFileSync(join(out, 'laporan.json'), 'utf8')) as { berkas: unknown[] };
    expect(berkas).toMatchObject([
      { nama: 'jamban.csv', baris: 4, baris_jumlah: 1, penggabungan: { masuk: 3, bergabung: 3 } },
    ]);
  });

  it('does not use a row that waits for a decision', async () => {
    const { code, said } = await build({ 'sources.json': RECIPE, 'jamban.csv': TABLE });
    expect(said).toContain('3 baris = 2 bergabung + 1 menunggu keputusan');
    expect(said).toContain('yang bergabung 1290: BERBEDA');
    expect(code).toBe(0);
  });

  it('reads files as a person decided in the studio, an unpacked Shapefile with its companions', async () => {
    const { shp, dbf } = squareShapefile({ x: 346_000, y: 9_220_000, side: 200, code: '33.26.01.2001' });
    const dir = rawFolder({
      'sources.json': {
        ...RECIPE,
        indikator: [{ ...RECIPE.indikator[0], berkas: 'batas.shp' }],
        baca: { 'batas.shp': { crs: 'EPSG:32749' } },
      },
    });
    folders.push(dir);
    writeFileSync(join(dir, 'batas.shp'), shp);
    writeFileSync(join(dir, 'BATAS.DBF'), dbf);
    const said: string[] = [];
    const io = { say: (line: string) => void said.push(line), print: () => undefined };
    await packCommand(['build', dir, '--out', join(dir, 'paket')], io);
    expect(said[0]).toMatch(/^batas\.shp: shapefile, 1 baris, repaired/);
    // The file has shapes and codes, but no numbers.
    expect(said[1]).toContain('tidak ada kolom "Jumlah 2025"');
  });

  it.each([
    ['a missing file', { 'sources.json': RECIPE }, 'berkas tidak ada'],
    ['a wrong form', { 'sources.json': { ...RECIPE, indikator: [{ berkas: 1 }] } }, 'indikator.0.berkas'],
    [
      'a column that is not there',
      { 'sources.json': RECIPE, 'jamban.csv': TABLE.replace('Jumlah 2025', 'Jumlah 2024') },
      'tidak ada kolom "Jumlah 2025"',
    ],
    [
      'a version that is not higher',
      {
        'sources.json': { ...RECIPE, terbitan: { ...RECIPE.terbitan, versi: '0.9.0' } },
        'jamban.csv': TABLE,
      },
      'lebih tinggi daripada 1.0.0',
    ],
    [
      'no basis',
      {
        'sources.json': {
          ...RECIPE,
          indikator: RECIPE.indikator.map((one) => ({ ...one, katalog: { id: 'x' } })),
        },
        'jamban.csv': TABLE,
      },
      'Dasar data belum diisi.',
    ],
  ])('refuses %s', async (_, files, words) => {
    const { code, said, out } = await build(files);
    expect(said).toContain(words);
    expect(code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});

const REAL = '../shared/fixtures/thirdparty/real';

describe.skipIf(!existsSync(REAL))('the real files of Pekalongan', () => {
  it('become a pack with published boundaries and the table as Excel exports it', async () => {
    const recipe = {
      ...RECIPE,
      sumber: [{ id: 'batas-uji', judul: 'Batas desa', lisensi: 'lihat penerbit' }],
      batas: {
        ...{ berkas: 'batas_desa_3326_utm49s.zip', status: 'indikatif', sumber: 'batas-uji' },
        keterangan: { id: 'Batas indikatif', en: 'Indicative boundaries' },
      },
      indikator: [
        {
          ...{ berkas: 'idm_2024_excel_id.csv', katalog: { id: 'idm' } },
          tahun: { '2024': { nilai: 'IDM 2024' } },
        },
      ],
    };
    const { code, said, out } = await build({ 'sources.json': recipe }, [
      `${REAL}/batas_desa_3326_utm49s.zip`,
      `${REAL}/idm_2024_excel_id.csv`,
    ]);
    expect(said).toContain('285 baris = 285 bergabung');
    expect(said).toContain('1903 celah dan tumpang tindih ditutup (70.3 ha), 0 terlalu besar');
    // One line between neighbours instead of two takes a third of the room.
    expect(said).toContain('Batas 58.8 menjadi 58.8 kB gzip');
    expect(said).toMatch(/272 baris = 266 bergabung \+ 6 menunggu/);
    expect(code, said).toBe(0);
    const { dataset } = await openFolder(out);
    expect(dataset.manifest.boundary).toMatchObject({ status: 'indikatif', sourceIds: ['batas-uji'] });
    expect(dataset.columns.get(columnKey('idm', 2024))!.value[0]).toBe(0.6041);
  }, 60_000);
});
