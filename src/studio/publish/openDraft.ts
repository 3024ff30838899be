import type { Topology } from 'topojson-specification';
import { fail, ok, type Result } from '../../data/model/fault';
import { parseJson } from '../../data/model/manifest';
import { columnKey, type IndicatorYear, type VillageDataset } from '../../data/model/dataset';
import { TABLES, type ColumnSchema } from '../../data/model/schema';
import { findResource, loadResource, type PackFiles } from '../../data/pack/packFiles';
import { readColumn, readDataset } from '../../data/pack/readPack';
import { readTable } from '../../data/pack/tableReader';
import { readDisclosureSettings } from '../../data/disclosure/settings';
import type { Row } from '../pack/csvText';
import { TABLE_ORDER, type ExtraFile, type InterventionCollection } from '../pack/packContent';
import type { PackHead, ResourceAbout } from '../pack/packDescriptor';
import type { DraftTable, PackDraft } from './packDraft';

/** What of datapackage.json a draft carries on and the app's reader leaves out. */
interface RawPack {
  readonly created: string;
  readonly licenses: readonly Named[];
  readonly petala: Omit<PackHead, 'id' | 'version' | 'created' | 'licences' | 'disclosure'> & {
    readonly disclosure?: unknown;
  };
  readonly resources: readonly RawResource[];
}

interface RawResource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly title_en?: string;
  readonly format: string;
  readonly mediatype: string;
  readonly licenses: readonly Named[];
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly sdi: ResourceAbout['sdi'];
  readonly schema?: Record<string, unknown>;
}

interface Named {
  readonly name?: string;
  readonly title?: string;
}

/**
 * A draft that is the open pack as it stands, from its files: published without a change, it gives the same bytes. Tables keep
 * their cells as text. A fault where a file cannot be read, as everywhere.
 *
 * @param everyColumn also reads values that a large pack keeps in a file an indicator-year: some 2 MB each of 82,000 villages
 */
export async function openDraft(
  files: PackFiles,
  { everyColumn = false }: { readonly everyColumn?: boolean } = {},
): Promise<Result<PackDraft>> {
  const descriptor = parseJson((await files.io.get(`${files.base}datapackage.json`)).bytes);
  if (!descriptor.ok) return descriptor;
  const raw = descriptor.value as RawPack; // its form was read by `openPack`
  const settings = readDisclosureSettings(raw.petala.disclosure);
  if (typeof settings === 'string')
    return fail('packInconsistent', { file: 'datapackage.json', where: 'petala.disclosure', got: settings });
  const read = await readDataset(files);
  if (!read.ok) return read;
  const { dataset, faults } = read.value;
  if (faults[0]) return { ok: false, fault: faults[0] };
  const kept = everyColumn ? await allColumns(files, dataset) : ok(dataset.columns);
  if (!kept.ok) return kept;
  const tables = await tablesOf(files);
  if (!tables.ok) return tables;
  const topology = await jsonOf<Topology>(files, 'batas');
  if (!topology.ok) return topology;
  const interventions = await jsonOf<InterventionCollection>(files, 'intervensi');
  if (!interventions.ok) return interventions;
  const about = aboutsOf(raw, tables.value.sumber ?? []);
  const extraFiles = await extraFilesOf(files, raw, about);
  if (!extraFiles.ok) return extraFiles;
  const { disclosure, ...petala } = raw.petala;
  return ok({
    base: files,
    head: {
      ...petala,
      id: files.manifest.id,
      version: files.manifest.version,
      created: raw.created,
      licences: namesOf(raw.licenses),
      ...(disclosure === undefined ? {} : { disclosure: settings }),
    },
    tables: tables.value,
    kept: kept.value,
    indicators: dataset.indicators,
    brought: new Map(),
    topology: topology.value,
    interventions: interventions.value,
    about,
    extraFiles: extraFiles.value,
    provinceNames: new Map(petala.provinces?.map(({ code, name }) => [code, name])),
    version: null,
  });
}

async function allColumns(
  files: PackFiles,
  dataset: VillageDataset,
): Promise<Result<ReadonlyMap<string, IndicatorYear>>> {
  const columns = new Map<string, IndicatorYear>();
  for (const { id, level, years } of dataset.indicators) {
    for (const year of level === 'village' ? years : []) {
      const column = await readColumn(files, dataset, { indicatorId: id, year });
      if (!column.ok) return column;
      columns.set(columnKey(id, year), column.value);
    }
  }
  return ok(columns);
}

async function tablesOf(files: PackFiles): Promise<Result<PackDraft['tables']>> {
  const tables: Partial<Record<DraftTable, readonly Row[]>> = {};
  for (const name of TABLE_ORDER) {
    const path = findResource(files, name)?.path;
    if (path === undefined) continue;
    const loaded = await loadResource(files, name);
    if (!loaded.ok) return loaded;
    const read = readTable(name, path, loaded.value);
    if (!read.ok) return read;
    const columns: readonly ColumnSchema[] = TABLES[name];
    const text = read.value.text as (column: string) => readonly string[];
    const cells = columns.map((column) => [column.name, text(column.name)] as const);
    tables[name] = Array.from({ length: read.value.rows }, (_, row) =>
      Object.fromEntries(cells.map(([column, all]) => [column, all[row] ?? ''])),
    );
  }
  return ok(tables);
}

/** A resource that is JSON; the check of the published pack says where its content is not of its form. */
async function jsonOf<T>(files: PackFiles, name: string): Promise<Result<T>> {
  const loaded = await loadResource(files, name);
  return loaded.ok ? (parseJson(loaded.value) as Result<T>) : loaded;
}

/** What each resource says of itself; sources stand there by title and address, here by id. */
function aboutsOf({ resources }: RawPack, sources: readonly Row[]): Record<string, ResourceAbout> {
  const key = (title: unknown, path: unknown) => `${String(title)}\n${String(path ?? '')}`;
  const idOf = new Map(sources.map(({ id, judul, alamat }) => [key(judul, alamat), String(id)]));
  return Object.fromEntries(
    resources.map(({ name, title, title_en, licenses, sources: listed, sdi }) => [
      name,
      {
        title: { id: title, en: title_en ?? title },
        licences: namesOf(licenses),
        sourceIds: listed.flatMap((source) => idOf.get(key(source.title, source.path)) ?? []),
        sdi,
      },
    ]),
  );
}

function namesOf(licences: readonly Named[]): string[] {
  return licences.flatMap(({ title, name }) => title ?? name ?? []);
}

const WRITTEN: ReadonlySet<string> = new Set([...TABLE_ORDER, 'batas', 'intervensi']);

/** Files that are neither tables nor the topology nor interventions, as they are. */
async function extraFilesOf(
  files: PackFiles,
  { resources }: RawPack,
  about: Readonly<Record<string, ResourceAbout>>,
): Promise<Result<ExtraFile[]>> {
  const extra: ExtraFile[] = [];
  for (const { name, path, format, mediatype, schema } of resources.filter((one) => !WRITTEN.has(one.name))) {
    const loaded = await loadResource(files, name);
    if (!loaded.ok) return loaded;
    const stated = schema ? { schema } : {};
    extra.push({ name, path, format, mediatype, bytes: loaded.value, about: about[name]!, ...stated });
  }
  return ok(extra);
}
