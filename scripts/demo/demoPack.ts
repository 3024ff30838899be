import { basename, resolve } from 'node:path';
import type { Topology } from 'topojson-specification';
import { totalFiles, valueFile } from '../../src/studio/pack/columnFiles';
import type { Row } from '../../src/studio/pack/csvText';
import { disclosureLine, type Disclosure } from '../../src/studio/pack/discloseTables';
import type { PackHead } from '../../src/studio/pack/packDescriptor';
import type { ExtraFile, PackContent, WrittenFile } from '../../src/studio/pack/packContent';
import { PROVINCES_ABOVE, withProvinces } from '../../src/studio/pack/provinceFiles';
import { writePack } from '../pack/packWriter';
import { parquetColumn } from '../pack/parquetColumn';
import { aboutBoundaries, aboutColumn, aboutResource } from './about';
import { catalogueRows, CORE_ABOVE, SOURCE } from './catalogue';
import type { DemoColumn } from './demoColumn';
import { findingRows } from './findings';
import { discloseDemo, publishedCells } from './discloseDemo';
import { drawColumn, type World } from './indicators';
import { demoInterventions, seatedActors } from './interventions';
import { provinceName } from './names';
import { plantPoverty, YEARS } from './plantTruths';
import { drawPopulation } from './population';
import { problemRows } from './problems';
import { programmeRows } from './programme';
import { demoRegion, type DemoRegion, type DemoVillage } from './region';
import { seriesRows } from './series';
import { serviceRows } from './services';
import { writeTruth } from './truthFile';

const POOR_HOUSEHOLDS = 'desil_1_4';
export const MOST_VILLAGES = 100_000;
export const FEWEST_VILLAGES = 100;

const RESOURCES = [
  'desa',
  'batas',
  'katalog',
  'nilai',
  'total',
  'sumber',
  'program',
  'pelaku',
  'masalah',
  'deret',
  'ppa',
  'layanan',
  'versi',
  'intervensi',
];

export interface DemoOrder {
  /** 100 … 100,000. */
  readonly villages: number;
  readonly seed: number;
  readonly outDir: string;
  /** Where the planted truths go; the pack's folder never holds them. */
  readonly truthPath?: string;
  /** Receives a line about the cells that were suppressed. */
  readonly say?: (line: string) => void;
}

/**
 * Writes the demonstration pack: a made-up region with every table filled. The same number and seed give the
 * same bytes. Above 1,000 villages it brings six indicators instead of all, above 10,000 their values as
 * Parquet, and several provinces with a boundary file each; always every year. Throws a RangeError on a number of villages that it cannot make.
 */
export function writeDemoPack({
  villages: n,
  seed,
  outDir,
  truthPath = 'tests/fixtures/contoh-truth.json',
  say = () => undefined,
}: DemoOrder): readonly WrittenFile[] {
  if (!Number.isInteger(n) || n < FEWEST_VILLAGES || n > MOST_VILLAGES) {
    throw new RangeError(`jumlah desa: ${n}; antara ${FEWEST_VILLAGES} dan ${MOST_VILLAGES}`);
  }
  const region = demoRegion(n, seed);
  const { villages } = region;
  const world = demoWorld(villages, seed);
  const catalogue = catalogueRows(n > CORE_ABOVE ? 'core' : 'all');
  const villageRows = villages.map(villageRow);
  const disclosure = discloseDemo(world, { catalogue, villages: villageRows });
  say(disclosureLine(disclosure));
  const { settings } = disclosure;
  const head: PackHead = {
    ...headOf(region, { id: basename(resolve(outDir)), seed }),
    // Large packs have too few indicators to have this one.
    ...(catalogue.some(({ id }) => id === POOR_HOUSEHOLDS) ? { poorHouseholds: POOR_HOUSEHOLDS } : {}),
    disclosure: settings,
  };
  const large = n > PROVINCES_ABOVE;
  const content: PackContent = {
    head,
    tables: {
      desa: villageRows,
      katalog: catalogue,
      ...(large ? {} : { nilai: valueRows(world, catalogue, disclosure) }),
      ...(!large && disclosure.totals.length > 0 ? { total: disclosure.totals } : {}),
      sumber: [sourceRow(seed)],
      program: programmeRows(region, world.poverty, seed),
      pelaku: seatedActors(villages),
      masalah: problemRows(new Set(catalogue.map(({ id }) => id))),
      deret: seriesRows(
        head.region.name.id,
        YEARS.map((year) => drawColumn(world, 'p0', year)),
        seed,
      ),
      ppa: findingRows(villages, world.poverty.truths, seed),
      ...(large ? {} : { layanan: serviceRows(villages, seed) }),
      versi: [versionRow(head)],
    },
    topology: region.topology,
    interventions: demoInterventions(villages, world.poverty, seed),
    about: Object.fromEntries(RESOURCES.map((name) => [name, aboutResource(name)])),
    extraFiles: large
      ? [
          ...parquetFiles(world, catalogue, disclosure),
          ...totalFiles(disclosure.totals, aboutResource('total')),
        ]
      : [],
  };
  const files = writePack(withProvinces(content, { nameOf: provinceName, about: aboutBoundaries }), outDir);
  writeTruth(truthPath, { villages, poverty: world.poverty, seed });
  return files;
}

/** The one publication that a demonstration has. */
function versionRow({ version, created }: Pick<PackHead, 'version' | 'created'>): Row {
  return {
    versi: version,
    tanggal: created,
    keterangan: 'Paket peraga: semua angkanya rekaan, dibangkitkan dengan benih acak yang tetap.',
    keterangan_en: 'Sample pack: all of its figures are made up, generated from a fixed random seed.',
  };
}

/** What all numbers of the demonstration are drawn from: every count, hidden ones among them. */
export function demoWorld(villages: readonly DemoVillage[], seed: number): World {
  return {
    seed,
    villages,
    population: drawPopulation(villages, seed),
    poverty: plantPoverty(villages, seed),
  };
}

type Catalogue = ReturnType<typeof catalogueRows>;

function villageRow(village: DemoVillage): Row {
  return {
    kode: village.code,
    kode_bps: village.bpsCode,
    nama: village.name,
    jenis: village.kind,
    kode_kecamatan: village.districtCode,
    kecamatan: village.districtName,
    tipologi: village.typology,
    luas_km2: village.area_km2,
    lon: village.lon,
    lat: village.lat,
    status_batas: 'model',
    sumber_batas: SOURCE,
  };
}

function sourceRow(seed: number): Row {
  return {
    id: SOURCE,
    judul: 'Pembangkit peraga Petala',
    penerbit: 'Petala',
    lisensi: 'CC0-1.0',
    tanggal: '2024-12-31',
    catatan: `Seluruhnya rekaan, dibangkitkan dengan benih ${seed}: tidak ada tempat, lembaga atau orang yang nyata.`,
  };
}

function* columnsOf(
  world: World,
  catalogue: Catalogue,
): Generator<DemoColumn & { readonly row: Catalogue[number] }> {
  for (const row of catalogue) {
    for (const year of row.tahun) yield { ...drawColumn(world, row.id, year), row };
  }
}

function valueRows(world: World, catalogue: Catalogue, disclosure: Disclosure): Row[] {
  const rows: Row[] = [];
  for (const column of columnsOf(world, catalogue)) {
    const { indicatorId, year } = column;
    publishedCells(disclosure, column).forEach((cell, i) =>
      rows.push({ kode: world.villages[i]!.code, indikator: indicatorId, tahun: year, ...cell }),
    );
  }
  return rows;
}

function parquetFiles(world: World, catalogue: Catalogue, disclosure: Disclosure): ExtraFile[] {
  const codes = world.villages.map(({ code }) => code);
  const files: ExtraFile[] = [];
  // One column at a time: all of them at once would fill the memory of a small machine.
  for (const column of columnsOf(world, catalogue)) {
    const { indicatorId, year, row } = column;
    const bytes = parquetColumn(codes, publishedCells(disclosure, column));
    const about = aboutColumn({ id: String(row.nama), en: String(row.nama_en) }, year);
    files.push(valueFile({ indicatorId, year }, bytes, about));
  }
  return files;
}

function headOf(
  { villages, topology, regencies, provinces }: DemoRegion,
  { id, seed }: { id: string; seed: number },
): PackHead {
  const single = regencies === 1;
  const name = single
    ? { id: 'Kabupaten Contoh (peraga)', en: 'Contoh Regency (sample)' }
    : provinces === 1
      ? { id: 'Provinsi Contoh (peraga)', en: 'Contoh Province (sample)' }
      : { id: 'Negeri Contoh (peraga)', en: 'Contoh Country (sample)' };
  return {
    id,
    version: `1.0.${seed}`,
    created: '2024-12-31',
    title: { id: `${name.id}: data peraga`, en: `${name.en}: sample data` },
    licences: ['CC0-1.0'],
    region: {
      code: single ? '99.01' : provinces === 1 ? '99' : '00',
      name,
      subtitle: {
        id: `Wilayah rekaan dengan ${villages.length} desa: angka contoh, bukan data`,
        en: `A made-up region of ${villages.length} villages: sample figures, not data`,
      },
    },
    demo: true,
    bbox: villageBox(topology),
    defaultIndicator: 'p0',
    villageCount: villages.length,
    boundary: {
      status: 'model',
      note: {
        id: 'Batas rekaan di tengah samudra: tidak ada wilayah yang nyata di sini.',
        en: 'Made-up boundaries in mid-ocean: there is no such place.',
      },
      sourceIds: [SOURCE],
    },
  };
}

/** [west, south, east, north] of the villages, without their surroundings. */
function villageBox({ arcs, objects, transform }: Topology): [number, number, number, number] {
  const [sx, sy] = transform!.scale;
  const [tx, ty] = transform!.translate;
  const regencies = objects.kabupaten;
  const used = new Set<number>();
  if (regencies?.type === 'GeometryCollection') {
    for (const shape of regencies.geometries) {
      if (shape.type === 'Polygon') shape.arcs.flat().forEach((arc) => used.add(arc < 0 ? ~arc : arc));
      if (shape.type === 'MultiPolygon') shape.arcs.flat(2).forEach((arc) => used.add(arc < 0 ? ~arc : arc));
    }
  }
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of used) {
    let [x, y] = [0, 0];
    for (const [dx = 0, dy = 0] of arcs[arc]!) {
      x += dx;
      y += dy;
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  const round = (degrees: number) => Number(degrees.toFixed(5));
  return [round(tx + sx * west), round(ty + sy * south), round(tx + sx * east), round(ty + sy * north)];
}
