import type { RawShape } from '../rawLayer';
import { polygonsOfRings } from './ringGroups';

/** What a .shp holds, or why it cannot be read. */
export type ShpRecords =
  | {
      readonly ok: true;
      /** Of every record its shape; one without parts where the record states a null shape. */
      readonly shapes: readonly RawShape[];
      /** Record headers of zeros after the last record: rows without a shape, or bytes that mean nothing. */
      readonly blankHeaders: number;
      readonly trailingBytes: number;
      readonly heights: number;
      readonly zeroHeights: number;
    }
  | { readonly ok: false; readonly reason: 'magic' | 'truncated' | 'corrupt' | 'type'; readonly at: number };

const HEADER = 100;
/** Kinds of shape by their number; with heights (10 more) and with measures (20 more) alike. */
const KINDS: ReadonlyMap<number, 'point' | 'line' | 'area' | 'points'> = new Map([
  [1, 'point'],
  [3, 'line'],
  [5, 'area'],
  [8, 'points'],
]);

/** Reads the records of a .shp with every length checked (ESRI Shapefile Technical Description, 1998). */
export function readShp(bytes: Uint8Array, onProgress?: (done: number) => void): ShpRecords {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getInt32(0) !== 9994 || view.getInt32(28, true) !== 1000) {
    return { ok: false, reason: 'magic', at: 0 };
  }
  const end = 2 * view.getInt32(24);
  if (end > bytes.length) return { ok: false, reason: 'truncated', at: bytes.length };
  const fileType = view.getInt32(32, true);
  if (fileType !== 0 && !KINDS.has(fileType % 10)) return { ok: false, reason: 'type', at: fileType };
  const shapes: RawShape[] = [];
  const heights: Heights = { other: 0, zero: 0 };
  let at = HEADER;
  while (at + 8 <= end && view.getInt32(at) !== 0) {
    if (shapes.length % 1000 === 0) onProgress?.(at / end);
    const length = 2 * view.getInt32(at + 4);
    const start = at + 8;
    if (length < 4 || start + length > end) return { ok: false, reason: 'corrupt', at };
    const record = new DataView(bytes.buffer, bytes.byteOffset + start, length);
    const shape = readRecord(record, heights);
    if (!shape) return { ok: false, reason: 'corrupt', at };
    shapes.push(shape);
    at = start + length;
  }
  let blankHeaders = 0;
  while (at + 8 * (blankHeaders + 1) <= end && isBlank(view, at + 8 * blankHeaders)) blankHeaders++;
  return {
    ...{ ok: true, shapes, blankHeaders, trailingBytes: bytes.length - at },
    ...{ heights: heights.other, zeroHeights: heights.zero },
  };
}

interface Heights {
  other: number;
  zero: number;
}

function isBlank(view: DataView, at: number): boolean {
  return view.getInt32(at) === 0 && view.getInt32(at + 4) === 0;
}

/** The shape of one record; null where its counts do not fit its length. */
function readRecord(record: DataView, heights: Heights): RawShape | null {
  const type = record.getInt32(0, true);
  if (type === 0) return { kind: 'area', parts: [] };
  const kind = KINDS.get(type % 10);
  if (!kind || type > 28) return null;
  const hasHeights = type > 10 && type < 20;
  if (kind === 'point') {
    if (record.byteLength < (hasHeights ? 28 : 20)) return null;
    if (hasHeights) noteHeight(record.getFloat64(20, true), heights);
    return { kind, parts: [[readPath(record, 4, 1)]] };
  }
  return kind === 'points'
    ? readPoints(record, hasHeights, heights)
    : readPaths(record, { kind, hasHeights, heights });
}

function readPoints(record: DataView, hasHeights: boolean, heights: Heights): RawShape | null {
  if (record.byteLength < 40) return null;
  const n = record.getInt32(36, true);
  if (n < 0 || 40 + 16 * n > record.byteLength) return null;
  if (hasHeights) noteHeights(record, 40 + 16 * n, n, heights);
  return { kind: 'point', parts: Array.from({ length: n }, (_, i) => [readPath(record, 40 + 16 * i, 1)]) };
}

function readPaths(
  record: DataView,
  { kind, hasHeights, heights }: { kind: 'line' | 'area'; hasHeights: boolean; heights: Heights },
): RawShape | null {
  if (record.byteLength < 44) return null;
  const [parts, n] = [record.getInt32(36, true), record.getInt32(40, true)];
  const points = 44 + 4 * parts;
  if (parts < 0 || n < 0 || points + 16 * n > record.byteLength) return null;
  const paths: Float64Array[] = [];
  for (let i = 0; i < parts; i++) {
    const start = record.getInt32(44 + 4 * i, true);
    const end = i + 1 < parts ? record.getInt32(48 + 4 * i, true) : n;
    if (start < 0 || end < start || end > n) return null;
    paths.push(readPath(record, points + 16 * start, end - start));
  }
  if (hasHeights) noteHeights(record, points + 16 * n, n, heights);
  if (kind === 'area') return { kind, parts: polygonsOfRings(paths.filter((path) => path.length > 0)) };
  return { kind, parts: paths.map((path) => [path]) };
}

/** Heights stand behind the positions, after their own range; files that leave them out have none. */
function noteHeights(record: DataView, range: number, n: number, heights: Heights): void {
  for (let i = 0; i < n && range + 16 + 8 * (i + 1) <= record.byteLength; i++) {
    noteHeight(record.getFloat64(range + 16 + 8 * i, true), heights);
  }
}

function noteHeight(z: number, heights: Heights): void {
  if (z === 0) heights.zero++;
  else heights.other++;
}

function readPath(record: DataView, at: number, n: number): Float64Array {
  const path = new Float64Array(2 * n);
  for (let i = 0; i < path.length; i++) path[i] = record.getFloat64(at + 8 * i, true);
  return path;
}
