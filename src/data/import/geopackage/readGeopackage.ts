import type { Database } from 'sql.js';
import { soundNames } from '../columns';
import { decodedAs } from '../foreignText';
import type { ReadContext } from '../formatReader';
import type { Cell, ImportedPart } from '../imported';
import type { RawShape } from '../rawLayer';
import { finishLayer } from '../shape/finishLayer';
import { wkbRow } from '../wkb/wkbRow';
import { geopackageLayers, quoted, type GeopackageLayer } from './geopackageLayers';
import { openSqlite, startSqlite } from './openSqlite';
import { wkbOfBlob } from './gpkgBlob';

const MOST_ROWS = 5_000_000;

/** Reads GeoPackage: a part for each of its layers and tables. SQLite runs as WebAssembly, which the caller brings. */
export async function readGeopackage(
  bytes: Uint8Array,
  context: ReadContext,
): Promise<readonly ImportedPart[]> {
  const { log, loadSqlite } = context;
  refuseCut(bytes, context);
  if (!loadSqlite) return log.reject('GPKG_NO_SQLITE');
  const sqlite = await startSqlite(loadSqlite);
  if (!sqlite) return log.reject('GPKG_NO_SQLITE');
  let database: Database | null = null;
  try {
    database = openSqlite(sqlite, bytes);
    const opened = database;
    const layers = geopackageLayers(opened);
    if (layers.length === 0) return log.reject('GPKG_NO_LAYER');
    return layers.map((layer) =>
      layerOf(opened, layer, { ...context, part: layers.length > 1 ? layer.table : '' }),
    );
  } catch (cause) {
    // What SQLite throws for a file that is damaged; a refusal of ours passes through.
    if (!(cause instanceof Error) || cause.constructor !== Error) throw cause;
    return log.reject('GPKG_CORRUPT', { found: { where: cause.message.slice(0, 80) } });
  } finally {
    database?.close();
  }
}

/** SQLite's header states how many pages of which size there are; a copy that was cut off has fewer. */
function refuseCut(bytes: Uint8Array, { log }: ReadContext): void {
  if (bytes.length < 100) return log.reject('FILE_TRUNCATED', { found: { bytes: bytes.length } });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stated = view.getUint16(16);
  const pageBytes = stated === 1 ? 65536 : stated;
  if (view.getUint32(28) * pageBytes > bytes.length) {
    log.reject('FILE_TRUNCATED', { found: { bytes: bytes.length } });
  }
}

function layerOf(
  database: Database,
  layer: GeopackageLayer,
  context: ReadContext & { readonly part: string },
): ImportedPart {
  const { log, part } = context;
  const statement = database.prepare(`SELECT * FROM ${quoted(layer.table)} LIMIT ${MOST_ROWS}`);
  const names = statement.getColumnNames();
  const geometryAt = layer.geometry === null ? -1 : names.indexOf(layer.geometry);
  const cells: Cell[][] = names.map(() => []);
  const shapes: (RawShape | null)[] = [];
  const rows: number[] = [];
  for (let row = 1; statement.step(); row++) {
    if (row % 1000 === 1) context.progress('read', null);
    const values = statement.get();
    const shape = geometryAt < 0 ? null : rowShape(values[geometryAt], { log, part, row });
    if (shape === 'rejected') continue;
    values.forEach((value, i) => i !== geometryAt && cells[i]?.push(cellOf(value)));
    shapes.push(shape);
    rows.push(row);
  }
  statement.free();
  const columns = soundNames(
    names.map((name, i) => ({ name, cells: cells[i]! })).filter((_, i) => i !== geometryAt),
    log,
    part,
  );
  const facts = {
    name: part,
    format: 'geopackage' as const,
    encoding: '',
    columns,
    rowNumbers: Int32Array.from(rows),
  };
  if (geometryAt < 0) return { ...facts, rows: rows.length, crs: '', shapes: null };
  return finishLayer({ ...facts, crs: layer.crs, wantsWinding: false, shapes }, context);
}

function rowShape(
  value: unknown,
  place: { readonly log: ReadContext['log']; readonly part: string; readonly row: number },
): RawShape | null | 'rejected' {
  if (!(value instanceof Uint8Array)) return null;
  const wkb = wkbOfBlob(value);
  if (wkb === 'corrupt') {
    place.log.add('GEOM_WKB', { part: place.part, row: place.row });
    return 'rejected';
  }
  return wkb === 'empty' ? { kind: 'area', parts: [] } : wkbRow(wkb, place);
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value instanceof Uint8Array ? decodedAs(value, 'utf-8') : null;
}
