import { soundNames } from '../columns';
import { decodedAs } from '../foreignText';
import type { ReadContext } from '../formatReader';
import type { Cell, ImportedColumn } from '../imported';
import { encodingOfDriver, encodingOfLabel } from './cpgLabels';
import { dbfBytes, dbfCell, dbfFrame, isDeleted, type DbfFrame } from './dbf';

export interface DbfTable {
  readonly rows: number;
  readonly columns: readonly ImportedColumn[];
  readonly encoding: string;
  /** Rows that are marked as deleted. */
  readonly deleted: ReadonlySet<number>;
}

/**
 * The table of a .dbf. Its texts are decoded as the .cpg says; without one as UTF-8 where all of them are, else by the
 * header's language driver, else as windows-1252.
 */
export function readDbf(bytes: Uint8Array, cpg: Uint8Array | null, context: ReadContext): DbfTable {
  const { log, choices } = context;
  const frame = dbfFrame(bytes);
  if (frame === 'header') return log.reject('DBF_HEADER');
  if (frame === 'truncated') return log.reject('FILE_TRUNCATED', { found: { bytes: bytes.length } });
  log.sawRows(frame.rows);
  const wanted = choices.encoding ?? (cpg && labelOf(cpg, context)) ?? null;
  const encoding = wanted ?? guessedEncoding(bytes, frame, context);
  const deleted = new Set<number>();
  for (let row = 0; row < frame.rows; row++) if (isDeleted(bytes, frame, row)) deleted.add(row);
  const decode = (raw: Uint8Array): string => decodedAs(raw, encoding) ?? lossy(raw, encoding, context);
  const columns = frame.fields.map((field, at) => {
    const cells: Cell[] = [];
    for (let row = 0; row < frame.rows; row++) {
      if (row % 10_000 === 0) context.progress('read', (at + row / frame.rows) / frame.fields.length);
      const raw = dbfBytes(bytes, frame, { row, field });
      const cell = dbfCell(raw, field, field.type === 'C' ? decode(raw) : ascii(raw));
      // What an encoding cannot hold, programs write as question marks.
      if (field.type === 'C' && encoding !== 'utf-8' && typeof cell === 'string' && cell.includes('??')) {
        log.add('ENCODING_LOSSY', { row: row + 1, found: { encoding } });
      }
      cells.push(cell);
    }
    return { name: decode(field.name), cells };
  });
  return { rows: frame.rows, columns: soundNames(columns, log, ''), encoding, deleted };
}

/** The encoding that a .cpg names; null, with an issue, where what stands there is no label. */
export function labelOf(cpg: Uint8Array, { log }: Pick<ReadContext, 'log'>): string | null {
  const text = decodedAs(cpg.subarray(0, 200), 'windows-1252') ?? '';
  const label = encodingOfLabel(text);
  if (label === null)
    log.add('CPG_UNREADABLE', { found: { got: text.trim().slice(0, 40).replaceAll(/\s+/g, ' ') } });
  return label;
}

function guessedEncoding(bytes: Uint8Array, frame: DbfFrame, { log }: ReadContext): string {
  const rows = bytes.subarray(frame.headerBytes, frame.headerBytes + frame.rows * frame.rowBytes);
  if (rows.every((byte) => byte < 0x80)) return 'utf-8';
  const isUtf8 = frame.fields.every(
    (field) =>
      field.type !== 'C' ||
      Array.from({ length: frame.rows }, (_, row) => dbfBytes(bytes, frame, { row, field })).every(
        (raw) => decodedAs(raw, 'utf-8') !== null,
      ),
  );
  if (isUtf8) return 'utf-8';
  const encoding = encodingOfDriver(frame.driver) ?? 'windows-1252';
  log.add('ENCODING', { found: { encoding, expected: 'utf-8' } });
  return encoding;
}

/** Text that is not of the encoding its file names, letter by letter as far as it goes. */
function lossy(raw: Uint8Array, encoding: string, { log }: ReadContext): string {
  log.add('ENCODING_LOSSY', { found: { encoding } });
  return decodedAs(raw, 'windows-1252') ?? ascii(raw);
}

function ascii(raw: Uint8Array): string {
  let text = '';
  for (const byte of raw) text += String.fromCharCode(byte);
  return text;
}
