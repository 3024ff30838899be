import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { TABLES, type ColumnSchema, type TableName } from '../../src/data/model/schema';
import type { Row } from '../../src/studio/pack/csvText';
import { sourceCommitments } from './commitmentFeatures';
import { bboxOf } from '../../src/studio/pack/villageBox';
import { discloseRows } from '../../src/studio/pack/discloseRows';
import { disclosureLine } from '../../src/studio/pack/discloseTables';
import { cellOf, interventionFeatures } from './interventionFeatures';
import type { PackHead } from '../../src/studio/pack/packDescriptor';
import { readJson, type PackSources, type SourceEntry } from './packSources';
import type { PackContent } from '../../src/studio/pack/packContent';
import { withProvinces } from '../../src/studio/pack/provinceFiles';
import { serviceRows } from './serviceRows';
import { valueRows, type ValueReport } from './valueRows';

/** Where a pack's boundaries come from: its own model, or a published file. */
export interface Boundary {
  readonly topology: Topology;
  readonly status: PackHead['boundary']['status'];
  readonly note: PackHead['boundary']['note'];
  /** The source of each village's boundary, as an id in `sumber`. */
  readonly sourceId: string;
  /** A source that sources.json does not list, such as a file given on the command line. */
  readonly extraSource?: SourceEntry;
}

/** A pack from its sources and its boundaries. Throws, with file and row, on a source that does not fit. */
export function packContent(
  sources: PackSources,
  boundary: Boundary,
): { readonly content: PackContent; readonly report: ValueReport; readonly hidden: string } {
  const { config } = sources;
  const values = valueRows(sources);
  const catalogue = plainTable(sources, 'katalog');
  const villages = villageTable(sources, boundary);
  const { disclosure, ...shown } = discloseRows(values.rows, {
    catalogue,
    villages,
    settings: config.disclosure,
  });
  const planned = interventionsOf(sources);
  const listed = [...sources.sources, ...planned.sources].concat(boundary.extraSource ?? []);
  const about = { ...config.about, ...totalAbout(config.about), ...boundaryAbout(sources, boundary) };
  const content: PackContent = {
    head: {
      id: config.id,
      version: config.version,
      created: config.created,
      title: config.title,
      licences: config.licences,
      region: config.region,
      demo: false,
      bbox: bboxOf(boundary.topology),
      defaultIndicator: config.defaultIndicator,
      ...(config.poorHouseholds === undefined ? {} : { poorHouseholds: config.poorHouseholds }),
      villageCount: sources.villages.length,
      ...(config.contact === undefined ? {} : { contact: config.contact }),
      boundary: boundaryHead(sources, boundary),
      disclosure: disclosure.settings,
    },
    tables: {
      desa: villages,
      katalog: catalogue,
      nilai: shown.values,
      ...(disclosure.totals.length > 0 ? { total: disclosure.totals } : {}),
      sumber: listed.map(({ id, judul, penerbit, alamat, lisensi, tanggal, catatan }) => {
        return { id, judul, penerbit, alamat, lisensi, tanggal, catatan };
      }),
      program: plainTable(sources, 'program'),
      pelaku: plainTable(sources, 'pelaku'),
      deret: plainTable(sources, 'deret'),
      layanan: serviceRows(sources.table('sekolah_2019.csv'), sources.places),
      ...(existsSync(join(sources.dir, 'versi.csv')) ? { versi: plainTable(sources, 'versi') } : {}),
    },
    topology: boundary.topology,
    interventions: planned.collection,
    about,
  };
  return {
    report: values.report,
    hidden: disclosureLine(disclosure),
    content: withProvinces(content, {
      nameOf: (code) => `Provinsi ${code}`,
      about: (title) => ({ ...about.batas!, title }),
    }),
  };
}

/** What is told of, and what was promised and recorded, with the sources that this brings. */
function interventionsOf(sources: PackSources) {
  const told = interventionFeatures(sources.table('intervensi.csv'), sources.villages, sources.places);
  const promised = sourceCommitments(sources);
  return {
    collection: { ...told, features: [...told.features, ...promised.features] },
    sources: promised.sources,
  };
}

function villageTable({ villages, table }: PackSources, boundary: Boundary): Row[] {
  const typology = new Map(table('tipologi.csv').map((row) => [row.text('kode'), row.text('tipologi')]));
  return villages.map(({ kode, kode_bps, nama, jenis, kode_kecamatan, kecamatan, luas_km2, lon, lat }) => ({
    ...{ kode, kode_bps, nama, jenis, kode_kecamatan, kecamatan, luas_km2, lon, lat },
    tipologi: typology.get(kode),
    status_batas: boundary.status,
    sumber_batas: boundary.sourceId,
  }));
}

/** A table whose source has the columns of the pack already; its cells are checked when the pack is read. */
function plainTable({ table }: PackSources, name: TableName): Row[] {
  const columns: readonly ColumnSchema[] = TABLES[name];
  return table(`${name}.csv`).map((row) =>
    Object.fromEntries(columns.map((column) => [column.name, cellOf(row, column)])),
  );
}

function boundaryHead(sources: PackSources, boundary: Boundary): PackHead['boundary'] {
  const isModel = boundary.status === 'model';
  const sourceIds = isModel ? sources.config.boundary.sourceIds : [boundary.sourceId];
  const agreement = join(sources.dir, 'agreement.json');
  return {
    status: boundary.status,
    note: boundary.note,
    sourceIds,
    ...(isModel && existsSync(agreement) ? { agreement: readJson(agreement) } : {}),
  };
}

/** What `total` says of itself: what `nilai` says, in sum. */
function totalAbout({ nilai, total }: PackContent['about']): PackContent['about'] {
  if (total || !nilai) return {};
  const definisi = 'Jumlah per kecamatan dan kabupaten di mana nilai sebagian desa disembunyikan';
  return {
    total: {
      ...nilai,
      title: { id: 'Jumlah kecamatan dan kabupaten', en: 'Totals of kecamatan and regency' },
      sdi: { ...nilai.sdi, definisi },
    },
  };
}

/** What `batas` says of itself when its shapes are somebody else's. */
function boundaryAbout(
  { config, sources, boundaries }: PackSources,
  boundary: Boundary,
): PackContent['about'] {
  const about = config.about.batas;
  if (boundary.status === 'model' || !about) return {};
  const source = [...sources, ...boundaries, ...(boundary.extraSource ? [boundary.extraSource] : [])].find(
    ({ id }) => id === boundary.sourceId,
  );
  return {
    batas: {
      title: { id: 'Batas terbitan', en: 'Published boundaries' },
      licences: [source?.lisensi ?? 'lihat penerbit'],
      sourceIds: [boundary.sourceId],
      sdi: {
        ...about.sdi,
        definisi: boundary.note.id,
        produsen: source?.penerbit || 'lihat sumber',
        dasar_data: source?.judul ?? boundary.sourceId,
        per_tanggal: source?.tanggal || 'tidak dinyatakan',
        metode: 'Poligon terbitan digabung lewat kode; kecamatan dan kabupaten dari busur yang sama',
      },
    },
  };
}
