import { packWorkbook } from '../../data/export/packWorkbook';
import type { CellRule, Sheet, SheetCell } from '../../data/export/sheetXml';
import type { JoinPlace } from '../join/placesToJoin';
import type { TemplateColumn, TemplateTable } from './templateColumns';
import { INDICATOR_SHEET, TEMPLATES, type TemplateId } from './templates';

/** Rows of a template that its rules reach; a list of a regency's villages and more. */
const LAST_ROW = 5_000;
const YES = { true: 'ya', false: 'tidak' } as const;

/**
 * A template as an Excel workbook: a sheet to fill in with rules for its cells, an example, and the dictionary. Tables of
 * indicators by columns come with a row for each of the villages. The same bytes for the same villages.
 */
export function templateWorkbook(id: TemplateId, places: readonly JoinPlace[] = []): Uint8Array<ArrayBuffer> {
  const main = TEMPLATES[id];
  const tables = id === 'indikatorKolom' || id === 'indikatorBaris' ? [main, INDICATOR_SHEET] : [main];
  const rows =
    id === 'indikatorKolom' ? places.map(({ code, name, district }) => [code, name, district]) : [];
  return packWorkbook([
    sheetToFill(main, rows),
    ...tables.slice(1).map((table) => sheetToFill(table, [])),
    ...tables.map((table, i) => exampleSheet(table, i === 0 ? 'Contoh' : `Contoh ${table.sheet}`)),
    dictionary(tables),
  ]);
}

function sheetToFill({ sheet, columns }: TemplateTable, rows: readonly (readonly SheetCell[])[]): Sheet {
  return { ...sheetOf(sheet, columns, rows), rules: columns.flatMap(ruleOf) };
}

function exampleSheet({ columns, examples }: TemplateTable, name: string): Sheet {
  return sheetOf(name, columns, examples);
}

function sheetOf(
  name: string,
  columns: readonly TemplateColumn[],
  rows: readonly (readonly SheetCell[])[],
): Sheet {
  return {
    name,
    header: columns.map((column) => column.name),
    rows,
    columns: columns.map((column) => ({
      width: Math.max(12, column.name.length + 4),
      style: column.isText ? 'text' : 'plain',
    })),
  };
}

function ruleOf({ allowed, meaning }: TemplateColumn, column: number): readonly CellRule[] {
  return allowed === null
    ? []
    : [{ column, firstRow: 2, lastRow: LAST_ROW, allowed, message: meaning.slice(0, 200) }];
}

/** Of every column whether it must be filled in, what it may hold, and what it means. */
function dictionary(tables: readonly TemplateTable[]): Sheet {
  const rows = tables.flatMap(({ sheet, columns }) =>
    columns.map(({ name, isRequired, allowed, meaning }) => [
      sheet,
      name,
      YES[`${isRequired}`],
      allowedText(allowed),
      meaning,
    ]),
  );
  return {
    name: 'Kamus',
    header: ['lembar', 'kolom', 'wajib', 'isi yang boleh', 'arti'],
    rows,
    columns: [12, 18, 8, 36, 70].map((width) => ({ width, style: 'wrapped' as const })),
  };
}

function allowedText(allowed: TemplateColumn['allowed']): string {
  if (allowed === null) return 'teks';
  if (allowed.kind === 'words') return allowed.words.join(', ');
  const { kind, low, high } = allowed;
  const isOpen = high >= 1e9;
  const range = isOpen ? (low === 0 ? ' 0 atau lebih' : '') : ` ${String(low)} sampai ${String(high)}`;
  return `${kind === 'whole' ? 'bilangan bulat' : 'bilangan'}${range}`;
}
