import Papa from 'papaparse';
import { fail, ok, type Result } from '../model/fault';
import { TABLES, type ColumnSchema, type TableName } from '../model/schema';
import { decodeForeignUtf8 } from '../bytes/utf8';

type ColumnName<T extends TableName> = (typeof TABLES)[T][number]['name'];

/** A validated table by column: required cells are present and numbers are valid. */
export interface Table<T extends TableName> {
  readonly rows: number;
  /** Cells as text; empty where absent. */
  text(column: ColumnName<T>): readonly string[];
  /** Cells as numbers; NaN where absent. */
  number(column: ColumnName<T>): Float64Array;
  /** Cells split at `;` and trimmed; an empty cell is an empty list. */
  list(column: ColumnName<T>): readonly (readonly string[])[];
}

/**
 * Reads and validates a CSV table of a pack by its schema. The first invalid cell is reported as a fault:
 * file, row (the header is row 1), column, content and what was expected.
 */
export function readTable<T extends TableName>(name: T, file: string, bytes: Uint8Array): Result<Table<T>> {
  const text = decodeForeignUtf8(bytes);
  if (text === null) return fail('fileUnreadable', { file, expected: 'UTF-8' });
  const parsed = Papa.parse<string[]>(text, { header: false, delimiter: ',', skipEmptyLines: true });
  const syntax = parsed.errors[0];
  if (syntax) {
    return fail('fileUnreadable', {
      file,
      where: `baris ${(syntax.row ?? 0) + 1}`,
      got: syntax.code,
      expected: 'CSV',
    });
  }
  const [header = [], ...body] = parsed.data;
  const uneven = body.findIndex((row) => row.length !== header.length);
  if (uneven >= 0) {
    const where = `baris ${uneven + 2}`;
    return fail('rowInvalid', {
      file,
      where,
      got: `${body[uneven]!.length} sel`,
      expected: `${header.length} sel`,
    });
  }
  const columns = new Map<string, readonly string[]>();
  for (const schema of TABLES[name] as readonly ColumnSchema[]) {
    const at = header.indexOf(schema.name);
    if (at < 0 && schema.required) {
      return fail('fileUnreadable', { file, where: 'baris 1', got: header.join(','), expected: schema.name });
    }
    const cells = body.map((row) => (at < 0 ? '' : (row[at] ?? '')));
    // A cell that repeats the one above it, as names of districts do, is not looked at again.
    const wrong = cells.findIndex((cell, row) => cell !== cells[row - 1] && !fits(cell, schema));
    if (wrong >= 0) {
      const where = `baris ${wrong + 2}, kolom ${schema.name}`;
      return fail('rowInvalid', { file, where, got: cells[wrong] ?? '', expected: expectation(schema) });
    }
    columns.set(schema.name, cells);
  }
  return ok(tableOf<T>(body.length, columns));
}

function tableOf<T extends TableName>(
  rows: number,
  columns: ReadonlyMap<string, readonly string[]>,
): Table<T> {
  const text = (column: string) => columns.get(column) ?? [];
  return {
    rows,
    text,
    number: (column) => {
      const cells = text(column);
      // Not `Float64Array.from`, which goes through an iterator: tables of a nation have 80,000 rows and more.
      const numbers = new Float64Array(cells.length);
      for (let row = 0; row < cells.length; row++)
        numbers[row] = cells[row] === '' ? NaN : Number(cells[row]);
      return numbers;
    },
    list: (column) => text(column).map(splitList),
  };
}

/** `a; b;c` → ['a', 'b', 'c']; empty → []. */
export function splitList(cell: string): string[] {
  return cell === '' ? [] : cell.split(';').map((part) => part.trim());
}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
/** Control characters, and the replacement character, which stands for bytes that could not be decoded. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/;
const INTEGER = /^-?\d+$/;

/** Whether a cell is valid for its column. */
export function fits(cell: string, schema: ColumnSchema): boolean {
  if (cell.trim() === '') return cell === '' && !schema.required;
  if (UNPRINTABLE.test(cell)) return false;
  if (schema.words && !schema.words.includes(cell)) return false;
  switch (schema.type) {
    case 'number':
      return NUMBER.test(cell) && Number.isFinite(Number(cell));
    case 'integer':
      return INTEGER.test(cell) && Number.isSafeInteger(Number(cell));
    case 'boolean':
      return cell === 'true' || cell === 'false';
    case 'string':
    case 'list':
      return true;
    default:
      return schema.type satisfies never;
  }
}

/** The values that a column permits, in the words of the data. */
export function expectation(schema: ColumnSchema): string {
  if (schema.words) return schema.words.join(' | ');
  if (schema.type === 'boolean') return 'true | false';
  return schema.type;
}
