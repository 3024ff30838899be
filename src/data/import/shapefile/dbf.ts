import type { Cell } from '../imported';

export interface DbfField {
  readonly name: Uint8Array;
  readonly type: string;
  readonly at: number;
  readonly length: number;
}

/** The frame of a .dbf: where its fields and rows stand. */
export interface DbfFrame {
  readonly rows: number;
  readonly headerBytes: number;
  readonly rowBytes: number;
  readonly driver: number;
  readonly fields: readonly DbfField[];
}

const FIELD = 32;
const TYPES = 'CNFDLMIBOYT@+G0';

/** The frame of a .dbf; "header" where it is none, "truncated" where rows are missing at its end. */
export function dbfFrame(bytes: Uint8Array): DbfFrame | 'header' | 'truncated' {
  if (bytes.length < 33) return 'header';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [rows, headerBytes, rowBytes] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  if (![0x02, 0x03, 0x30, 0x31, 0x32, 0x83, 0x8b, 0xf5].includes(bytes[0]!)) return 'header';
  if (headerBytes < 33 || headerBytes > bytes.length) return 'header';
  const fields: DbfField[] = [];
  let at = 1;
  for (let start = FIELD; start + FIELD < headerBytes + 1 && bytes[start] !== 0x0d; start += FIELD) {
    const name = bytes.subarray(start, start + 11);
    const zero = name.indexOf(0);
    const length = bytes[start + 16]!;
    const type = String.fromCharCode(bytes[start + 11]!);
    if (zero === 0 || !TYPES.includes(type) || length === 0) return 'header';
    fields.push({ name: zero < 0 ? name : name.subarray(0, zero), type, at, length });
    at += length;
  }
  if (at !== rowBytes) return 'header';
  if (headerBytes + rows * rowBytes > bytes.length) return 'truncated';
  return { rows, headerBytes, rowBytes, driver: bytes[29]!, fields };
}

/** The bytes of one field of one row. */
export function dbfBytes(
  bytes: Uint8Array,
  frame: DbfFrame,
  { row, field }: { row: number; field: DbfField },
): Uint8Array {
  const start = frame.headerBytes + row * frame.rowBytes + field.at;
  return bytes.subarray(start, start + field.length);
}

export function isDeleted(bytes: Uint8Array, frame: DbfFrame, row: number): boolean {
  return bytes[frame.headerBytes + row * frame.rowBytes] === 0x2a;
}

/** A cell by its field's type. Numbers of more than 15 digits stay text, for a number would change them. */
export function dbfCell(raw: Uint8Array, { type }: DbfField, text: string): Cell {
  if (type === 'I' || type === '+') return raw.length === 4 ? viewOf(raw).getInt32(0, true) : null;
  if (type === 'O' || type === 'B') return raw.length === 8 ? finite(viewOf(raw).getFloat64(0, true)) : null;
  const bare = text.replace(/[\0 ]+$/, '');
  if (type === 'C') return bare === '' ? null : bare;
  const trimmed = bare.trim();
  if (trimmed === '') return null;
  if (type === 'N' || type === 'F') return numberOf(trimmed);
  if (type === 'L') return /^[yt]$/i.test(trimmed) ? true : /^[nf]$/i.test(trimmed) ? false : null;
  if (type === 'D') return trimmed.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return trimmed;
}

function numberOf(text: string): Cell {
  // Programs fill a number that is too wide with stars.
  if (/^\*+$/.test(text)) return null;
  const number = Number(text.replace(',', '.'));
  if (!Number.isFinite(number)) return text;
  return text.replaceAll(/\D/g, '').length > 15 && /^\d+$/.test(text) ? text : number;
}

function finite(x: number): number | null {
  return Number.isFinite(x) ? x : null;
}

function viewOf(raw: Uint8Array): DataView {
  return new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
}
