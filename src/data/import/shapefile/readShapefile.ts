import { decodedAs } from '../foreignText';
import type { ReadContext } from '../formatReader';
import type { ImportedPart } from '../imported';
import { crsOfWkt } from '../crs/wktCrs';
import { noNotes, tellNotes } from '../shape/positionNotes';
import { finishLayer } from '../shape/finishLayer';
import type { RawShape, StatedCrs } from '../rawLayer';
import { labelOf, readDbf, type DbfTable } from './dbfTable';
import { readShp, type ShpRecords } from './shpRecords';

/** The files that make up one Shapefile; each may be missing. */
export interface ShapefileSet {
  readonly shp: Uint8Array | null;
  readonly dbf: Uint8Array | null;
  readonly shx: Uint8Array | null;
  readonly prj: Uint8Array | null;
  readonly cpg: Uint8Array | null;
}

/** Reads a Shapefile from its files, and a .dbf alone as a table. */
export function readShapefile(set: ShapefileSet, context: ReadContext): readonly ImportedPart[] {
  const { log } = context;
  const crs = statedCrs(set.prj, context);
  if (!set.shp)
    return set.dbf ? [tableOf(readDbf(set.dbf, set.cpg, context), context)] : aloneParts(set, context);
  const records = readShp(set.shp, (done) => context.progress('read', done));
  if (!records.ok) return refuse(records, context);
  log.sawRows(records.shapes.length);
  const table = set.dbf ? readDbf(set.dbf, set.cpg, context) : null;
  if (!table) log.add('SHP_NO_DBF');
  const shapes = shapesOfRows(records, { table, shx: set.shx }, context);
  tellNotes(
    { ...noNotes(), heights: records.heights, zeroHeights: records.zeroHeights },
    { log, part: '', row: 1 },
  );
  const kept = [...shapes.keys()].filter((row) => !table?.deleted.has(row));
  for (const row of table?.deleted ?? []) log.add('DBF_ROW_DELETED', { row: row + 1 });
  return [
    finishLayer(
      {
        ...{ name: '', format: 'shapefile', crs, wantsWinding: false },
        encoding: table?.encoding ?? '',
        columns: (table?.columns ?? []).map(({ name, cells }) => ({
          name,
          cells: kept.map((row) => cells[row]!),
        })),
        rowNumbers: Int32Array.from(kept, (row) => row + 1),
        shapes: kept.map((row) => shapes[row]!),
      },
      context,
    ),
  ];
}

/** A .cpg or .prj without its .shp: what can be said of it is said. */
function aloneParts({ prj, cpg, shx }: ShapefileSet, context: ReadContext): readonly ImportedPart[] {
  const isLabelOnly = cpg !== null && prj === null && shx === null;
  if (isLabelOnly && labelOf(cpg, context) === null) return [];
  return context.log.reject('SHP_ALONE');
}

function tableOf(table: DbfTable, { log }: ReadContext): ImportedPart {
  const kept = Array.from({ length: table.rows }, (_, row) => row).filter((row) => !table.deleted.has(row));
  for (const row of table.deleted) log.add('DBF_ROW_DELETED', { row: row + 1 });
  return {
    ...{ name: '', format: 'shapefile', rows: kept.length, shapes: null, encoding: table.encoding, crs: '' },
    rowNumbers: Int32Array.from(kept, (row) => row + 1),
    columns: table.columns.map(({ name, cells }) => ({ name, cells: kept.map((row) => cells[row]!) })),
  };
}

function statedCrs(prj: Uint8Array | null, { log, choices }: ReadContext): StatedCrs {
  if (!prj) return { kind: 'missing' };
  const text = decodedAs(prj, 'utf-8') ?? decodedAs(prj, 'windows-1252') ?? '';
  const isWkt = /^\s*\w+\s*\[\s*"/.test(text);
  if (!isWkt && choices.crs === undefined) {
    return log.reject('PRJ_UNREADABLE', { found: { got: text.trim().slice(0, 40).replaceAll(/\s+/g, ' ') } });
  }
  // A text in WKT of which nothing is known is refused by the layer, with its name, once its coordinates are read.
  return crsOfWkt(text) === null && text.trim() === '' ? { kind: 'missing' } : { kind: 'wkt', text };
}

function refuse(records: ShpRecords & { readonly ok: false }, { log }: ReadContext): never {
  const found = { at: records.at };
  if (records.reason === 'magic') return log.reject('SHP_MAGIC');
  if (records.reason === 'truncated') return log.reject('FILE_TRUNCATED', { found: { bytes: records.at } });
  return log.reject(records.reason === 'type' ? 'SHP_TYPE' : 'SHP_CORRUPT', { found });
}

/**
 * A shape for every row of the table. The counts of .shp, .shx and .dbf must agree, or rows would get the shapes of others;
 * headers of zeros at the end of the .shp count as rows without a shape where the table has just as many more rows.
 */
function shapesOfRows(
  records: ShpRecords & { readonly ok: true },
  { table, shx }: { readonly table: DbfTable | null; readonly shx: Uint8Array | null },
  { log }: ReadContext,
): readonly (RawShape | null)[] {
  const { shapes, blankHeaders, trailingBytes } = records;
  const indexed = shx && shx.length >= 100 ? Math.floor((shx.length - 100) / 8) : null;
  const rows = table?.rows ?? shapes.length;
  const blanksAreRows = rows > shapes.length && rows === shapes.length + blankHeaders;
  const isFit = rows === shapes.length || blanksAreRows;
  const isIndexFit = indexed === null || table !== null || indexed === shapes.length;
  if (!isFit || !isIndexFit) {
    log.reject('SHP_COUNT_DIFFERS', {
      found: { shp: shapes.length, dbf: table?.rows ?? '-', shx: indexed ?? '-' },
    });
  }
  if (blanksAreRows) return [...shapes, ...Array.from({ length: blankHeaders }, () => null)];
  if (trailingBytes > 0) log.add('SHP_TRAILING_BYTES', { found: { bytes: trailingBytes } });
  return shapes;
}
