import type { Cell, ImportedPart } from '../../data/import/imported';
import { formatOfColumn, formatOfTable } from '../../data/import/tables/numberFormat';
import { readCellNumber, type NumberFormat } from '../../data/import/tables/readCellNumber';
import { markOfText } from '../../data/import/tables/missingWords';
import { positionsOf } from '../../data/import/tables/coordinates';
import { MARK } from '../../data/model/mark';
import { TABLES, type ColumnSchema } from '../../data/model/schema';
import type { JoinDecision } from '../join/joinDecision';
import { cellText } from '../join/villageCode';
import { DATE_COLUMNS, type LeftRow } from '../mapping/takenRows';
import { withoutRows } from '../mapping/withoutRows';
import { interventionTable } from '../places/interventionRows';
import type { JoinPlace } from '../join/placesToJoin';
import { actorColumns, activityIds } from './madeColumns';
import { dateOf, isMonthFirst, moneyOf, scaleOfHeading, yearsOf } from './officeCells';
import type { TableMapping } from './tableMapping';
import { dottedCode, keysOfMapping, tablePlaces, type RowPlace } from './tablePlaces';
import { sameWord, wordsOfColumn } from './tableWords';

/** What is known beside a file when its columns become those of a table. */
export interface TableContext {
  readonly places: readonly JoinPlace[];
  readonly decisions: readonly JoinDecision[];
  /** How the numbers of columns are written, where a person decided it. */
  readonly formats: Readonly<Record<string, NumberFormat>>;
}

export interface MappedRows {
  /** The part with the columns of the pack's table, without the rows that are left. */
  readonly part: ImportedPart;
  /** Rows whose place is none of the pack, or that a person left out. */
  readonly left: readonly LeftRow[];
}

/**
 * A part with the columns of a pack's table in place of its own: amounts, years and days as offices write them become those of
 * the pack, words what they mean, places codes. A cell that cannot be read stays as it is written, for the table's own check to
 * tell.
 */
export function mappedTable(part: ImportedPart, mapping: TableMapping, context: TableContext): MappedRows {
  const given = mapping.table === 'intervensi' ? interventionTable(part) : part;
  const own = new Map(ownCells(given, mapping, context));
  for (const [column, value] of Object.entries(mapping.fixed)) {
    if (value !== '' && !own.has(column)) own.set(column, new Array<Cell>(part.rows).fill(value));
  }
  const found = placesIn(given, mapping, context);
  if (found) own.set('kode', codesOf(found));
  if (mapping.table === 'intervensi') withMadeActivity(own, given, found);
  if (mapping.table === 'pelaku')
    for (const [name, cells] of actorColumns(own, part.rows)) own.set(name, cells);
  const left = found === null ? [] : leftRows(found, given, mapping);
  const columns = [...own].map(([name, cells]) => ({ name, cells }));
  return { left, part: withoutRows({ ...given, columns }, new Set(left.map(({ row }) => row))) };
}

type Cells = readonly Cell[];

/** The cells of every column that the mapping names, as the pack writes them. */
function* ownCells(
  part: ImportedPart,
  { table, columns, words }: TableMapping,
  { formats }: Pick<TableContext, 'formats'>,
): Iterable<readonly [string, Cells]> {
  const schema: readonly ColumnSchema[] = TABLES[table];
  const ofTable = formatOfTable(part.columns);
  for (const [name, heading] of Object.entries({ ...pointColumns(part), ...columns })) {
    const cells = part.columns.find((column) => column.name === heading)?.cells;
    if (!cells || name === 'desa' || name === 'kecamatan') continue;
    const column = schema.find((one) => one.name === name);
    if (!column) yield [name, cells];
    else {
      const format = formats[heading] ?? formatOfColumn(cells, ofTable).format;
      const read = cellReader(column, { table, heading, format, words: words[name] ?? {}, cells });
      yield [name, cells.map((cell) => (isMissing(cell) ? null : read(cell)))];
    }
  }
  // "2024–2026" in one column says both years.
  const start = columns['tahun_mulai'];
  const range = part.columns.find(({ name }) => name === start)?.cells;
  if (table !== 'intervensi' || range === undefined || columns['tahun_selesai'] !== undefined) return;
  const ends = range.map(yearsOf).map((years) => (years && years.to > years.from ? years.to : null));
  if (ends.some((end) => end !== null)) yield ['tahun_selesai', ends];
}

/** The columns in which the points of a layer stand. */
function pointColumns({ shapes }: ImportedPart): Record<string, string> {
  return shapes === null ? {} : { lon: 'lon', lat: 'lat' };
}

/** "-", "n/a" and the like say that there is nothing; "0" does not. */
const isMissing = (cell: Cell): boolean =>
  cell === null || (typeof cell === 'string' && markOfText(cell) === MARK.missing);

interface Reading {
  readonly table: string;
  readonly heading: string;
  readonly format: NumberFormat;
  readonly words: Readonly<Record<string, string>>;
  readonly cells: Cells;
}

/** Columns with the code of another village than that of the row. */
const CODE_COLUMNS: ReadonlySet<string> = new Set(['induk', 'kedudukan']);

/** How cells become those of a column; what cannot be read stays. */
function cellReader({ name, type }: ColumnSchema, reading: Reading): (cell: Cell) => Cell {
  const { table, heading, format, words, cells } = reading;
  if (name === 'tahun_mulai') return (cell) => yearsOf(cell)?.from ?? cell;
  if (name === 'tahun_selesai') return (cell) => yearsOf(cell)?.to ?? cell;
  if (CODE_COLUMNS.has(name)) return (cell) => dottedCode(cellText(cell));
  if (DATE_COLUMNS.has(name)) {
    const monthFirst = isMonthFirst(cells);
    return (cell) => dateOf(cell, monthFirst) ?? cell;
  }
  if (type === 'number' || type === 'integer') {
    if (!name.endsWith('_rp')) return (cell) => (typeof cell === 'string' ? plain(cell, format) : cell);
    const scale = scaleOfHeading(heading);
    return (cell) => moneyOf(cell, format, scale) ?? cell;
  }
  const hasWords = wordsOfColumn({ table, column: name }) !== null;
  if (type === 'list') return (cell) => listOf(cellText(cell), words);
  return (cell) => {
    const text = cellText(cell);
    return words[text] ?? (hasWords ? sameWord({ table, column: name }, text) : null) ?? text;
  };
}

const plain = (text: string, format: NumberFormat): Cell => readCellNumber(text, format)?.value ?? text;

/** A list of which each entry may stand for another word; entries that stand for nothing are left out. */
function listOf(text: string, words: Readonly<Record<string, string>>): string {
  const whole = words[text];
  if (whole !== undefined) return whole;
  return text
    .split(';')
    .map((one) => words[one.trim()] ?? one.trim())
    .filter(Boolean)
    .join(';');
}

function placesIn(
  part: ImportedPart,
  mapping: TableMapping,
  { places, decisions }: TableContext,
): readonly RowPlace[] | null {
  const keys = mapping.table === 'pelaku' ? null : keysOfMapping(mapping);
  return keys && tablePlaces(part, keys, { places, decisions }).places;
}

const codesOf = (found: readonly RowPlace[]): Cells =>
  found.map((place) => (place.kind === 'codes' && place.codes.length > 0 ? place.codes.join(';') : null));

function leftRows(
  found: readonly RowPlace[],
  { rowNumbers }: Pick<ImportedPart, 'rowNumbers'>,
  { columns }: TableMapping,
): LeftRow[] {
  const column =
    columns['desa'] !== undefined ? 'desa' : columns['kode'] !== undefined ? 'kode' : 'kecamatan';
  return found.flatMap((place, i): LeftRow[] => {
    const row = rowNumbers[i]!;
    if (place.kind === 'leftOut') return [{ row, column, reason: 'leftOut', cell: '' }];
    return place.kind === 'unknown' ? [{ row, column, reason: 'village', cell: place.cell }] : [];
  });
}

/** An id for every activity without one, and how exactly its place is known where no column says. */
function withMadeActivity(
  own: Map<string, Cells>,
  { rows }: Pick<ImportedPart, 'rows'>,
  found: readonly RowPlace[] | null,
) {
  if (!own.has('id')) own.set('id', activityIds(own, rows));
  const known = own.get('presisi_lokasi');
  const [lon, lat, both] = [own.get('lon'), own.get('lat'), own.get('koordinat')];
  const positions = lon && lat ? positionsOf({ lon, lat }) : both ? positionsOf({ both }) : null;
  const made = Array.from({ length: rows }, (_, row): Cell => {
    if (positions !== null && !Number.isNaN(positions.lon[row]!)) return 'titik';
    const place = found?.[row];
    const codes = place?.kind === 'codes' ? place.codes : [];
    if (codes.length === 0) return 'kabupaten';
    return codes.every((code) => code.length === 8) ? 'kecamatan' : 'desa';
  });
  own.set('presisi_lokasi', known ? known.map((cell, row) => cell ?? made[row]!) : made);
}
