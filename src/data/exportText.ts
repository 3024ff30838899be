import { exportHeader, exportRow, type ExportCell, type ExportQuestion } from './exportTable';

/** The table as RFC 4180 text (CRLF, no byte order mark). */
export function exportCsv(question: ExportQuestion): string {
  const lines = [exportHeader(question).join(',')];
  for (const row of question.rows) lines.push(exportRow(question, row).map(csvCell).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

/** Signs at which a spreadsheet takes a text for a formula, their full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Text that no spreadsheet runs: an apostrophe before what would begin a formula. */
export function tameText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** One cell: numbers as they are, with a dot; text tamed; quotes where a comma, a quote or a line end stands inside. */
export function csvCell(value: ExportCell): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = tameText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
