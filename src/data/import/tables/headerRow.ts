import type { RawCell } from '../../spreadsheet/rawSheet';
import { markOfText } from './missingWords';
import { readCellNumber } from './readCellNumber';

/** Where a table stands in a sheet; rows are indices of the sheet's rows. */
export interface TablePlace {
  /** Rows of the header, from the top; none where the sheet has only rows of data. */
  readonly header: readonly number[];
  /** Rows of titles above the header, of its numbering below, and of notes under the table. */
  readonly titles: readonly number[];
  readonly numbering: readonly number[];
  readonly notes: readonly number[];
  /** Rows of the table that are not blank. */
  readonly body: readonly number[];
}

type Row = readonly RawCell[];
const MOST_TITLES = 40;
const MOST_HEADER_ROWS = 12;
const ROWS_LOOKED_AT = 60;

/**
 * Finds the table of a sheet: the header is the first row that is about as wide as the table and consists of texts and
 * years. `given` is the header's row as a person counts; `mergedTo` gives for a row the last row that its cells are merged
 * with.
 */
export function tablePlace(
  rows: readonly Row[],
  {
    given,
    mergedTo = (row) => row,
  }: { readonly given?: number | undefined; readonly mergedTo?: (row: number) => number } = {},
): TablePlace {
  const filled: number[] = [];
  for (const [i, row] of rows.entries()) if (row.some(isFilled)) filled.push(i);
  const start = given === undefined ? headerStart(rows, filled) : given - 1;
  const header =
    start === null
      ? []
      : headerRows(
          rows,
          filled.filter((i) => i >= start),
          mergedTo,
        );
  const after = filled.filter((i) => i > (header.at(-1) ?? -1));
  const hasNumbering =
    header.length > 0 && after.length > 1 && isNumbering(rows[after[0]!]!, rows[after[1]!]);
  const numbering = hasNumbering ? after.slice(0, 1) : [];
  const { body, notes } = withoutNotes(rows, after.slice(numbering.length));
  const titles = filled.filter((i) => start !== null && i < start);
  return { header, titles, numbering, notes, body };
}

const isFilled = (cell: RawCell | undefined): boolean =>
  cell !== undefined && cell !== null && (typeof cell !== 'string' || cell.trim() !== '');
const filledCells = (row: Row): number =>
  row.reduce<number>((sum, cell) => sum + (isFilled(cell) ? 1 : 0), 0);

/** The row where the header starts; null where no row looks like one. */
function headerStart(rows: readonly Row[], filled: readonly number[]): number | null {
  const looked = filled.slice(0, ROWS_LOOKED_AT);
  const isAllHeadings = (i: number) => rows[i]!.every((cell) => !isFilled(cell) || isHeading(cell));
  const data = looked.findIndex((i) => !isAllHeadings(i));
  const widest = data > 0 ? widestOf(rows, looked.slice(0, data)) : firstWideRow(rows, looked);
  if (widest !== null) return widest;
  const [first] = looked;
  return first !== undefined && isAllHeadings(first) ? first : null;
}

/** Of rows that all hold texts the one with the most cells, or the groups that stand over its parts. */
function widestOf(rows: readonly Row[], above: readonly number[]): number | null {
  let best = 0;
  for (const [at, i] of above.entries()) {
    if (filledCells(rows[i]!) > filledCells(rows[above[best]!]!)) best = at;
  }
  if (best > 0 && isSecondHeader(rows[above[best - 1]!]!, rows[above[best]!]!)) best--;
  return above[best] ?? null;
}

/** The first row that is about as wide as the table and holds mostly texts, but not one text in all of its cells. */
function firstWideRow(rows: readonly Row[], looked: readonly number[]): number | null {
  const width = usualWidth(looked.map((i) => filledCells(rows[i]!)));
  for (const i of looked.slice(0, MOST_TITLES)) {
    const cells = rows[i]!.filter(isFilled);
    if (cells.length < Math.max(1, Math.ceil(width * 0.6))) continue;
    if (cells.length > 1 && new Set(cells.map(String)).size === 1) continue;
    return cells.filter(isHeading).length >= cells.length * 0.7 ? i : null;
  }
  return null;
}

/** How many cells most rows have; the wider of two that are as frequent. */
function usualWidth(widths: readonly number[]): number {
  const times = new Map<number, number>();
  for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1);
  let best = { width: 0, times: 0 };
  for (const [width, count] of times) {
    if (count > best.times || (count === best.times && width > best.width)) best = { width, times: count };
  }
  return best.width;
}

/** Whether a cell may be a heading: a text that is no number, or a year. */
function isHeading(cell: RawCell | undefined): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1900 && cell <= 2200;
  if (typeof cell !== 'string') return false;
  if (/^(?:19|20|21)\d\d$/.test(cell.trim())) return true;
  if (/^[\d.\s-]*\d{2}\.\d{2}\.\d{4}$/.test(cell.trim())) return false;
  return (
    markOfText(cell) === null && readCellNumber(cell, 'id') === null && readCellNumber(cell, 'en') === null
  );
}

/**
 * The rows of the header from its first on: as far down as its cells are merged, and one more where a group ("2024") stands
 * over parts ("Jumlah", "Persen") that fill what the first row leaves empty. One row always remains for data.
 */
function headerRows(
  rows: readonly Row[],
  from: readonly number[],
  mergedTo: (row: number) => number,
): readonly number[] {
  const [first] = from;
  if (first === undefined) return [];
  let last = first;
  for (let row = first; row <= last && row < first + MOST_HEADER_ROWS; row++)
    last = Math.max(last, mergedTo(row));
  const next = from.find((i) => i > last);
  if (next !== undefined && isSecondHeader(rows[last] ?? [], rows[next]!)) last = next;
  const header = from.filter((i) => i <= last);
  return header.length < from.length ? header : header.slice(0, 1);
}

/** Whether a row holds only headings, and fills gaps of the row above or stands under repeated (merged) groups. */
function isSecondHeader(above: Row, row: Row): boolean {
  const cells = row.filter(isFilled);
  const groups = new Set(above.filter(isFilled));
  if (cells.length < 2 || groups.size < 2 || !cells.every(isHeading)) return false;
  const isGap = (i: number) => !isFilled(above[i]) || (i > 0 && above[i] === above[i - 1]);
  const gaps = row.filter((cell, i) => isFilled(cell) && isGap(i)).length;
  const missing = above.filter((cell, i) => isFilled(cell) && !isFilled(row[i])).length;
  const repeats = row.every((cell, i) => !isFilled(cell) || cell === above[i] || isGap(i) || isGap(i + 1));
  return gaps > 0 && (missing > 0 || repeats);
}

/** "(1) (2) (3)" under a header; "1 2 3 4" only where the row below has a text in its second cell. */
function isNumbering(row: Row, below: Row | undefined): boolean {
  const cells = row.filter(isFilled).map((cell) => String(cell).trim());
  if (cells.length < 3 || cells.length < row.length * 0.7) return false;
  const numbers = cells.map((cell) => Number(/^\(?(\d{1,3})\)?$/.exec(cell)?.[1] ?? Number.NaN));
  if (numbers[0]! > 2 || !numbers.every((number, i) => number === numbers[0]! + i)) return false;
  const isBracketed = cells.every((cell) => cell.startsWith('('));
  return isBracketed || (cells.length >= 4 && isHeading(below?.[1]));
}

const NOTE = /^(?:sumber|catatan|keterangan|ket\.?|note|source|\*+\)?|\d\)|tanggal cetak|dicetak)\b/i;

const LONG_TEXT = 40;

/** Sets apart the rows under a table that hold one text: sources and notes, whatever follows a blank row, long texts. */
function withoutNotes(
  rows: readonly Row[],
  body: readonly number[],
): { readonly body: readonly number[]; readonly notes: readonly number[] } {
  let end = body.length;
  let first = end;
  while (end > 1) {
    const at = body[end - 1]!;
    const cells = rows[at]!.filter(isFilled);
    const text = String(cells[0]).trim();
    if (new Set(cells.map(String)).size !== 1 || !isHeading(cells[0])) break;
    end--;
    // One name in a row may be a village without numbers, unless a note follows from here on.
    if (NOTE.test(text) || text.length > LONG_TEXT || at - body[end - 1]! > 1) first = end;
  }
  return { body: body.slice(0, first), notes: body.slice(first) };
}
