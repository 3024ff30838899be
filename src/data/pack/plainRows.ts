import { decodeForeignUtf8 } from '../bytes/utf8';
import { pause } from './pause';

const [NEWLINE, SPACE, QUOTE, COMMA, BYTE_ORDER_MARK] = [10, 32, 34, 44, 0xef];
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNUSUAL_HEAD = /["\u0000-\u001F\uFFFD]/;

/** Read without a pause: a few milliseconds, so that a page which reads a table still answers its reader. */
const ROWS_AT_ONCE = 8192;

/** A row of a table as places in the file: cell c is `bytes[start[c] .. end[c]]`. The same object for every row. */
export interface PlainRow {
  readonly bytes: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/**
 * Visits the rows of a CSV table in which nothing is unusual, without making texts of them: a nation's table read the common way
 * takes ten times its size. Quotes within quoted cells, carriage returns, control characters, empty lines and rows of another length
 * are for `readTable`, which reads them or says what is wrong.
 * @param names of the columns wanted
 * @param visit is given the number of the row and the place of each wanted column's cell in it, −1 where the table has no such
 * column; false ends the visit
 * @returns whether all rows were visited
 */
export async function visitPlainRows(
  bytes: Uint8Array,
  names: readonly string[],
  visit: (row: PlainRow, i: number, at: readonly number[]) => boolean,
): Promise<boolean> {
  if (bytes[0] === BYTE_ORDER_MARK) return false;
  const headEnd = bytes.indexOf(NEWLINE);
  const head = decodeForeignUtf8(bytes.subarray(0, Math.max(0, headEnd)));
  if (head === null || headEnd <= 0 || UNUSUAL_HEAD.test(head)) return false;
  const columns = head.split(',');
  const at = names.map((name) => columns.indexOf(name));
  const row = { bytes, start: new Int32Array(columns.length), end: new Int32Array(columns.length) };
  let from = headEnd + 1;
  for (let i = 0; from < bytes.length; i++) {
    const to = cutRow(row, from);
    if (to < 0 || !visit(row, i, at)) return false;
    from = to + 1;
    if ((i + 1) % ROWS_AT_ONCE === 0) await pause();
  }
  return true;
}

/** Notes the cells of the row that begins at `from`; answers with its end, or −1 where the row is not plain. */
function cutRow({ bytes, start, end }: PlainRow, from: number): number {
  let cell = 0;
  let high = 0;
  let to = from;
  let isQuoted = false;
  let closed = -1;
  start[0] = from;
  for (; to < bytes.length; to++) {
    const byte = bytes[to]!;
    if (byte === QUOTE) {
      if (isQuoted && isEndOfCell(bytes, to + 1)) closed = to;
      else if (isQuoted || to !== start[cell]) return -1;
      else start[cell] = to + 1;
      isQuoted = true;
    } else if (byte === COMMA && (!isQuoted || closed === to - 1)) {
      if (cell + 1 === start.length) return -1;
      end[cell++] = isQuoted ? closed : to;
      start[cell] = to + 1;
      isQuoted = false;
    } else if (byte === NEWLINE) break;
    else if (byte < SPACE) return -1;
    high |= byte;
  }
  if (isQuoted && closed !== to - 1) return -1;
  end[cell] = isQuoted ? closed : to;
  if (to === from || cell + 1 !== start.length) return -1;
  return high < 128 || isText(bytes.subarray(from, to)) ? to : -1;
}

const isEndOfCell = (bytes: Uint8Array, at: number): boolean =>
  at === bytes.length || bytes[at] === COMMA || bytes[at] === NEWLINE;

/** Whether bytes are valid UTF-8 in which nothing stands for what could not be read. */
function isText(bytes: Uint8Array): boolean {
  const text = decodeForeignUtf8(bytes);
  return text !== null && !text.includes('\uFFFD');
}

/** Whether a cell is there and is not blank. */
export function isFilled(row: PlainRow, c: number): boolean {
  const [from, to] = [row.start[c]!, row.end[c]!];
  if (from === to) return false;
  const first = row.bytes[from]!;
  // Blanks beyond ASCII are what `trim` takes for such.
  return first > SPACE && first < 128 ? true : cellText(row, c).trim() !== '';
}

export function cellText({ bytes, start, end }: PlainRow, c: number): string {
  return decodeForeignUtf8(bytes.subarray(start[c], end[c])) ?? '';
}

/** Whether a cell is the text that stands in other bytes from `from` to `to`. */
export function isCell(
  { bytes, start, end }: PlainRow,
  c: number,
  other: { readonly bytes: Uint8Array; readonly from: number; readonly to: number },
): boolean {
  const [begin, length] = [start[c]!, other.to - other.from];
  if (end[c]! - begin !== length) return false;
  for (let i = 0; i < length; i++) if (bytes[begin + i] !== other.bytes[other.from + i]) return false;
  return true;
}

/** What is worked out of a column's cells: a cell that repeats the one above it is not looked at again. */
export class CellMemory<T> {
  readonly #of: (text: string) => T;
  readonly #last: { bytes: Uint8Array; from: number; to: number } = {
    bytes: new Uint8Array(),
    from: 0,
    to: -1,
  };
  #value: T | undefined;

  constructor(of: (text: string) => T) {
    this.#of = of;
  }

  at(row: PlainRow, c: number): T {
    if (isCell(row, c, this.#last)) return this.#value as T;
    this.#last.bytes = row.bytes;
    this.#last.from = row.start[c]!;
    this.#last.to = row.end[c]!;
    return (this.#value = this.#of(cellText(row, c)));
  }
}

const POWERS = Array.from({ length: 23 }, (_, k) => 10 ** k);
/** Numbers of so many digits are whole in a double, and so is their power of ten: one division rounds once, as `Number` does. */
const EXACT_DIGITS = 15;
const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** The number that a cell states; NaN where it is empty; null where it states none. */
export function cellNumber(row: PlainRow, c: number): number | null {
  const { bytes, start, end } = row;
  const to = end[c]!;
  let i = start[c]!;
  if (i === to) return NaN;
  const isNegative = bytes[i] === MINUS;
  if (isNegative) i++;
  let [mantissa, digits, point] = [0, 0, -1];
  for (; i < to; i++) {
    const byte = bytes[i]!;
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + (byte - ZERO);
      digits++;
    } else if (byte === POINT && point < 0 && digits > 0) point = digits;
    else return slowNumber(cellText(row, c));
  }
  if (digits === 0 || point === digits || digits > EXACT_DIGITS) return slowNumber(cellText(row, c));
  const size = point < 0 ? mantissa : mantissa / POWERS[digits - point]!;
  return isNegative ? -size : size;
}

function slowNumber(text: string): number | null {
  const number = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : null;
}
