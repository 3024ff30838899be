import { unzlibSync } from 'fflate';

const HEAD = 44;
const ENTRY = 20;

/**
 * The TrueType file within a WOFF: files that embed a typeface take no other form. Throws where it is none, since the
 * typeface is a part of the app.
 */
export function trueTypeOf(woff: Uint8Array): Uint8Array<ArrayBuffer> {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.getUint32(0) !== 0x774f4646) throw new TypeError('woff: expected wOFF at its beginning');
  const tables = from.getUint16(12);
  const entries = Array.from({ length: tables }, (_, i) => {
    const at = HEAD + ENTRY * i;
    return {
      tag: from.getUint32(at),
      offset: from.getUint32(at + 4),
      packed: from.getUint32(at + 8),
      length: from.getUint32(at + 12),
      sum: from.getUint32(at + 16),
    };
  });
  const power = 2 ** Math.floor(Math.log2(tables));
  const start = 12 + 16 * tables;
  const total = start + entries.reduce((sum, { length }) => sum + padded(length), 0);
  const font = new Uint8Array(total);
  const to = new DataView(font.buffer);
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, tables);
  to.setUint16(6, 16 * power);
  to.setUint16(8, Math.log2(power));
  to.setUint16(10, 16 * (tables - power));
  let place = start;
  entries.forEach(({ tag, offset, packed, length, sum }, i) => {
    const at = 12 + 16 * i;
    to.setUint32(at, tag);
    to.setUint32(at + 4, sum);
    to.setUint32(at + 8, place);
    to.setUint32(at + 12, length);
    const bytes = woff.subarray(offset, offset + packed);
    font.set(packed < length ? unzlibSync(bytes) : bytes, place);
    place += padded(length);
  });
  return font;
}

const padded = (length: number): number => (length + 3) & ~3;
