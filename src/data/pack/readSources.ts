import type { Source } from '../model/dataset';
import { fail, ok, type Result } from '../model/fault';
import { readTable } from './tableReader';

/** Reads the sources that values, events and interventions refer to by id. */
export function readSources(file: string, bytes: Uint8Array): Result<ReadonlyMap<string, Source>> {
  const read = readTable('sumber', file, bytes);
  if (!read.ok) return read;
  const { rows, text } = read.value;
  const at = (column: Parameters<typeof text>[0], row: number) => text(column)[row] ?? '';
  const sources = Array.from({ length: rows }, (_, row) => ({
    id: at('id', row),
    title: at('judul', row),
    publisher: at('penerbit', row),
    url: at('alamat', row),
    licence: at('lisensi', row),
    date: at('tanggal', row),
    note: at('catatan', row),
  }));
  const byId = new Map<string, Source>();
  for (const [row, source] of sources.entries()) {
    const at = (column: string) => ({ file, where: `baris ${row + 2}, kolom ${column}` });
    if (byId.has(source.id))
      return fail('rowInvalid', { ...at('id'), got: source.id, expected: 'satu baris satu sumber' });
    if (!/^(https?:\/\/\S+)?$/i.test(source.url))
      return fail('rowInvalid', { ...at('alamat'), got: source.url, expected: 'https://…' });
    byId.set(source.id, source);
  }
  return ok(byId);
}

/** A source's URL if it is safe to link to (https only); otherwise null. */
export function safeLink(url: string): string | null {
  return /^https:\/\/[^\s<>"']+$/i.test(url) ? url : null;
}
