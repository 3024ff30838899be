import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FINDING_WORDS,
  MARK_WORDS,
  PRECISION_WORDS,
  SERVICE_FIT_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
} from '../../../../src/data/model/packWords';
import { readBoundaries } from '../../../../src/data/pack/readGeometry';
import { readTable } from '../../../../src/data/pack/tableReader';
import { textColumn } from '../../../../src/data/model/textColumn';
import { inSea } from '../../../../src/layers/scene/places';
import { writeDemoPack } from '../../../../scripts/demo/demoPack';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const SHIPPED = join(ROOT, 'public/geojson/contoh');

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'contoh-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Makes a pack in a folder of its own; gives its files by path, the truths as `truth`. */
function make(name: string, villages: number, seed: number): Map<string, string> {
  const outDir = join(folder, name, 'contoh');
  const truthPath = join(folder, name, 'truth.json');
  writeDemoPack({ villages, seed, outDir, truthPath });
  const files = readdirSync(outDir).map((path): [string, string] => [
    path,
    readFileSync(join(outDir, path), 'utf8'),
  ]);
  return new Map([...files, ['truth', readFileSync(truthPath, 'utf8')]]);
}

describe('the demonstration pack', () => {
  it(
    'is the same to the byte for the same number and seed, and another for another seed',
    { timeout: 60_000 },
    () => {
      const first = make('a', 150, 3);
      expect(make('b', 150, 3)).toEqual(first);
      const other = make('c', 150, 4);
      for (const path of [
        'batas.topo.json',
        'desa.csv',
        'nilai.csv',
        'program.csv',
        'intervensi.geojson',
        'truth',
      ]) {
        expect(other.get(path) === first.get(path), path).toBe(false);
      }
    },
  );

  it('that ships is what the command writes for 285 villages and seed 1', () => {
    const fresh = make('d', 285, 1);
    const shipped = new Map(
      readdirSync(SHIPPED).map((path) => [path, readFileSync(join(SHIPPED, path), 'utf8')]),
    );
    shipped.set('truth', readFileSync(join(ROOT, 'tests/fixtures/contoh-truth.json'), 'utf8'));
    expect([...fresh.keys()].sort()).toEqual([...shipped.keys()].sort());
    for (const [path, text] of fresh) expect(text === shipped.get(path), path).toBe(true);
  });

  it('does not carry its planted truths', () => {
    expect(readdirSync(SHIPPED).filter((path) => /truth|kebenaran/.test(path))).toEqual([]);
  });

  it('says no to a number of villages that it cannot make', () => {
    for (const villages of [99, 100_001, 150.5]) {
      expect(() => writeDemoPack({ villages, seed: 1, outDir: join(folder, 'no') })).toThrow(RangeError);
    }
  });
});

function shippedTable<T extends Parameters<typeof readTable>[0]>(name: T) {
  const read = readTable(name, `${name}.csv`, readFileSync(join(SHIPPED, `${name}.csv`)));
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.value;
}

function shippedCodes() {
  const lines = readFileSync(join(SHIPPED, 'desa.csv'), 'utf8').trim().split('\n').slice(1);
  return textColumn(lines.map((line) => line.slice(0, line.indexOf(','))));
}

interface Feature {
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

describe('the pack that ships', () => {
  it('has its neighbours’ names on their own ground, 3 km from every corner of it', async () => {
    const bytes = new Uint8Array(readFileSync(join(SHIPPED, 'batas.topo.json')));
    const read = await readBoundaries({ path: 'batas.topo.json', binary: false, bytes }, shippedCodes());
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    const { neighbours, sea } = read.value;
    expect(neighbours.map(({ name }) => name.slice(-1))).toEqual(['A', 'B', 'C', 'D']);
    for (const { name, lon, lat, polygons } of neighbours) {
      const rings = polygons.flat();
      expect(rings.filter((ring) => inSea([ring], { lon, lat })).length % 2, name).toBe(1);
      expect(inSea(sea, { lon, lat }), name).toBe(false);
      const km = rings.flatMap((ring) =>
        Array.from(
          { length: ring.length / 2 },
          (_, i) => 111.2 * Math.hypot(ring[2 * i]! - lon, ring[2 * i + 1]! - lat),
        ),
      );
      expect(Math.min(...km), name).toBeGreaterThan(3);
    }
  });

  it('has every mark, and zeros that are present', () => {
    const values = shippedTable('nilai');
    expect(new Set(values.text('tanda'))).toEqual(new Set(Object.keys(MARK_WORDS)));
    const zero = values.number('nilai').findIndex((x) => x === 0);
    expect(values.text('tanda')[zero]).toBe('ada');
    expect(
      shippedTable('nilai')
        .number('galat_baku')
        .filter((x) => x > 0).length,
    ).toBeGreaterThan(2000);
  });

  it('covers 2015 to 2024, with years that some indicators lack', () => {
    const catalogue = shippedTable('katalog');
    const years = new Map(catalogue.text('id').map((id, i) => [id, catalogue.list('tahun')[i]]));
    expect(years.get('p0')).toEqual([
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ]);
    expect(years.get('rtlh_persen')).not.toContain('2017');
    expect(years.get('indeks_desa')).toEqual(['2018', '2019', '2021', '2022', '2023', '2024']);
    expect(new Set(catalogue.text('jenis'))).toEqual(new Set(['cacah', 'rasio', 'indeks', 'kategori']));
    expect(
      catalogue.text('basis').filter((basis) => basis === 'BDT 2015–2020; DTSEN 2021–2024'),
    ).toHaveLength(12);
  });

  it('has every status with its basis, and replications that name their laboratory or none', () => {
    const events = shippedTable('program');
    const status = events.text('status');
    expect(new Set(status)).toEqual(new Set(Object.keys(STATUS_WORDS)));
    expect(new Set(events.text('basis'))).toEqual(new Set(['BDT peraga', 'DTSEN peraga']));
    const laboratories = new Set(events.text('kode').filter((_, i) => status[i] === 'laboratorium'));
    const parents = events.text('induk').filter((_, i) => status[i] === 'replikasi');
    expect(parents.filter((parent) => parent === '')).toHaveLength(2);
    expect(parents.filter((parent) => parent !== '').every((parent) => laboratories.has(parent))).toBe(true);
    expect(events.text('induk').filter((parent, i) => parent !== '' && status[i] !== 'replikasi')).toEqual(
      [],
    );
  });

  it('has interventions of all five actors, every stage and every precision, one planted spent beyond its budget', () => {
    const { features } = JSON.parse(readFileSync(join(SHIPPED, 'intervensi.geojson'), 'utf8')) as {
      features: Feature[];
    };
    const seen = (key: string) =>
      new Set(features.flatMap(({ properties }) => properties[key] as string | string[]));
    expect(seen('pelaku')).toEqual(new Set(shippedTable('pelaku').text('id')));
    expect(seen('pelaku').size).toBe(5);
    expect(seen('status')).toEqual(new Set(Object.keys(STAGE_WORDS)));
    expect(seen('presisi_lokasi')).toEqual(new Set(Object.keys(PRECISION_WORDS)));
    for (const { geometry, properties } of features)
      expect(geometry !== null).toBe(properties.presisi_lokasi === 'titik');
    const over = features.filter(
      ({ properties: { realisasi_rp = 0, pagu_rp = 0 } }) => Number(realisasi_rp) > Number(pagu_rp),
    );
    expect(over.map(({ properties }) => properties.id)).toEqual(['peraga-helix-01']);
  });

  it('has findings of all five kinds and a figure on which two sources disagree', () => {
    expect(new Set(shippedTable('ppa').text('jenis'))).toEqual(new Set(Object.keys(FINDING_WORDS)));
    const series = shippedTable('deret');
    expect(series.text('utama').filter((word) => word === 'false')).toHaveLength(1);
  });

  it('has services of several kinds, and points of all three fits', () => {
    const services = shippedTable('layanan');
    expect(new Set(services.text('letak'))).toEqual(new Set(Object.keys(SERVICE_FIT_WORDS)));
    expect(new Set(services.text('jenis')).size).toBe(5);
    const sure = services.text('letak').filter((word) => word === 'sesuai').length;
    expect(sure / services.rows).toBeGreaterThan(0.85);
  });

  it('calls everything peraga', () => {
    for (const name of ['katalog', 'program', 'deret', 'layanan'] as const)
      expect(new Set(shippedTable(name).text('asal'))).toEqual(new Set(['peraga']));
    expect(readFileSync(join(SHIPPED, 'datapackage.json'), 'utf8')).toContain('"demo": true');
  });
});
