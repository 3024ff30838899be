import Papa from 'papaparse';
import { decodeForeignUtf8 } from '../bytes/utf8';
import { readWorkbook, type ReadSheet } from './readWorkbook';
import { separatorOf } from './separator';

/** Why a file gives no table. */
export type TableFileFault =
  | { readonly reason: 'empty' | 'oldWorkbook' | 'damagedWorkbook' | 'noText' }
  /** A quotation mark that nothing closes: what follows it would be one cell. */
  | { readonly reason: 'openQuote'; readonly row: number };

export type TableFile =
  | { readonly ok: true; readonly sheets: readonly ReadSheet[] }
  | { readonly ok: false; readonly fault: TableFileFault };

const ZIP = [0x50, 0x4b];
/** Files of Office before 2007, and newer ones with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The sheets of a table that somebody brings: an XLSX workbook, or CSV in UTF-8 with commas, semicolons, tabs or bars. What it
 * is follows from its bytes, whatever its name.
 */
export function readTableFile(bytes: Uint8Array): TableFile {
  if (startsWith(bytes, COMPOUND)) return refused({ reason: 'oldWorkbook' });
  const sheets = startsWith(bytes, ZIP) ? readWorkbook(bytes) : undefined;
  if (sheets === null) return refused({ reason: 'damagedWorkbook' });
  return sheets === undefined ? readCsv(bytes) : withContent(sheets);
}

function readCsv(bytes: Uint8Array): TableFile {
  const text = decodeForeignUtf8(bytes);
  if (text === null || text.includes('\0')) return refused({ reason: 'noText' });
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open) return refused({ reason: 'openQuote', row: (open.row ?? 0) + 1 });
  return withContent([{ name: '', rows: data }]);
}

function withContent(sheets: readonly ReadSheet[]): TableFile {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  return filled.length === 0 ? refused({ reason: 'empty' }) : { ok: true, sheets: filled };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function refused(fault: TableFileFault): TableFile {
  return { ok: false, fault };
}
