import { TABLES, type ColumnSchema, type TableName } from '../../data/model/schema';

/** A cell before it is written; `undefined` and `null` leave it empty, a list is joined by `;`. */
export type Cell = string | number | boolean | readonly (string | number)[] | null | undefined;
export type Row = Readonly<Record<string, Cell>>;

/**
 * A table of a pack as RFC 4180 text: the columns of its schema, comma, LF, no byte-order mark. Throws on a
 * cell that its column does not admit, because the rows come from our own builders.
 */
export function csvText(table: TableName, rows: readonly Row[]): string {
  const columns: readonly ColumnSchema[] = TABLES[table];
  const names = new Set(columns.map((column) => column.name));
  const lines = rows.map((row, i) => {
    const stranger = Object.keys(row).find((key) => !names.has(key));
    if (stranger !== undefined)
      throw new Error(`${table}.csv, baris ${i + 2}: kolom ${stranger} tidak dikenal`);
    return columns
      .map((column) =>
        quoted(cellText(row[column.name], `${table}.csv, baris ${i + 2}, kolom ${column.name}`)),
      )
      .join(',');
  });
  return [columns.map((column) => column.name).join(','), ...lines, ''].join('\n');
}

function cellText(cell: Cell, where: string): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number' && !Number.isFinite(cell)) throw new Error(`${where}: ${cell} bukan angka`);
  if (typeof cell !== 'object') return String(cell);
  const broken = cell.find((item) => String(item).includes(';'));
  if (broken !== undefined) throw new Error(`${where}: isi daftar "${broken}" memuat titik koma`);
  return cell.join(';');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
