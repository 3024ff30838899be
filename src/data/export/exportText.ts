import { exportHeader, exportRow, type ExportCell, type ExportQuestion } from './exportTable';

/**
 * The two ways in which a table is written as text. `csv` is RFC 4180, which programs read; `excel` is what an Excel
 * with Indonesian settings opens as columns, since to it a comma is the decimal mark.
 */
export const CSV_FORMS = {
  csv: { separator: ',', decimalMark: '.' },
  excel: { separator: ';', decimalMark: ',' },
} as const;
export type CsvForm = keyof typeof CSV_FORMS;

/** Lines of cells as text (CRLF, no byte order mark). */
export function csvText(lines: Iterable<readonly ExportCell[]>, form: CsvForm): string {
  const { separator } = CSV_FORMS[form];
  const written = Array.from(lines, (line) => line.map((cell) => csvCell(cell, form)).join(separator));
  return `${written.join('\r\n')}\r\n`;
}

/** The table of a map as text. */
export function exportCsv(question: ExportQuestion, form: CsvForm = 'csv'): string {
  const rows = Array.from(question.rows, (row) => exportRow(question, row));
  return csvText([exportHeader(question), ...rows], form);
}

/** Signs at which a spreadsheet takes a text for a formula, their full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Text that no spreadsheet runs: an apostrophe before what would begin a formula. */
export function tameText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** One cell: numbers with all their digits; text tamed; quotes where a separator, a quote or a line end is inside. */
export function csvCell(value: ExportCell, form: CsvForm = 'csv'): string {
  const { separator, decimalMark } = CSV_FORMS[form];
  if (typeof value === 'number') {
    return Number.isFinite(value) ? String(value).replace('.', decimalMark) : '';
  }
  const text = tameText(value);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
