import { impossibleRow } from '../model/allowedValues';
import { columnKey, indicatorOf, type VillageDataset, type IndicatorYear } from '../model/dataset';
import { fail, ok, type Fault, type Result } from '../model/fault';
import { findResource, loadResource, type PackFiles } from './packFiles';
import { OUTLINE_RESOURCE } from './provinces';
import { readCatalogue } from './readCatalogue';
import type { BoundaryFile } from './readGeometry';
import type { readParquetColumn } from './readParquetColumn';
import { readSources } from './readSources';
import { readValues, type ReadValues } from './readValues';
import { readVillages } from './readVillages';
import { orderedRows, type RowIndex } from '../model/rowIndex';

/** A dataset, as far as it could be read. */
export interface ReadDataset {
  readonly dataset: VillageDataset;
  readonly rows: RowIndex;
  /** Faults of all files except the village table; the corresponding parts of the dataset are empty. */
  readonly faults: readonly Fault[];
}

/** Of a table of more bytes, texts of every cell would be many times its size. */
const isLarge = (files: PackFiles, name: string): boolean => (findResource(files, name)?.bytes ?? 0) > 1e6;

/**
 * Reads the village table, catalogue, sources and, for packs with all values in one file, the values. The
 * village table is indispensable. Where another file fails, its part is empty and the fault is returned with
 * the dataset.
 */
export async function readDataset(files: PackFiles): Promise<Result<ReadDataset>> {
  const [large, desa, katalog, sumber, nilai, total] = await Promise.all([
    ['desa', 'nilai'].some((name) => isLarge(files, name)) ? import('./rareTables') : null,
    loadResource(files, 'desa'),
    loadResource(files, 'katalog'),
    loadResource(files, 'sumber'),
    findResource(files, 'nilai') ? loadResource(files, 'nilai') : null,
    findResource(files, 'total') ? totalsOf(files, 'total') : null,
  ]);
  if (!desa.ok) return desa;
  const known = await large?.rareTables.readLargeVillages(desa.value, files.manifest.villageCount);
  const villages = known ? ok(known) : readVillages('desa.csv', desa.value);
  if (!villages.ok) return villages;
  if (villages.value.n !== files.manifest.villageCount) {
    const got = String(villages.value.n);
    return fail('packInconsistent', { file: 'desa.csv', got, expected: String(files.manifest.villageCount) });
  }
  const rows = orderedRows(villages.value.code);
  const faults: Fault[] = [];
  const or = <T>(read: Result<T>, empty: T): T => {
    if (!read.ok) faults.push(read.fault);
    return read.ok ? read.value : empty;
  };
  const indicators = or(katalog.ok ? readCatalogue('katalog.csv', katalog.value) : katalog, []);
  const sources = or(sumber.ok ? readSources('sumber.csv', sumber.value) : sumber, new Map());
  const noValues: ReadValues = { columns: new Map(), refused: new Map() };
  // Values cannot be interpreted without the catalogue.
  const readable = nilai && indicators.length > 0;
  const join = { rows, indicators, code: villages.value.code };
  const all = readable && nilai.ok ? await large?.rareTables.readLargeValues(nilai.value, join) : null;
  const { columns, refused } =
    all ??
    (readable ? or(nilai.ok ? readValues('nilai.csv', nilai.value, join) : nilai, noValues) : noValues);
  faults.push(...refused.values());
  // Without the totals the values are still valid; only the bounds of suppressed cells are unknown.
  const pooled = total
    ? or(or(total, () => ok(columns))({ columns, indicators, villages: villages.value }), columns)
    : columns;
  const dataset: VillageDataset = {
    manifest: files.manifest,
    villages: villages.value,
    indicators,
    sources,
    columns: pooled,
    refused,
  };
  return ok({ dataset, rows, faults });
}

/** Loaded on demand, because most packs have no totals. */
const totalsOf = async (files: PackFiles, name: string) =>
  (await import('./rareTables')).rareTables.loadTotals(files, name);

/**
 * Name of the boundary resource to load first: the outlines of a pack of provinces, or all villages, in the binary form where
 * a large pack has one.
 */
export function boundaryResource(files: PackFiles): 'batas-garis' | 'batas-biner' | 'batas' {
  if (files.manifest.provinces) return OUTLINE_RESOURCE;
  return findResource(files, 'batas-biner') ? 'batas-biner' : 'batas';
}

/** Loads the bytes of the boundaries, for `readBoundaries` on this thread or in a worker. */
export async function loadBoundaries(files: PackFiles): Promise<Result<BoundaryFile>> {
  const name = boundaryResource(files);
  const bytes = await loadResource(files, name);
  if (!bytes.ok) return bytes;
  return ok({
    path: findResource(files, name)?.path ?? name,
    binary: name !== 'batas',
    bytes: bytes.value,
  });
}

/** Parses the bytes of one indicator-year, on this thread or in a worker. */
export type ColumnReader = typeof readParquetColumn;

const readHere: ColumnReader = async (...args) =>
  (await import('./readParquetColumn')).readParquetColumn(...args);

/**
 * Reads one indicator-year of a large pack on demand. In a pack with all values in one file it is already
 * there.
 */
export async function readColumn(
  files: PackFiles,
  dataset: VillageDataset,
  question: { readonly indicatorId: string; readonly year: number },
  read = readHere,
): Promise<Result<IndicatorYear>> {
  const { indicatorId, year } = question;
  const known = dataset.columns.get(columnKey(indicatorId, year));
  if (known) return ok(known);
  const refused = dataset.refused?.get(columnKey(indicatorId, year));
  if (refused) return { ok: false, fault: refused };
  const name = `nilai-${indicatorId}-${year}`;
  const totals = `total-${indicatorId}-${year}`;
  const [bytes, pooling] = await Promise.all([
    loadResource(files, name),
    findResource(files, totals) ? totalsOf(files, totals) : null,
  ]);
  if (!bytes.ok) return bytes;
  const column = await read(bytes.value, { file: name, indicatorId, year, code: dataset.villages.code });
  if (!column.ok) return column;
  const indicator = indicatorOf(dataset, indicatorId);
  const impossible = indicator && impossibleRow(column.value, { indicator, file: name, firstLine: 1 });
  if (impossible) return { ok: false, fault: impossible };
  if (!pooling) return column;
  if (!pooling.ok) return pooling;
  const key = columnKey(indicatorId, year);
  const { indicators, villages } = dataset;
  const pooled = pooling.value({ columns: new Map([[key, column.value]]), indicators, villages });
  return pooled.ok ? ok(pooled.value.get(key)!) : pooled;
}
