import type { Cell } from '../imported';
import type { RawShape } from '../rawLayer';
import { text, type FgbColumn } from './fgbHeader';
import { FlatBlock, FlatFault, type FlatTable } from './flatTable';

const TYPE = { point: 1, line: 2, polygon: 3, points: 4, lines: 5, polygons: 6, collection: 7 } as const;
const MOST_NESTED = 8;

/** The shapes of a geometry, several only of a collection; null for a curve or a surface, which is not understood. */
export function fgbShapes(geometry: FlatTable, fileType: number, depth = 0): RawShape[] | null {
  const type = geometry.u8(6, 0) || fileType;
  const parts = geometry.tables(7);
  if (type === TYPE.collection) {
    if (depth >= MOST_NESTED) return null;
    const members = parts.map((part) => fgbShapes(part, 0, depth + 1));
    return members.includes(null) ? null : members.flatMap((shapes) => shapes ?? []);
  }
  if (type === TYPE.polygons) {
    return [{ kind: 'area', parts: parts.map((part) => paths(part)).filter((rings) => rings.length > 0) }];
  }
  if (type === TYPE.polygon) {
    const rings = paths(geometry);
    return [{ kind: 'area', parts: rings.length > 0 ? [rings] : [] }];
  }
  if (type === TYPE.line || type === TYPE.lines) {
    return [{ kind: 'line', parts: paths(geometry).map((path) => [path]) }];
  }
  if (type !== TYPE.point && type !== TYPE.points) return null;
  const xy = geometry.doubles(1);
  return [
    { kind: 'point', parts: Array.from({ length: xy.length >> 1 }, (_, i) => [xy.slice(2 * i, 2 * i + 2)]) },
  ];
}

/** The paths of a geometry, divided where `ends` says. */
function paths(geometry: FlatTable): Float64Array[] {
  const xy = geometry.doubles(1);
  if (xy.length % 2 !== 0) throw new FlatFault('odd number of coordinates');
  const ends = geometry.vector(0, 4);
  if (!ends || ends.length === 0) return xy.length > 0 ? [xy] : [];
  let start = 0;
  return Array.from({ length: ends.length }, (_, i) => {
    const end = 2 * geometry.block.u32(ends.at + 4 * i);
    if (end < start || end > xy.length) throw new FlatFault('ends beyond the coordinates');
    const path = xy.slice(start, end);
    start = end;
    return path;
  });
}

/** Bytes of each type of column that has a fixed number of them; see Column in the format's schema. */
const WIDTHS: readonly number[] = [1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8];

/** The properties of a feature by column. */
export function fgbCells(
  bytes: Uint8Array | null,
  columns: readonly FgbColumn[],
): (readonly [string, Cell])[] {
  const cells: (readonly [string, Cell])[] = [];
  if (!bytes) return cells;
  const block = new FlatBlock(bytes);
  let at = 0;
  while (at < bytes.length) {
    const column = columns[block.u16(at)];
    if (!column) throw new FlatFault('column beyond the header');
    const width = WIDTHS[column.type];
    const start = at + 2;
    const length = width ?? block.u32(start);
    const value = block.slice(width === undefined ? start + 4 : start, length);
    cells.push([column.name, width === undefined ? variable(value, column) : fixed(value, column.type)]);
    at = start + length + (width === undefined ? 4 : 0);
  }
  return cells;
}

function variable(value: Uint8Array, { type }: FgbColumn): Cell {
  // 11 text, 12 JSON, 13 time, 14 bytes.
  return type === 14 ? null : text(value);
}

function fixed(value: Uint8Array, type: number): Cell {
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
  if (type === 0) return view.getInt8(0);
  if (type === 1) return view.getUint8(0);
  if (type === 2) return view.getUint8(0) !== 0;
  if (type === 3) return view.getInt16(0, true);
  if (type === 4) return view.getUint16(0, true);
  if (type === 5) return view.getInt32(0, true);
  if (type === 6) return view.getUint32(0, true);
  if (type === 7 || type === 8) {
    const whole = type === 7 ? view.getBigInt64(0, true) : view.getBigUint64(0, true);
    return Number.isSafeInteger(Number(whole)) ? Number(whole) : String(whole);
  }
  const number = type === 9 ? view.getFloat32(0, true) : view.getFloat64(0, true);
  return Number.isFinite(number) ? number : null;
}
