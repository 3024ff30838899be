import { gunzipSync } from 'fflate';
import { parquetMetadata, parquetRead, type FileMetaData } from 'hyparquet';
import { soundNames } from '../columns';
import { decodedAs } from '../foreignText';
import type { ReadContext } from '../formatReader';
import type { Cell, ImportedPart } from '../imported';
import type { RawShape } from '../rawLayer';
import { finishLayer } from '../shape/finishLayer';
import { wkbRow } from '../wkb/wkbRow';
import { geometryColumn, type GeometryColumn } from './parquetCrs';
import { parquetFault } from './parquetPages';

/** Reads Parquet, with or without shapes; pages are held against their checksums, values against their counts. */
export async function readParquet(bytes: Uint8Array, context: ReadContext): Promise<readonly ImportedPart[]> {
  const { log } = context;
  const end = String.fromCharCode(...bytes.subarray(-4));
  if (end === 'PARE') return log.reject('PARQUET_ENCRYPTED');
  if (bytes.length < 12 || end !== 'PAR1')
    return log.reject('FILE_TRUNCATED', { found: { bytes: bytes.length } });
  const metadata = soundMetadata(bytes, context);
  const codecs = metadata.row_groups.flatMap(({ columns }) =>
    columns.map(({ meta_data }) => meta_data?.codec ?? '?'),
  );
  const codec = codecs.find((one) => !['UNCOMPRESSED', 'SNAPPY', 'GZIP'].includes(one));
  if (codec) return log.reject('PARQUET_COMPRESSION', { found: { codec } });
  log.sawRows(Number(metadata.num_rows));
  return [await layerOf(bytes, metadata, context)];
}

function soundMetadata(bytes: Uint8Array, { log }: ReadContext): FileMetaData {
  let fault: string | null;
  try {
    const metadata = parquetMetadata(bytes, { geoparquet: false });
    fault = parquetFault(bytes, metadata);
    if (fault === null) return metadata;
  } catch (cause) {
    fault = cause instanceof Error ? cause.message.slice(0, 80) : '';
  }
  return log.reject('PARQUET_CORRUPT', { found: { where: fault } });
}

async function layerOf(
  bytes: Uint8Array,
  metadata: FileMetaData,
  context: ReadContext,
): Promise<ImportedPart> {
  const { log } = context;
  const rows = Number(metadata.num_rows);
  const geometry = geometryColumn(metadata);
  const values = await columnValues(bytes, metadata, context);
  const names = [...values.keys()].filter((name) => name !== geometry?.name);
  if (geometry && names.length === 0) log.reject('NO_CODE_COLUMN');
  const columns = soundNames(
    names.map((name) => ({ name, cells: (values.get(name) ?? []).map(cellOf) })),
    log,
    '',
  );
  const numbers = Int32Array.from({ length: rows }, (_, i) => i + 1);
  if (!geometry) {
    const facts = { name: '', format: 'parquet' as const, encoding: '', crs: '', shapes: null };
    return { ...facts, rows, rowNumbers: numbers, columns };
  }
  return shapedLayer({ geometry, values, columns, rows }, context);
}

function shapedLayer(
  table: {
    readonly geometry: GeometryColumn;
    readonly values: ReadonlyMap<string, readonly unknown[]>;
    readonly columns: ImportedPart['columns'];
    readonly rows: number;
  },
  context: ReadContext,
): ImportedPart {
  const { geometry, values, columns } = table;
  const shapes: (RawShape | null)[] = [];
  const kept: number[] = [];
  for (let i = 0; i < table.rows; i++) {
    const raw = values.get(geometry.name)?.[i];
    const shape = wkbRow(raw instanceof Uint8Array ? raw : null, { log: context.log, part: '', row: i + 1 });
    if (shape === 'rejected') continue;
    shapes.push(shape);
    kept.push(i);
  }
  return finishLayer(
    {
      ...{ name: '', format: 'parquet', encoding: '', crs: geometry.crs, wantsWinding: false, shapes },
      columns: columns.map(({ name, cells }) => ({ name, cells: kept.map((i) => cells[i] ?? null) })),
      rowNumbers: Int32Array.from(kept, (i) => i + 1),
    },
    context,
  );
}

/**
 * The values of every column by name; nested columns are left as they come. Columns are read one after the other, group by
 * group: hyparquet reads several at once, and where two of them fail, the second failure is nobody's.
 */
async function columnValues(
  bytes: Uint8Array,
  metadata: FileMetaData,
  { log, progress }: ReadContext,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const values = new Map<string, unknown[]>();
  // hyparquet needs an ArrayBuffer that contains these bytes only.
  const file = bytes.slice().buffer;
  const names = topLevelNames(metadata);
  try {
    for (const [i, name] of names.entries()) {
      progress('read', i / names.length);
      values.set(name, await oneColumn(file, metadata, name));
    }
  } catch (cause) {
    return log.reject('PARQUET_CORRUPT', { found: { where: String(cause).slice(0, 80) } });
  }
  return values;
}

async function oneColumn(file: ArrayBuffer, metadata: FileMetaData, name: string): Promise<unknown[]> {
  const column = new Array<unknown>(Number(metadata.num_rows)).fill(null);
  const raw = (one: Uint8Array) => one;
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    await parquetRead({
      ...{ file, metadata, columns: [name], rowStart: start, rowEnd: end, geoparquet: false, utf8: false },
      parsers: { geometryFromBytes: raw, geographyFromBytes: raw },
      compressors: { GZIP: (packed, length) => gunzipSync(packed, { out: new Uint8Array(length) }) },
      onChunk: ({ columnData, rowStart }) => {
        for (let i = 0; i < columnData.length && rowStart + i < end; i++)
          column[rowStart + i] = columnData[i];
      },
    });
    start = end;
  }
  return column;
}

/** Names of the columns of the first level, in the order of the file. */
function topLevelNames({ schema }: FileMetaData): readonly string[] {
  const names: string[] = [];
  // The schema lists its tree depth first; the root, then each column and all within it.
  for (let at = 1; at < schema.length; at = afterSubtree(schema, at)) names.push(schema[at]!.name);
  return names;
}

function afterSubtree(schema: FileMetaData['schema'], start: number): number {
  let [at, open] = [start, 1];
  while (open > 0 && at < schema.length) {
    open += (schema[at]!.num_children ?? 0) - 1;
    at++;
  }
  return at;
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Uint8Array) return decodedAs(value, 'utf-8');
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return (
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? null
  );
}
