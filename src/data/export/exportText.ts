import { exportHeader, exportRow, type ExportCell, type ExportQuestion } from './exportTable';

/**
 * The two CSV dialects. `csv` follows RFC 4180, for programs. `excel` is opened in columns by an Excel with
 * Indonesian settings, where the comma is the decimal mark.
 */
export const CSV_FORMS = {
  csv: { separator: ',', decimalMark: '.' },
  excel: { separator: ';', decimalMark: ',' },
} as const;
export type CsvForm = keyof typeof CSV_FORMS;

/** Rows of cells as CSV text (CRLF line ends, no byte order mark). */
export function csvText(lines: Iterable<readonly ExportCell[]>, form: CsvForm): string {
  const { separator } = CSV_FORMS[form];
  const written = Array.from(lines, (line) => line.map((cell) => csvCell(cell, form)).join(separator));
  return `${written.join('\r\n')}\r\n`;
}

/** The table of a map as CSV. */
export function exportCsv(question: ExportQuestion, form: CsvForm = 'csv'): string {
  const rows = Array.from(question.rows, (row) => exportRow(question, row));
  return csvText([exportHeader(question), ...rows], form);
}

/** Characters at which spreadsheets interpret a text as a formula, with their full-width forms. */
const FORMULA_START = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Whether a spreadsheet would run a text as a formula. */
export function isFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

/** Prefixes an apostrophe to a text that a spreadsheet would run as a formula (CSV injection). */
export function tameText(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/**
 * One CSV cell: numbers unrounded, texts protected against formulas, and quoted where they contain a
 * separator, quote or line end.
 */
export function csvCell(value: ExportCell, form: CsvForm = 'csv'): string {
  const { separator, decimalMark } = CSV_FORMS[form];
  if (typeof value === 'number') {
    return Number.isFinite(value) ? String(value).replace('.', decimalMark) : '';
  }
  const text = tameText(value);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
