import type { FileMetaData } from 'hyparquet';
import type { TextColumn } from '../model/textColumn';

/** The codes of a file as they are stored, and all else that says how they are read. */
interface StoredCodes {
  readonly layout: string;
  readonly chunks: readonly Uint8Array[];
}

/**
 * Remembers the stored codes that were last found to be those of the villages. The files of a pack mostly store the very
 * same bytes, and to read 80,000 codes takes longer than all else in a file.
 */
export class CheckedCodes {
  #last: { readonly stored: StoredCodes; readonly code: TextColumn } | null = null;

  /** Whether a file stores the same bytes as one whose codes were found to be these. */
  areKnown(stored: StoredCodes, code: TextColumn): boolean {
    const last = this.#last;
    return (
      last !== null &&
      last.stored.layout === stored.layout &&
      last.stored.chunks.length === stored.chunks.length &&
      last.stored.chunks.every((chunk, i) => isSame(chunk, stored.chunks[i]!)) &&
      isSame(last.code.offset, code.offset) &&
      isSame(last.code.bytes, code.bytes)
    );
  }

  /** To be called for codes that were read and compared alone. */
  remember({ layout, chunks }: StoredCodes, code: TextColumn): void {
    // A copy: the file that they lie in is large.
    this.#last = { stored: { layout, chunks: chunks.map((chunk) => chunk.slice()) }, code };
  }
}

/** The stored codes of a file, which are not read for it. */
export function storedCodes(file: ArrayBuffer, { schema, row_groups }: FileMetaData): StoredCodes {
  const groups = row_groups.map(({ num_rows, columns }) => ({
    num_rows,
    columns: columns.flatMap(({ meta_data }) => (meta_data?.path_in_schema[0] === 'kode' ? [meta_data] : [])),
  }));
  const layout = JSON.stringify([schema, groups], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  const chunks = groups
    .flatMap(({ columns }) => columns)
    .map(({ dictionary_page_offset, data_page_offset, total_compressed_size }) => {
      const start = Number(dictionary_page_offset || data_page_offset);
      return new Uint8Array(file.slice(start, start + Number(total_compressed_size)));
    });
  return { layout, chunks };
}

function isSame(a: Uint8Array | Uint32Array, b: Uint8Array | Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
