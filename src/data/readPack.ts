import { columnKey, type Dataset, type IndicatorYear } from './dataset';
import { fail, ok, type Result } from './fault';
import { findResource, loadResource, type PackFiles } from './packFiles';
import { readCatalogue } from './readCatalogue';
import type { BoundaryFile } from './readGeometry';
import { readSources } from './readSources';
import { readValues } from './readValues';
import { readVillages } from './readVillages';
import { rowIndex, type RowIndex } from './rowIndex';

/** Village table, catalogue, sources and (for packs that bring them in one file) values: what all else joins to. */
export async function readDataset(files: PackFiles): Promise<Result<{ dataset: Dataset; rows: RowIndex }>> {
  const [desa, katalog, sumber, nilai] = await Promise.all([
    loadResource(files, 'desa'),
    loadResource(files, 'katalog'),
    loadResource(files, 'sumber'),
    findResource(files, 'nilai') ? loadResource(files, 'nilai') : null,
  ]);
  if (!desa.ok) return desa;
  if (!katalog.ok) return katalog;
  if (!sumber.ok) return sumber;
  if (nilai && !nilai.ok) return nilai;
  const villages = readVillages('desa.csv', desa.value);
  if (!villages.ok) return villages;
  if (villages.value.n !== files.manifest.villageCount) {
    const got = String(villages.value.n);
    return fail('packInconsistent', { file: 'desa.csv', got, expected: String(files.manifest.villageCount) });
  }
  const indicators = readCatalogue('katalog.csv', katalog.value);
  if (!indicators.ok) return indicators;
  const sources = readSources('sumber.csv', sumber.value);
  if (!sources.ok) return sources;
  const rows = rowIndex(villages.value);
  const columns = nilai
    ? readValues('nilai.csv', nilai.value, { rows, indicators: indicators.value })
    : ok<ReadonlyMap<string, IndicatorYear>>(new Map());
  if (!columns.ok) return columns;
  const dataset: Dataset = {
    manifest: files.manifest,
    villages: villages.value,
    indicators: indicators.value,
    sources: sources.value,
    columns: columns.value,
  };
  return ok({ dataset, rows });
}

/** Name of the resource that the boundaries are read from: the binary form where a large pack brings one. */
export function boundaryResource(files: PackFiles): 'batas-biner' | 'batas' {
  return findResource(files, 'batas-biner') ? 'batas-biner' : 'batas';
}

/** The boundaries' bytes, for `readBoundaries` here or in a worker. */
export async function loadBoundaries(files: PackFiles): Promise<Result<BoundaryFile>> {
  const name = boundaryResource(files);
  const bytes = await loadResource(files, name);
  if (!bytes.ok) return bytes;
  return ok({ path: findResource(files, name)?.path ?? name, binary: name === 'batas-biner', bytes: bytes.value });
}

/** One indicator-year of a large pack, fetched when asked for; a pack that brought all values has it already. */
export async function readColumn(
  files: PackFiles,
  dataset: Dataset,
  question: { readonly indicatorId: string; readonly year: number },
): Promise<Result<IndicatorYear>> {
  const { indicatorId, year } = question;
  const known = dataset.columns.get(columnKey(indicatorId, year));
  if (known) return ok(known);
  const name = `nilai-${indicatorId}-${year}`;
  const bytes = await loadResource(files, name);
  if (!bytes.ok) return bytes;
  const { readParquetColumn } = await import('./readParquetColumn');
  return readParquetColumn(bytes.value, { file: name, indicatorId, year, code: dataset.villages.code });
}
