import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packCommand } from '../../../../scripts/commands/packCommand';
import { openFolder } from '../../../../scripts/commands/packFolder';
import { columnKey } from '../../../../src/data/model/dataset';
import { textRows } from '../../../../src/data/model/textColumn';
import { rawFolder, RECIPE } from '../../studio/recipe/rawFolder';

const folders: string[] = [];
afterAll(() => folders.forEach((dir) => rmSync(dir, { recursive: true })));

/** Squares of a hundredth of a degree in two kecamatan, one after the other to the east. */
const VILLAGES = [
  ['33.24.02.2001', 'Curug', 'Boja'],
  ['3324011001', 'Sukorejo', 'Plantungan'],
  ['33.24.01.2002', 'Tirtomulyo', 'Plantungan'],
  ['33.24.01.2003', 'Wadas', 'Plantungan'],
  ['33.24.02.2002', 'Bebengan', 'Boja'],
  ['33.74.01.1001', 'Kota lain', 'Semarang'],
  ['3324019888', 'Hutan', 'Plantungan'],
] as const;

const square = (i: number) => {
  const [west, east] = [110 + i / 100, 110 + (i + 1) / 100];
  return [[west, -7], [east, -7], [east, -6.99], [west, -6.99], [west, -7]]; // prettier-ignore
};
const BOUNDARY = {
  type: 'FeatureCollection',
  features: VILLAGES.map(([kode, nama, kec], i) => ({
    type: 'Feature',
    properties: { KODE: kode, DESA: nama, KEC: kec },
    geometry: { type: 'Polygon', coordinates: [square(i)] },
  })),
};
const TABLE = [
  'Kode;Jumlah 2025',
  ...VILLAGES.slice(0, 5).map(([kode], i) => `${kode};${120 + 7 * i}`),
  '',
].join('\n');

const { paket_dasar: _, ...REST } = RECIPE;
const NEW = {
  ...REST,
  terbitan: { ...RECIPE.terbitan, versi: '1.0.0' },
  paket_baru: {
    id: 'kendal',
    judul: { id: 'Kemiskinan desa Kendal', en: 'Village poverty in Kendal' },
    daerah: { kode: '33.24', nama: { id: 'Kabupaten Kendal', en: 'Kendal Regency' } },
    lisensi: ['CC BY 4.0'],
  },
  batas: {
    ...{ berkas: 'batas.geojson', status: 'indikatif', sumber: 'jamban-2025' },
    kunci: { kode: 'KODE', nama: 'DESA', kecamatan: 'KEC' },
    keterangan: { id: 'Batas indikatif', en: 'Indicative boundaries' },
  },
};

async function build(recipe: Readonly<Record<string, unknown>>) {
  const files = { 'sources.json': recipe, 'batas.geojson': BOUNDARY, 'jamban.csv': TABLE };
  const dir = rawFolder(files);
  folders.push(dir);
  const said: string[] = [];
  const io = { say: (line: string) => void said.push(line), print: () => undefined };
  const out = join(dir, 'kendal');
  return { code: await packCommand(['build', dir, '--out', out], io), said: said.join('\n'), out };
}

describe('petala pack build of a region that has no pack', () => {
  it('makes one of its boundaries and numbers, which passes the check', async () => {
    const { code, said, out } = await build(NEW);
    expect(said).toContain('paket utuh');
    expect(code, said).toBe(0);
    // The town beside it and the forest are no villages of the region.
    expect(said).toMatch(/batas dari batas.geojson: 7 baris = 5 bergabung \+ 0 menunggu/);
    const { dataset } = await openFolder(out);
    expect(dataset.manifest).toMatchObject({
      ...{ id: 'kendal', version: '1.0.0', villageCount: 5, defaultIndicator: 'tanpa_jamban' },
      title: { id: 'Kemiskinan desa Kendal', en: 'Village poverty in Kendal' },
      boundary: { status: 'indikatif', sourceIds: ['jamban-2025'] },
    });
    expect(textRows(dataset.villages.code)).toEqual([
      ...['33.24.01.1001', '33.24.01.2002', '33.24.01.2003', '33.24.02.2001', '33.24.02.2002'],
    ]);
    expect([...dataset.columns.get(columnKey('tanpa_jamban', 2025))!.value]).toEqual([
      127, 134, 141, 120, 148,
    ]);
    // A hundredth of a degree each way at 7° south: 1.105 km by 1.106 km.
    const [, first] = readFileSync(join(out, 'desa.csv'), 'utf8').split('\n');
    expect(first).toBe(
      '33.24.01.1001,,Sukorejo,kelurahan,33.24.01,Plantungan,,1.222,110.015,-6.995,indikatif,jamban-2025',
    );
    // Next year starts from the pack that was made.
    expect(JSON.parse(readFileSync(join(out, 'sources.json'), 'utf8'))).toMatchObject({
      paket_dasar: 'kendal',
    });
  });

  it.each([
    [
      'no pack at all',
      { ...NEW, paket_baru: undefined },
      'isi salah satu dari "paket_dasar" dan "paket_baru"',
    ],
    ['both a pack and a new region', { ...NEW, paket_dasar: '../x' }, 'isi salah satu'],
    ['no boundaries', { ...NEW, batas: undefined }, 'paket baru perlu "batas"'],
    ['no indicator', { ...NEW, indikator: [] }, 'sedikitnya satu indikator'],
    [
      'no column of codes',
      { ...NEW, batas: { ...NEW.batas, kunci: { nama: 'DESA' } } },
      'perlu kolom "kode"',
    ],
    [
      'another region than that of the file',
      { ...NEW, paket_baru: { ...NEW.paket_baru, daerah: { ...NEW.paket_baru.daerah, kode: '51.01' } } },
      'tidak ada wilayah dengan kode desa di 51.01',
    ],
    [
      'a code that is no region’s',
      { ...NEW, paket_baru: { ...NEW.paket_baru, daerah: { ...NEW.paket_baru.daerah, kode: 'ID' } } },
      'daerah.kode "ID"; tulis kode kabupaten seperti 33.26, provinsi seperti 33, atau 00 untuk seluruh negeri',
    ],
    [
      'a column of provinces that the file lacks',
      { ...NEW, batas: { ...NEW.batas, kunci: { ...NEW.batas.kunci, provinsi: 'PROV' } } },
      'batas.geojson: tidak ada kolom "PROV"',
    ],
  ])('refuses %s', async (_what, recipe, words) => {
    const { code, said, out } = await build(recipe);
    expect(said).toContain(words);
    expect(code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});
