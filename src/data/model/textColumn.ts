import { decodeUtf8, encodeUtf8 } from '../bytes/utf8';

/**
 * A column of strings as one UTF-8 buffer with offsets, so that names and codes can be transferred to workers
 * without copying, like numbers. Row i is `bytes[offset[i] .. offset[i + 1])`.
 */
export interface TextColumn {
  readonly bytes: Uint8Array;
  /** Byte offsets, n + 1 entries. */
  readonly offset: Uint32Array;
}

/** Packs strings into a column. */
export function textColumn(rows: readonly string[]): TextColumn {
  const offset = new Uint32Array(rows.length + 1);
  // In ASCII every letter is a byte: all rows are then encoded in one call instead of one each.
  rows.forEach((row, i) => (offset[i + 1] = offset[i]! + row.length));
  const joined = encodeUtf8(rows.join(''));
  if (joined.length === offset[rows.length]) return { bytes: joined, offset };
  const parts = rows.map(encodeUtf8);
  parts.forEach((part, i) => (offset[i + 1] = offset[i]! + part.length));
  const bytes = new Uint8Array(offset[rows.length]!);
  parts.forEach((part, i) => bytes.set(part, offset[i]!));
  return { bytes, offset };
}

/**
 * The string of one row.
 * @throws RangeError for a row outside of the column, which is an error of the caller
 */
export function textAt(column: TextColumn, row: number): string {
  const start = column.offset[row];
  const end = column.offset[row + 1];
  if (start === undefined || end === undefined) {
    throw new RangeError(`textAt: row ${row} of ${column.offset.length - 1}`);
  }
  return decodeUtf8(column.bytes.subarray(start, end));
}

/** All rows as strings, for code that needs them at once (a search index, a list). */
export function textRows(column: TextColumn): string[] {
  return Array.from({ length: column.offset.length - 1 }, (_, row) => textAt(column, row));
}
