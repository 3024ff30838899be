import Papa from 'papaparse';
import { readText } from '../commands/readText';

/** Microdata as its rows, village by village. It is read here only, and never by the app in the browser. */
export interface Microdata {
  readonly path: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads a CSV that must have some columns. Throws a sentence where it has not. */
export function readMicrodata(path: string, columns: readonly string[]): Microdata {
  const { data, meta } = Papa.parse<Record<string, string>>(readText(path), {
    header: true,
    skipEmptyLines: true,
  });
  const fields = meta.fields ?? [];
  const absent = columns.filter((column) => !fields.includes(column));
  if (absent.length > 0) {
    throw new Error(`${path}: kolom ${absent.join(', ')} tidak ada; yang ada: ${fields.join(', ')}`);
  }
  if (data.length === 0) throw new Error(`${path}: tidak ada baris`);
  return { path, rows: data };
}

/** A cell as a number, NaN where it is empty. Throws a sentence, without the cell, on anything else. */
export function numberAt({ path, rows }: Microdata, row: number, column: string): number {
  const cell = (rows[row]![column] ?? '').trim();
  if (cell === '') return Number.NaN;
  const value = Number(cell);
  if (!Number.isFinite(value)) {
    throw new Error(
      `${path}, baris ${row + 2}, kolom ${column}: bukan bilangan (pakai titik sebagai tanda desimal)`,
    );
  }
  return value;
}

/** How many people each row stands for: 1 without a column, NaN where its cell is blank, negative or no number. */
export function readWeights({ rows }: Microdata, column: string | undefined): Float64Array {
  return Float64Array.from(rows, (row) => {
    if (column === undefined) return 1;
    const cell = (row[column] ?? '').trim();
    const weight = cell === '' ? Number.NaN : Number(cell);
    return Number.isFinite(weight) && weight >= 0 ? weight : Number.NaN;
  });
}

/** Positions of the rows of each village, by its code, ascending. */
export function byVillage({ path, rows }: Microdata, column: string): [code: string, rows: number[]][] {
  const villages = new Map<string, number[]>();
  rows.forEach((row, i) => {
    const code = (row[column] ?? '').trim();
    if (code === '') throw new Error(`${path}, baris ${i + 2}: kolom ${column} kosong`);
    const own = villages.get(code) ?? [];
    own.push(i);
    villages.set(code, own);
  });
  return [...villages].sort(([a], [b]) => (a < b ? -1 : 1));
}
