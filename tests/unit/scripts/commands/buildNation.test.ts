import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packCommand } from '../../../../scripts/commands/packCommand';
import { columnOf, openFolder, sure, type OpenPack } from '../../../../scripts/commands/packFolder';
import { parquetColumn } from '../../../../scripts/pack/parquetColumn';
import { MARK } from '../../../../src/data/model/mark';
import { readTable } from '../../../../src/data/pack/tableReader';
import { draftFaults } from '../../../../src/studio/publish/draftFaults';
import { openDraft } from '../../../../src/studio/publish/openDraft';
import { withIndicator } from '../../../../src/studio/publish/packDraft';
import { rawFolder, RECIPE } from '../../studio/recipe/rawFolder';
import { entryOf, fullColumn } from '../../studio/publish/draftOf';

/** One more than a pack may have whose values are one table. */
const VILLAGES = 10_001;
/** Squares of a hundredth of a degree, 100 a row from the west, rows northwards; the first 70 rows are one province. */
const ACROSS = 100;
const IN_FIRST = 7_000;
const PER_DISTRICT = 20;
const DISTRICTS = 25;

const two = (n: number) => String(n).padStart(2, '0');

function codeOf(i: number): string {
  const [province, own] = i < IN_FIRST ? ['11', i] : ['33', i - IN_FIRST];
  const district = Math.floor(own / PER_DISTRICT);
  const head = `${province}.${two(Math.floor(district / DISTRICTS) + 1)}.${two((district % DISTRICTS) + 1)}`;
  return `${head}.20${two((own % PER_DISTRICT) + 1)}`;
}

function square(i: number): number[][] {
  const [x, y] = [i % ACROSS, Math.floor(i / ACROSS)];
  const [west, east, south, north] = [x, x + 1, y, y + 1].map((n) => n / 100) as [
    number,
    number,
    number,
    number,
  ];
  const corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
  return corners.map(([lon, lat]) => [100 + lon!, lat! - 5]);
}

const rows = [...Array(VILLAGES).keys()];
const BOUNDARY = {
  type: 'FeatureCollection',
  features: rows.map((i) => ({
    type: 'Feature',
    properties: {
      KODE: codeOf(i),
      DESA: `Desa ${i}`,
      KEC: `Kecamatan ${codeOf(i).slice(0, 8)}`,
      // Of the other province the file says no name.
      PROV: i < IN_FIRST ? 'Provinsi Rekaan' : '',
    },
    geometry: { type: 'Polygon', coordinates: [square(i)] },
  })),
};

const families = (i: number) => 60 + ((7 * i) % 41);
/** Of the families those that are the last figure of the second table; two of the fourth village. */
const renting = (i: number) => (i === 3 ? 2 : 10 + (i % 9));
const owning = (i: number) => families(i) - renting(i);
/** Three in the 26th village, which is the sixth of the second kecamatan. */
const unsound = (i: number) => (i === 25 ? 3 : 12 + (i % 5));
const poor = (i: number) => [20 + (i % 13), 200 + (i % 29)] as const;

const FIRST = [
  'Kode;Keluarga;Milik;RTLH;Miskin;Penduduk',
  ...rows.map((i) => [codeOf(i), families(i), owning(i), unsound(i), ...poor(i)].join(';')),
  '',
].join('\n');
const SECOND = ['Kode;Sewa', ...rows.map((i) => `${codeOf(i)};${renting(i)}`), ''].join('\n');

const [like] = RECIPE.indikator;
const count = (berkas: string, id: string, column: string) => ({
  ...{ berkas, kunci: { kode: 'Kode' }, katalog: { ...like!.katalog, id, nama: column } },
  tahun: { '2025': { nilai: column } },
});
const { paket_dasar: _, ...REST } = RECIPE;
const NATION = {
  ...REST,
  terbitan: { ...RECIPE.terbitan, versi: '1.0.0' },
  paket_baru: {
    id: 'negeri',
    judul: { id: 'Negeri rekaan', en: 'A made-up country' },
    daerah: { kode: '00', nama: { id: 'Negeri', en: 'Country' } },
    lisensi: ['CC BY 4.0'],
  },
  batas: {
    ...{ berkas: 'batas.geojson', status: 'indikatif', sumber: 'jamban-2025' },
    kunci: { kode: 'KODE', nama: 'DESA', kecamatan: 'KEC', provinsi: 'PROV' },
    keterangan: { id: 'Batas indikatif', en: 'Indicative boundaries' },
  },
  indikator: [
    count('angka.csv', 'keluarga', 'Keluarga'),
    count('angka.csv', 'milik', 'Milik'),
    count('angka.csv', 'rtlh', 'RTLH'),
    {
      ...{ berkas: 'angka.csv', kunci: { kode: 'Kode' } },
      katalog: {
        ...like!.katalog,
        id: 'p0',
        nama: 'Miskin',
        satuan: '%',
        jenis: 'rasio',
        pengali: 100,
        desimal: 2,
      },
      tahun: { '2025': { pembilang: 'Miskin', penyebut: 'Penduduk' } },
    },
  ],
};
const NEXT = {
  ...REST,
  paket_dasar: 'negeri',
  indikator: [count('sewa.csv', 'sewa', 'Sewa')],
};

let dir: string;
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function build(
  recipe: unknown,
  name: string,
): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = [];
  const io = { say: (line: string) => void said.push(line), print: () => undefined };
  writeFileSync(join(dir, 'sources.json'), JSON.stringify(recipe));
  const code = await packCommand(['build', dir, '--out', join(dir, name)], io);
  return { code, said: said.join('\n') };
}

/** The figures of one village, by its row. */
async function cellOf(pack: OpenPack, id: string, row: number) {
  const { value, mark, numerator, denominator } = (await columnOf(pack, id, 2025)).column;
  return { mark: mark[row], value: value[row], parts: [numerator?.[row], denominator?.[row]] };
}

/** Rows of which a figure is hidden. */
async function hiddenRows(pack: OpenPack, id: string): Promise<number[]> {
  const { mark } = (await columnOf(pack, id, 2025)).column;
  return rows.filter((row) => mark[row] === MARK.suppressed);
}

/** Sums of one file of totals, by code. */
function totalsOf(name: string, id: string): ReadonlyMap<string, number> {
  const path = join(dir, name, `total/${id}-2025.csv`);
  const read = readTable('total', path, readFileSync(path));
  if (!read.ok) throw new Error(read.fault.code);
  const sums = read.value.number('nilai');
  return new Map(read.value.text('kode').map((code, row) => [code, sums[row]!]));
}

const bytesOf = (name: string, path: string) => readFileSync(join(dir, name, path));

beforeAll(async () => {
  dir = rawFolder({ 'batas.geojson': BOUNDARY, 'angka.csv': FIRST, 'sewa.csv': SECOND });
  const { code, said } = await build(NATION, 'negeri');
  expect(code, said).toBe(0);
  expect(said).toContain('paket utuh (10001 desa, 4 indikator');
}, 120_000);

describe('petala pack build of a nation that has no pack', () => {
  it('writes each indicator-year as Parquet, with the numbers of the file', async () => {
    expect(existsSync(join(dir, 'negeri/nilai.csv'))).toBe(false);
    const pack = await openFolder(join(dir, 'negeri'));
    expect(pack.dataset.manifest).toMatchObject({ villageCount: VILLAGES, region: { code: '00' } });
    // The 8,000th village: 7 · 7999 = 55,993 = 41 · 1365 + 28, 7999 = 13 · 615 + 4 = 29 · 275 + 24 = 5 · 1599 + 4.
    expect(await cellOf(pack, 'keluarga', 7999)).toMatchObject({ mark: MARK.present, value: 88 });
    expect(await cellOf(pack, 'rtlh', 7999)).toMatchObject({ mark: MARK.present, value: 16 });
    expect(await cellOf(pack, 'p0', 7999)).toEqual({
      ...{ mark: MARK.present, value: 10.71, parts: [24, 224] },
    });
    // Its row: the first province has 7,000 villages, so that it is the 1,000th of the second.
    expect(bytesOf('negeri', 'desa.csv').toString('utf8').split('\n')[8000]).toMatch(
      /^33\.02\.25\.2020,,Desa 7999,desa,/,
    );
  });

  it('hides what is too small and another village of its kecamatan, and tells the sums', async () => {
    const pack = await openFolder(join(dir, 'negeri'));
    const hidden = await hiddenRows(pack, 'rtlh');
    expect(hidden).toContain(25);
    expect(hidden.length).toBeGreaterThan(1);
    expect(hidden.every((row) => row >= 20 && row < 40)).toBe(true);
    for (const id of ['keluarga', 'milik', 'p0']) expect(await hiddenRows(pack, id)).toEqual([]);
    // Twenty villages from 12 to 16, one of the twelves is a three: 4 · (12 + 13 + 14 + 15 + 16) − 9.
    expect(totalsOf('negeri', 'rtlh').get('11.01.02')).toBe(271);
    expect(existsSync(join(dir, 'negeri/total.csv'))).toBe(false);
    expect(existsSync(join(dir, 'negeri/total/keluarga-2025.csv'))).toBe(false);
  });

  it('has a boundary file for each province, under the names that the file gives', async () => {
    const { manifest } = (await openFolder(join(dir, 'negeri'))).dataset;
    const said = manifest.provinces?.map(({ code, name, villages }) => [code, name, villages]);
    expect(said).toEqual([
      ['11', 'Provinsi Rekaan', 7000],
      ['33', 'Provinsi 33', 3001],
    ]);
    // To the grid of the boundaries, outwards.
    manifest.provinces?.[1]?.bbox.forEach((side, i) =>
      expect(side).toBeCloseTo([100, -4.3, 101, -3.99][i]!, 4),
    );
    const names = manifest.resources.map(({ name }) => name).filter((name) => name.startsWith('batas'));
    expect(names).toEqual(['batas', 'batas-garis', 'batas-11', 'batas-33']);
    const topology = JSON.parse(bytesOf('negeri', 'batas.topo.json').toString('utf8')) as Topology;
    const { geometries } = topology.objects.kabupaten as GeometryCollection;
    // 350 kecamatan of the one province and 151 of the other, 25 a regency.
    expect(geometries.map(({ id }) => id)).toEqual([
      ...rows.slice(1, 15).map((n) => `11.${two(n)}`),
      ...rows.slice(1, 8).map((n) => `33.${two(n)}`),
    ]);
  });

  it('takes further numbers, protects them with those that it has, and writes again what changed', async () => {
    // Families are those that own and those that rent: one follows from the two others.
    const path = join(dir, 'negeri/datapackage.json');
    const descriptor = JSON.parse(readFileSync(path, 'utf8')) as {
      petala: { disclosure: Record<string, unknown> };
    };
    descriptor.petala.disclosure.linked = [{ total: 'keluarga', parts: ['milik', 'sewa'] }];
    writeFileSync(path, JSON.stringify(descriptor));
    const { code, said } = await build(NEXT, 'lanjut');
    expect(code, said).toBe(0);
    expect(said).toContain('paket utuh (10001 desa, 5 indikator');
    const pack = await openFolder(join(dir, 'lanjut'));
    expect(pack.dataset.manifest.version).toBe('1.1.0');
    expect(await cellOf(pack, 'sewa', 7999)).toMatchObject({ mark: MARK.present, value: 17 });
    const [sewa, milik, keluarga] = [
      await hiddenRows(pack, 'sewa'),
      await hiddenRows(pack, 'milik'),
      await hiddenRows(pack, 'keluarga'),
    ];
    expect(sewa).toContain(3);
    expect([...milik, ...keluarga]).toContain(3);
    expect([...sewa, ...milik, ...keluarga].every((row) => row < 20)).toBe(true);
    // What did not change is the same to the byte, and what hid something before still hides it.
    for (const same of [
      'nilai/p0-2025.parquet',
      'nilai/rtlh-2025.parquet',
      'total/rtlh-2025.csv',
      'batas.topo.json',
    ])
      expect(bytesOf('lanjut', same).equals(bytesOf('negeri', same)), same).toBe(true);
    expect(bytesOf('lanjut', 'versi.csv').toString('utf8').split('\n').slice(-2)[0]).toContain('sewa');
    expect(pack.dataset.manifest.provinces?.map(({ name }) => name)).toEqual([
      'Provinsi Rekaan',
      'Provinsi 33',
    ]);
  }, 120_000);

  it('takes none where its columns were not read, or nobody writes them: a browser', async () => {
    const { files } = await openFolder(join(dir, 'negeri'));
    const draft = sure(await openDraft(files), 'negeri');
    const entry = entryOf({ id: 'x' });
    const asked = withIndicator(draft, { entry, columns: [fullColumn('x', 2025, rows)] });
    for (const encode of [null, parquetColumn])
      expect(draftFaults(asked, encode)).toContainEqual(expect.objectContaining({ code: 'valuesInParquet' }));
  });
});
