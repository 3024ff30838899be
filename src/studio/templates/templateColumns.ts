import { YEARS } from '../../data/model/allowedValues';
import type { ColumnSchema } from '../../data/model/schema';
import { TABLES } from '../../data/model/schema';
import type { CellRule, SheetCell } from '../../data/export/sheetXml';

/** A column of a template, with what the dictionary says of it. Templates are in Indonesian, as the columns of a pack are. */
export interface TemplateColumn {
  readonly name: string;
  readonly meaning: string;
  readonly isRequired: boolean;
  readonly allowed: CellRule['allowed'] | null;
  /** Codes and lists are texts, so that a spreadsheet changes nothing in them. */
  readonly isText: boolean;
}

/** A template: the columns to fill in, and rows that show how. */
export interface TemplateTable {
  readonly sheet: string;
  readonly columns: readonly TemplateColumn[];
  readonly examples: readonly (readonly SheetCell[])[];
}

/** Indonesia with its seas. */
const LON = { kind: 'decimal', low: 94, high: 142 } as const;
const LAT = { kind: 'decimal', low: -12, high: 7 } as const;
const AMOUNT = { kind: 'decimal', low: 0, high: 1e15 } as const;
const YEAR = { kind: 'whole', ...YEARS } as const;

/** Columns of a pack's table by name, in the order of `meanings`, with their meaning. */
export function packColumns(
  table: keyof typeof TABLES,
  meanings: Readonly<Record<string, string>>,
): readonly TemplateColumn[] {
  const schemas: readonly ColumnSchema[] = TABLES[table];
  return Object.entries(meanings).map(([name, meaning]) => {
    const schema = schemas.find((one) => one.name === name);
    if (schema === undefined) throw new Error(`the table ${table} has no column ${name}`);
    return { name, meaning, isRequired: schema.required, allowed: allowedOf(schema), isText: isText(schema) };
  });
}

function allowedOf({ name, type, words }: ColumnSchema): CellRule['allowed'] | null {
  if (words) return { kind: 'words', words };
  if (type === 'boolean') return { kind: 'words', words: ['true', 'false'] };
  if (/^tahun/.test(name) && type === 'integer') return YEAR;
  if (name.endsWith('_rp') && type === 'number') return AMOUNT;
  if (name === 'lon') return LON;
  if (name === 'lat') return LAT;
  if (type === 'integer') return { kind: 'whole', low: 0, high: 1_000_000_000 };
  return type === 'number' ? { kind: 'decimal', low: -1e15, high: 1e15 } : null;
}

const isText = ({ type, words }: ColumnSchema): boolean => (type === 'string' || type === 'list') && !words;

/** A column that the pack has no table for. */
export function ownColumn(
  name: string,
  meaning: string,
  {
    allowed = null,
    isRequired = false,
    isText: text = allowed === null,
  }: Partial<Omit<TemplateColumn, 'name' | 'meaning'>> = {},
): TemplateColumn {
  return { name, meaning, isRequired, allowed, isText: text };
}

export const POINT_COLUMNS: readonly TemplateColumn[] = [
  ownColumn('lon', 'Bujur dalam derajat, misalnya 109,6064; diisi bila letaknya diketahui', { allowed: LON }),
  ownColumn('lat', 'Lintang dalam derajat, di selatan khatulistiwa negatif, misalnya -7,0323', {
    allowed: LAT,
  }),
];
export const NUMBER_CELL = { kind: 'decimal', low: -1e15, high: 1e15 } as const;
