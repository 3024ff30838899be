/**
 * The nation's published borders as a ministry would bring them, built into a pack by `petala pack build`:
 *
 *   npx tsx bench/publishedNation.ts              prepares the raw files, builds the pack, checks it, tells what it took
 *   npx tsx bench/publishedNation.ts siapkan      prepares the raw files alone
 *
 * The borders lie in shared/fixtures/thirdparty and are not ours to give away: whatever is made of them stays in .cache. Recipes
 * rightly refuse their BPS codes, so each village gets a stand-in code for measuring.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { shapeArea_m2 } from '../src/studio/shapes/shapeArea';
import { scaleFolder } from './analysis/boundarySource';
import { CACHE, PACKS_DIR, ROOT } from './builds';
import { standInCodes } from './standInCodes';
import { areaShapes } from './topologyAreas';

const PUBLISHED_BORDERS = join(scaleFolder() ?? '', 'nation_81904_hdx_s4.topo.json.gz');
const RAW_DIR = join(CACHE, 'raw/nation');
/** Villages of these borders. */
export const PUBLISHED_VILLAGES = 81_904;
/** Folder of the pack below those of the demonstration packs. */
export const PUBLISHED_PACK = 'negeri-terbitan';
const PACK_DIR = join(PACKS_DIR, PUBLISHED_PACK);
const STAND_IN = 'Kode pengganti untuk pengukuran, bukan kode Kemendagri';

/** What the borders say of a village. */
interface Named {
  readonly kode: string;
  readonly nama: string;
}

/** Whether the borders are there: they are not part of the repository. */
export const hasPublishedBorders = (): boolean => existsSync(PUBLISHED_BORDERS);

/** Builds the pack unless it is there; answers with its folder's name. */
export function publishedPack(say: (line: string) => void): string {
  if (!existsSync(join(PACK_DIR, 'datapackage.json'))) {
    prepare(say);
    build(say);
  }
  return PUBLISHED_PACK;
}

/** Writes borders, numbers and recipe into a folder of raw files. */
function prepare(say: (line: string) => void): void {
  const text = gunzipSync(readFileSync(PUBLISHED_BORDERS)).toString('utf8');
  const topology = JSON.parse(text) as Topology;
  const { geometries } = topology.objects.nation as GeometryCollection;
  const named = geometries.map(({ properties }) => properties as Named);
  const codes = standInCodes(named.map(({ kode }) => kode.replace(/^id/, '')));
  geometries.forEach((one, i) => {
    const kode = codes[i]!;
    one.properties = {
      kode,
      nama: named[i]!.nama,
      kecamatan: `Kecamatan ${kode.slice(0, 8)} (pengganti)`,
      catatan: STAND_IN,
    };
  });
  const rows = areaShapes(topology, geometries).map((shape, i) => {
    const area_km2 = shapeArea_m2(shape) / 1e6;
    return `${codes[i]},${area_km2.toFixed(3)},${madeUpCount(codes[i]!)}`;
  });
  mkdirSync(RAW_DIR, { recursive: true });
  writeFileSync(join(RAW_DIR, 'batas.topo.json'), JSON.stringify(topology));
  writeFileSync(join(RAW_DIR, 'angka.csv'), `kode,luas_km2,rekaan\n${rows.join('\n')}\n`);
  writeFileSync(join(RAW_DIR, 'sources.json'), `${JSON.stringify(recipe(), null, 2)}\n`);
  say(`  ${geometries.length} villages prepared in ${RAW_DIR}`);
}

/** A count that follows from the code alone and says nothing of any village: 0 to 299, some of them small enough to hide. */
function madeUpCount(code: string): number {
  let hash = 2166136261;
  for (const letter of code) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return (hash >>> 4) % 300;
}

function recipe(): Record<string, unknown> {
  const indicator = (id: string, more: Record<string, unknown>) => ({
    ...{ id, tema: 'Pengukuran', arah: 'netral', lisensi: 'CC BY-IGO' },
    ...{ sumber: 'batas-hdx', ...more },
  });
  const entry = (column: string, katalog: unknown) => ({
    ...{ berkas: 'angka.csv', kunci: { kode: 'kode' }, katalog, tahun: { '2020': { nilai: column } } },
  });
  return {
    ...{ jenis: 'resep_studio', versi: 1 },
    paket_baru: {
      id: PUBLISHED_PACK,
      judul: {
        id: 'Batas terbitan senegeri, kode pengganti (untuk pengukuran)',
        en: 'Published borders of the nation, stand-in codes (for measuring)',
      },
      daerah: {
        kode: '00',
        nama: { id: 'Indonesia', en: 'Indonesia' },
        keterangan: { id: STAND_IN, en: 'Stand-in codes for measuring, not those of the ministry' },
      },
      lisensi: ['CC BY-IGO'],
    },
    terbitan: {
      ...{ versi: '1.0.0', tanggal: '2026-01-15' },
      keterangan: { id: STAND_IN, en: 'For measuring' },
    },
    sumber: [{ id: 'batas-hdx', judul: 'Batas desa, HDX COD-AB', lisensi: 'CC BY-IGO', catatan: STAND_IN }],
    batas: {
      berkas: 'batas.topo.json',
      kunci: { kode: 'kode', nama: 'nama', kecamatan: 'kecamatan' },
      ...{ status: 'indikatif', sumber: 'batas-hdx' },
      keterangan: { id: 'Batas indikatif', en: 'Indicative boundaries' },
    },
    indikator: [
      // No count, of which the map would draw circles: colours are what the other packs are opened with.
      entry(
        'luas_km2',
        indicator('luas', {
          ...{ nama: 'Luas menurut batas', satuan: 'km²', jenis: 'indeks', desimal: 3, asal: 'hitungan' },
          ...{ basis: 'Batas HDX 2020', definisi: 'Luas bentuk', metode: 'Dihitung dari batas' },
        }),
      ),
      entry(
        'rekaan',
        indicator('rekaan', {
          ...{ nama: 'Angka rekaan', satuan: 'keluarga', jenis: 'cacah', desimal: 0, asal: 'hitungan' },
          ...{ basis: 'Rekaan', definisi: 'Angka rekaan', metode: 'Rekaan dari kode; tidak berarti apa pun' },
        }),
      ),
    ],
  };
}

/** Runs a command of the client under `time -v`; throws where it fails. */
function timed(args: readonly string[], say: (line: string) => void): void {
  const command = [process.execPath, '--import', 'tsx', join(ROOT, 'scripts/petala.ts'), ...args];
  const before = process.hrtime.bigint();
  const done = spawnSync('/usr/bin/time', ['-v', ...command], { cwd: ROOT, encoding: 'utf8' });
  const wall_s = Number(process.hrtime.bigint() - before) / 1e9;
  if (done.error) throw done.error;
  const of = (name: string) => Number(new RegExp(`${name}[^:]*: ([\\d.]+)`).exec(done.stderr)?.[1] ?? NaN);
  const cpu_s = of('User time') + of('System time');
  const peak_MB = of('Maximum resident set size') / 1000;
  const told = done.stderr.split('\n\tCommand being timed')[0]!.trimEnd();
  // The check asks about hundreds of islands, and counts them itself.
  for (const line of told.split('\n').filter((one) => !one.startsWith('Peringatan:'))) say(`  ${line}`);
  say(
    `${args.slice(0, 2).join(' ')}: ${wall_s.toFixed(0)} s, processor ${cpu_s.toFixed(0)} s, ${peak_MB.toFixed(0)} MB`,
  );
  if (done.status !== 0) throw new Error(`petala ${args.join(' ')}: exit code ${done.status}`);
}

function build(say: (line: string) => void): void {
  timed(['pack', 'build', RAW_DIR, '--out', PACK_DIR], say);
}

/** What the boundaries weigh as files a province, against the one open file. */
function tellSizes(say: (line: string) => void): void {
  const sizes = (paths: readonly string[]) => {
    let [raw, gzip, brotli] = [0, 0, 0];
    for (const path of paths) {
      const bytes = readFileSync(join(PACK_DIR, path));
      raw += bytes.length;
      gzip += gzipSync(bytes, { level: 9 }).length;
      brotli += brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
    }
    return [raw, gzip, brotli].map((bytes) => `${(bytes / 1e6).toFixed(2)} MB`).join(', ');
  };
  const provinces = readdirSync(join(PACK_DIR, 'batas')).map((name) => `batas/${name}`);
  say(`${provinces.length} boundary files: ${sizes(provinces)} (plain, gzip 9, brotli 9)`);
  say(`batas.topo.json: ${sizes(['batas.topo.json'])}`);
  for (const folder of ['nilai', 'total'])
    if (existsSync(join(PACK_DIR, folder)))
      for (const name of readdirSync(join(PACK_DIR, folder)))
        say(`${folder}/${name}: ${(statSync(join(PACK_DIR, folder, name)).size / 1000).toFixed(0)} kB`);
}

if (process.argv[1] === import.meta.filename) {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  if (!hasPublishedBorders()) throw new Error(`${PUBLISHED_BORDERS}: berkas tidak ada`);
  prepare(say);
  if (process.argv[2] !== 'siapkan') {
    build(say);
    timed(['pack', 'check', PACK_DIR, '--attack'], say);
    tellSizes(say);
  }
}
