import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCommand } from '../../../../scripts/commands/checkCommand';
import { packCommand } from '../../../../scripts/commands/packCommand';
import { openFolder, type OpenPack } from '../../../../scripts/commands/packFolder';
import { aggregateFolder, writePartitions } from '../../../../scripts/national/duckdb';
import { columnKey } from '../../../../src/data/model/dataset';
import { MARK } from '../../../../src/data/model/mark';
import { rawFolder, RECIPE } from '../../studio/recipe/rawFolder';

/**
 * Made-up persons of a village. Every second one weighs twice; of the poor these lack half of the line, the others a quarter.
 * Who lacks schooling is poor by that alone, and every other one of them lacks water too.
 */
interface Made {
  readonly n: number;
  readonly poor: number;
  readonly unschooled: number;
  readonly weight: number;
}
const SOUND: Made = { n: 80, poor: 20, unschooled: 16, weight: 10 };
const VILLAGES: Readonly<Record<string, Made>> = {
  '33.26.04.2001': { n: 40, poor: 10, unschooled: 8, weight: 10 }, // in a kecamatan that hides nothing
  '33.26.01.2001': SOUND,
  '33.26.01.2004': SOUND,
  '33.26.01.2005': SOUND,
  '33.26.01.2002': { n: 12, poor: 6, unschooled: 6, weight: 10 }, // too few asked
  '33.26.01.2003': { n: 40, poor: 3, unschooled: 10, weight: 10 }, // too few poor by consumption
  '33.26.02.2001': { n: 60, poor: 9, unschooled: 20, weight: 0.2 }, // enough asked, who stand for 2.6 poor
  '33.26.02.2002': { n: 60, poor: 20, unschooled: 21, weight: 1 },
  '33.26.02.2003': SOUND,
  '33.26.02.2004': SOUND,
  '33.26.03.2001': { n: 40, poor: 39, unschooled: 30, weight: 10 }, // too few who are not poor
  '33.26.03.2002': SOUND,
  '33.26.03.2003': SOUND,
  '11.01.01.2001': SOUND, // no village of the pack
};

function personsSql(): string {
  const rows = Object.entries(VILLAGES).flatMap(([kode, made]) =>
    Array.from({ length: made.n }, (_, i) => {
      const isOdd = i % 2 === 1;
      const spent = i < made.poor ? (isOdd ? 200 : 300) : 600;
      const school = i < made.unschooled ? 3 : 9;
      const water = i < made.unschooled && !isOdd ? 0 : 1;
      const weight = made.weight * (isOdd ? 2 : 1);
      return `('${kode}', ${weight}::DOUBLE, ${spent}::DOUBLE, 400::DOUBLE, ${school}::DOUBLE, 1::DOUBLE, ${water}::DOUBLE, 1::DOUBLE, 20::DOUBLE, '${kode.slice(0, 2)}')`;
    }),
  );
  const names =
    'kode, bobot, pengeluaran, garis, lama_sekolah, imunisasi, air_layak, sanitasi_layak, luas_lantai_m2, prov';
  return `SELECT * FROM (VALUES ${rows.join(', ')}) AS o(${names})`;
}

const katalog = (id: string, over: Readonly<Record<string, unknown>>) => ({
  ...{ id, nama: id, tema: 'Kemiskinan', satuan: 'indeks 0–1', jenis: 'indeks', arah: 'tinggi', desimal: 4 },
  ...{ basis: 'Pendataan 2025', asal: 'hitungan', sumber: 'orang-2025', lisensi: 'CC BY 4.0' },
  ...{ definisi: id, metode: 'Foster-Greer-Thorbecke atau Alkire-Foster, tertimbang' },
  ...over,
});
const share = { satuan: '%', jenis: 'rasio', pengali: 100 };
const ofFolder = (column: string) => ({
  ...{ berkas: 'angka', katalog: katalog(column, {}), tahun: { '2025': { nilai: column } } },
});
const FIGURES_RECIPE = {
  ...RECIPE,
  sumber: [{ id: 'orang-2025', judul: 'Pendataan penduduk', lisensi: 'CC BY 4.0' }],
  indikator: [
    {
      ...{ berkas: 'angka', katalog: katalog('p0', share) },
      tahun: { '2025': { pembilang: 'bobot_miskin_fgt', penyebut: 'bobot_fgt' } },
    },
    ofFolder('p1'),
    ofFolder('p2'),
    {
      ...{ berkas: 'angka', katalog: katalog('h', share) },
      tahun: { '2025': { pembilang: 'bobot_miskin_af', penyebut: 'bobot_af' } },
    },
    ofFolder('a'),
    ofFolder('m0'),
  ],
};

// The native module is for one kind of machine only; where it is absent the tests are counted as skipped.
const duckdb = await import('@duckdb/node-api').catch(() => null);

describe.skipIf(duckdb === null)('petala pack build of a folder of a nation', () => {
  let dir: string;
  let pack: OpenPack;
  const said: string[] = [];
  const io = { say: (line: string) => void said.push(line), print: () => undefined };
  const build = (name: string) => packCommand(['build', dir, '--out', join(dir, name)], io);

  beforeAll(async () => {
    dir = rawFolder({ 'sources.json': FIGURES_RECIPE });
    const connection = await (await duckdb!.DuckDBInstance.create(':memory:')).connect();
    await writePartitions(connection, personsSql(), join(dir, 'orang'));
    await aggregateFolder(connection, { persons: join(dir, 'orang'), figures: join(dir, 'angka') });
    connection.closeSync();
    expect(await build('paket'), said.join('\n')).toBe(0);
    pack = await openFolder(join(dir, 'paket'));
  }, 180_000);
  afterAll(() => rmSync(dir, { recursive: true }));

  const cell = (id: string, code: string) => {
    const { value, mark, numerator, denominator } = pack.dataset.columns.get(columnKey(id, 2025))!;
    const row = pack.rows.get(code)!;
    return { mark: mark[row], value: value[row]!, parts: [numerator?.[row], denominator?.[row]] };
  };

  it('gives a village the figures of Foster, Greer and Thorbecke and of Alkire and Foster', () => {
    // 40 persons stand for 600, the ten poor for 150: P1 = (50·¼ + 100·½) / 600.
    expect(cell('p0', '33.26.04.2001')).toEqual({ mark: MARK.present, value: 25, parts: [150, 600] });
    expect(cell('p1', '33.26.04.2001').value).toBeCloseTo(62.5 / 600, 12);
    expect(cell('p2', '33.26.04.2001').value).toBeCloseTo(28.125 / 600, 12);
    // The eight without schooling stand for 120; the 40 of these without water lack 4/9, the others 1/3.
    expect(cell('h', '33.26.04.2001')).toEqual({ mark: MARK.present, value: 20, parts: [120, 600] });
    const lacking = (40 * 4) / 9 + 80 / 3;
    expect(cell('m0', '33.26.04.2001').value).toBeCloseTo(lacking / 600, 12);
    expect(cell('a', '33.26.04.2001').value).toBeCloseTo(lacking / 120, 12);
    expect(said.join('\n')).toContain('14 baris = 13 bergabung + 0 menunggu keputusan + 1 bukan desa paket');
  });

  it('hides all figures of a village in which too few were asked, were poor or were not', () => {
    const marks = (code: string) =>
      ['p0', 'p1', 'p2', 'h', 'a', 'm0'].map((id) => cell(id, code).mark === MARK.suppressed);
    expect(marks('33.26.01.2002')).toEqual([true, true, true, true, true, true]);
    expect(marks('33.26.01.2003').slice(0, 3)).toEqual([true, true, true]);
    expect(marks('33.26.03.2001')).toEqual([true, true, true, false, false, false]);
  });

  it('hides what stands for too few and another village beside it, and the indices of the same persons', () => {
    const codes = ['33.26.02.2001', '33.26.02.2002', '33.26.02.2003', '33.26.02.2004'];
    const hidden = (id: string) => codes.filter((code) => cell(id, code).mark === MARK.suppressed);
    expect(hidden('p0')[0]).toBe('33.26.02.2001');
    expect(hidden('p0').length).toBeGreaterThan(1);
    expect(hidden('p0').length).toBeLessThan(4);
    expect(hidden('p1')).toEqual(hidden('p0'));
    expect(hidden('p2')).toEqual(hidden('p0'));
  });

  it('publishes no count of persons, and stands the attack', async () => {
    const values = readFileSync(join(dir, 'paket', 'nilai.csv'), 'utf8');
    expect(values).not.toMatch(/n_orang|n_fgt|miskin_fgt|n_af|miskin_af/);
    expect(await checkCommand({ dir: join(dir, 'paket'), json: false, attack: true }, io)).toBe(0);
  }, 60_000);

  it('refuses a count of persons as an indicator', async () => {
    const asked = { ...ofFolder('n_fgt'), katalog: katalog('n_fgt', { jenis: 'cacah', satuan: 'orang' }) };
    const other = rawFolder({ 'sources.json': { ...FIGURES_RECIPE, indikator: [asked] } });
    cpSync(join(dir, 'angka'), join(other, 'angka'), { recursive: true });
    expect(await packCommand(['build', other, '--out', join(other, 'paket')], io)).toBe(1);
    expect(said.at(-1)).toContain('"n_fgt" menghitung orang yang didata');
    rmSync(other, { recursive: true });
  });
});
