import { decodedAs, wideEncoding } from './foreignText';
import type { ImportFormat } from './imported';

/** What bytes are, before they are read: a format, a container, or something that is refused by name. */
export type Sniffed =
  | { readonly kind: 'format'; readonly format: Exclude<ImportFormat, 'unknown'> }
  | { readonly kind: 'zip' | 'gzip' | 'page' | 'xls' | 'empty' | 'unknown' | 'encryptedParquet' | 'xml' };

const HEAD = 4096;

/** Tells a file by its bytes. Of its name only the ending is used, and only where text may be a table or JSON. */
export function sniffFormat(bytes: Uint8Array, name: string): Sniffed {
  if (bytes.length === 0) return { kind: 'empty' };
  const format = (one: Exclude<ImportFormat, 'unknown'>): Sniffed => ({ kind: 'format', format: one });
  if (starts(bytes, [0x50, 0x4b, 3, 4]) || starts(bytes, [0x50, 0x4b, 5, 6])) return { kind: 'zip' };
  if (starts(bytes, [0x1f, 0x8b])) return { kind: 'gzip' };
  if (starts(bytes, [0x66, 0x67, 0x62])) return format('flatgeobuf');
  if (starts(bytes, [0x50, 0x41, 0x52, 0x31])) return format('parquet');
  if (starts(bytes, [0x50, 0x41, 0x52, 0x45])) return { kind: 'encryptedParquet' };
  if (starts(bytes, [0, 0, 0x27, 0x0a])) return format('shapefile');
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'xls' };
  if (
    starts(
      bytes,
      [...'SQLite format 3\0'].map((letter) => letter.charCodeAt(0)),
    )
  )
    return format('geopackage');
  return sniffText(bytes, name);
}

function starts(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function sniffText(bytes: Uint8Array, name: string): Sniffed {
  const head = headText(bytes);
  if (head === null) return { kind: 'unknown' };
  const text = head.trimStart();
  if (text === '' && bytes.length <= HEAD) return { kind: 'empty' };
  if (text.startsWith('<')) {
    if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)/i.test(text)) return { kind: 'page' };
    if (/<(?:\w+:)?kml[\s>]/i.test(text)) return { kind: 'format', format: 'kml' };
    return /<html[\s>]/i.test(text) ? { kind: 'page' } : { kind: 'xml' };
  }
  if (/^[{[]/.test(text) || /\.(?:geojson|json|topojson)$/i.test(name)) {
    const isTopology = /"type"\s*:\s*"Topology"/.test(text);
    return { kind: 'format', format: isTopology ? 'topojson' : 'geojson' };
  }
  return { kind: 'format', format: 'csv' };
}

/** The beginning as text; null where a NUL says that it is none. */
function headText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD);
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodedAs(head, wide) ?? '';
  if (head.includes(0)) return null;
  // One byte a letter is enough to look for words of ASCII; the mark of UTF-8 is left out.
  const start = starts(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return decodedAs(head.subarray(start), 'windows-1252') ?? '';
}

/** Endings that say another format than the bytes do. */
const ENDINGS: ReadonlyMap<string, readonly ImportFormat[]> = new Map([
  ['geojson', ['geojson', 'topojson']],
  ['json', ['geojson', 'topojson']],
  ['topojson', ['topojson', 'geojson']],
  ['fgb', ['flatgeobuf']],
  ['parquet', ['parquet']],
  ['kml', ['kml']],
  ['gpkg', ['geopackage']],
  ['csv', ['csv']],
  ['xlsx', ['xlsx']],
  ['xls', []],
  ['ods', ['ods']],
]);

/** Whether a name's ending agrees with the format; true where the ending says nothing. */
export function nameFits(name: string, format: ImportFormat): boolean {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return ENDINGS.get(ending)?.includes(format) ?? true;
}
