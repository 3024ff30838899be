import { readCellNumber } from '../../data/import/tables/readCellNumber';
import type { Cell, ImportedPart } from '../../data/import/imported';
import { isIsoDate } from '../../data/model/isoDate';
import { TABLES, type ColumnSchema } from '../../data/model/schema';
import type { Row } from '../pack/csvText';
import { TABLE_FILES, type TableFile } from './tableFiles';

export const LEFT_REASONS = [
  /** A cell that must be filled is not. */
  'empty',
  /** It is none of the allowed words. */
  'word',
  'number',
  /** It is no day, month or year. */
  'date',
  /** It is no village of the pack, or which one is not decided yet. */
  'village',
  /** Another row before it has the same id. */
  'repeated',
  /** A person left the row out. */
  'leftOut',
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** Columns of the tables whose cells are days, months or years. */
export const DATE_COLUMNS: ReadonlySet<string> = new Set([
  ...['tanggal', 'tanggal_komitmen', 'tenggat', 'diperbarui'],
]);

/** Why a row cannot become one of a pack's table: the first cell that stands against it. */
export interface LeftRow {
  /** Its number in the file, as people count there. */
  readonly row: number;
  readonly column: string;
  readonly reason: LeftReason;
  readonly cell: string;
}

export interface TakenRows {
  readonly rows: readonly Row[];
  readonly left: readonly LeftRow[];
}

/** Tables with one village a row, in `kode`. Activities may be in several, or in a kecamatan. */
const OF_VILLAGES: ReadonlySet<TableFile> = new Set<TableFile>(['program', 'ppa']);

/** Tables of which each row is known by its id. */
const WITH_ID: ReadonlySet<TableFile> = new Set<TableFile>(['intervensi', 'pelaku', 'masalah', 'layanan']);

/** The table of a pack that has these columns: all that must be there, and the most of the others; null where none has. */
export function tableOfColumns(names: readonly string[]): TableFile | null {
  const given = new Set(names);
  const fitting = TABLE_FILES.flatMap((table) => {
    const schema: readonly ColumnSchema[] = TABLES[table];
    const isWhole = schema.every(({ name, required }) => !required || given.has(name));
    return isWhole ? [{ table, known: schema.filter(({ name }) => given.has(name)).length }] : [];
  });
  return fitting.toSorted((a, b) => b.known - a.known)[0]?.table ?? null;
}

/**
 * Rows of a pack's table from a file that has its columns, and the rows that cannot be among them. Each row of the file is in
 * one of the two. Numbers may be written as people in Indonesia do; columns that the pack does not know are left out.
 *
 * @param villages Kemendagri codes of the pack, with dots
 */
export function takenRows(
  part: Pick<ImportedPart, 'columns' | 'rows' | 'rowNumbers'>,
  table: TableFile,
  villages: ReadonlySet<string>,
): TakenRows {
  const schema: readonly ColumnSchema[] = TABLES[table];
  const columns = schema.map((column) => ({
    column,
    cells: part.columns.find(({ name }) => name === column.name)?.cells ?? null,
  }));
  const rows: Row[] = [];
  const left: LeftRow[] = [];
  const ids = new Set<string | number>();
  for (let i = 0; i < part.rows; i++) {
    const made: Record<string, string | number> = {};
    let fault: Pick<LeftRow, 'column' | 'reason' | 'cell'> | null = null;
    for (const { column, cells } of columns) {
      if (cells === null && !column.required) continue;
      const cell = cells?.[i] ?? null;
      const read =
        OF_VILLAGES.has(table) && column.name === 'kode' ? village(cell, villages) : cellOf(cell, column);
      if ('reason' in read) fault ??= { column: column.name, cell: String(cell ?? ''), ...read };
      else made[column.name] = read.value;
    }
    const id = WITH_ID.has(table) ? made['id'] : undefined;
    if (fault === null && id !== undefined && ids.has(id))
      fault = { column: 'id', reason: 'repeated', cell: String(id) };
    else if (fault === null && id !== undefined) ids.add(id);
    if (fault) left.push({ row: part.rowNumbers[i]!, ...fault });
    else rows.push(made);
  }
  return { rows, left };
}

type ReadCell = { readonly value: string | number } | Pick<LeftRow, 'reason'>;

function cellOf(cell: Cell, { name, type, required, words }: ColumnSchema): ReadCell {
  const text = String(cell ?? '').trim();
  if (text === '') return required ? { reason: 'empty' } : { value: '' };
  if (words && !words.includes(text)) return { reason: 'word' };
  if (type === 'boolean')
    return /^(?:true|false)$/i.test(text) ? { value: text.toLowerCase() } : { reason: 'word' };
  if (DATE_COLUMNS.has(name) && !isIsoDate(text)) return { reason: 'date' };
  if (type !== 'number' && type !== 'integer') return { value: text };
  const number = typeof cell === 'number' ? cell : (readCellNumber(text, 'id')?.value ?? NaN);
  return Number.isFinite(number) && (type === 'number' || Number.isInteger(number))
    ? { value: number }
    : { reason: 'number' };
}

function village(cell: Cell, villages: ReadonlySet<string>): ReadCell {
  const text = String(cell ?? '').trim();
  if (text === '') return { reason: 'empty' };
  const code = text.replace(/\D/g, '').replace(/^(\d\d)(\d\d)(\d\d)(\d{4})$/, '$1.$2.$3.$4');
  return villages.has(code) ? { value: code } : { reason: 'village' };
}
