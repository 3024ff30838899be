import { workbookSheets } from './workbookSheets';

/** A sheet as texts by row and column; row 1 of the spreadsheet is `rows[0]`. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * The sheets of an XLSX workbook in its order, of each cell what a person reads in it: texts, numbers with a decimal
 * point, days as ISO dates, the last result of formulas. Null where the bytes are no workbook, or one that no person has
 * filled.
 */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] | null {
  const sheets = workbookSheets(bytes);
  if (sheets === null) return null;
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell)))),
  }));
}
