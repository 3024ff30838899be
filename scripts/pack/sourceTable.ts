import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** A row of a source table: cells by column name, empty where not given. */
export interface SourceRow {
  /** The cell, trimmed. Throws on a column that the table does not have. */
  text(column: string): string;
  /** The cell, trimmed; empty where the table does not have the column. */
  textIfThere(column: string): string;
  /** The cell as a number, NaN where empty. Throws on anything else. */
  number(column: string): number;
  /** "idm_2024.csv, baris 12", for messages. */
  readonly where: string;
}

/** Reads a small cited table under data/<pack>/. Throws with file and row: the sources are ours to mend. */
export function readSourceTable(path: string): SourceRow[] {
  const file = path.split(/[/\\]/).at(-1) ?? path;
  const parsed = Papa.parse<string[]>(readFileSync(path, 'utf8'), {
    header: false,
    delimiter: ',',
    skipEmptyLines: true,
  });
  const fault = parsed.errors[0];
  if (fault) throw new Error(`${file}, baris ${(fault.row ?? 0) + 1}: ${fault.message}`);
  const [header = [], ...body] = parsed.data;
  return body.map((cells, i) => sourceRow(header, cells, `${file}, baris ${i + 2}`));
}

function sourceRow(header: readonly string[], cells: readonly string[], where: string): SourceRow {
  if (cells.length !== header.length) {
    throw new Error(`${where}: ${cells.length} sel, seharusnya ${header.length}`);
  }
  const text = (column: string): string => {
    const at = header.indexOf(column);
    if (at < 0) throw new Error(`${where}: kolom ${column} tidak ada`);
    return (cells[at] ?? '').trim();
  };
  const number = (column: string): number => {
    const cell = text(column);
    const value = cell === '' ? NaN : Number(cell);
    if (cell !== '' && !Number.isFinite(value))
      throw new Error(`${where}, kolom ${column}: "${cell}" bukan angka`);
    return value;
  };
  const textIfThere = (column: string) => (header.includes(column) ? text(column) : '');
  return { text, textIfThere, number, where };
}
