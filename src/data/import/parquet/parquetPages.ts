import type { FileMetaData } from 'hyparquet';
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { crc32 } from '../container/crc32';

/** Most rows that are read at all, and most values that a page may claim for each of its bytes. */
const MOST_ROWS = 20_000_000;

/**
 * Where a Parquet file contradicts itself before its values are read: pages that lie outside of their column, more values
 * than rows, checksums that do not fit. Null where nothing does. hyparquet checks none of it.
 */
export function parquetFault(bytes: Uint8Array, metadata: FileMetaData): string | null {
  const rows = Number(metadata.num_rows);
  const grouped = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (!(rows >= 0 && rows <= MOST_ROWS) || grouped !== rows) return 'rows';
  if (metadata.schema.some(({ name }) => typeof name !== 'string')) return 'schema';
  for (const { columns } of metadata.row_groups) {
    for (const { meta_data: column } of columns) {
      if (!column) return 'column';
      const start = Number(column.dictionary_page_offset || column.data_page_offset);
      const first = Math.min(start, Number(column.data_page_offset));
      const end = first + Number(column.total_compressed_size);
      if (!(first >= 4 && end <= bytes.length - 8)) return 'column';
      const fault = pagesFault(bytes.subarray(first, end), Number(column.num_values));
      if (fault) return fault;
    }
  }
  return null;
}

function pagesFault(chunk: Uint8Array, values: number): string | null {
  const reader = { view: new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength), offset: 0 };
  let seen = 0;
  while (reader.offset < chunk.length - 1) {
    const header = deserializeTCompactProtocol(reader) as Readonly<Record<string, unknown>>;
    const [kind, unpacked, packed, crc] = [1, 2, 3, 4].map((n) => header[`field_${n}`]);
    if (typeof packed !== 'number' || packed < 0 || typeof unpacked !== 'number' || unpacked < 0)
      return 'page';
    const end = reader.offset + packed;
    if (end > chunk.length) return 'page';
    const body = chunk.subarray(reader.offset, end);
    if (typeof crc === 'number' && crc32(body) !== crc >>> 0) return 'crc';
    // 0 is a page of data, 3 one of the second kind; both count their values first.
    const detail = header[kind === 0 ? 'field_5' : 'field_8'] as
      Readonly<Record<string, unknown>> | undefined;
    if (kind === 0 || kind === 3) seen += Number(detail?.field_1 ?? NaN);
    reader.offset = end;
  }
  return seen === values ? null : 'values';
}
