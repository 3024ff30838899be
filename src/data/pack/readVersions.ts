import { fail, ok, type Result } from '../model/fault';
import { isIsoDate } from '../model/isoDate';
import type { PackVersion, VersionChange } from '../model/version';
import { readTable } from './tableReader';

const VERSION = /^\d+\.\d+\.\d+/;

/** Reads the publications of a pack, newest first; a row without an indicator tells of the version as a whole. */
export function readVersions(file: string, bytes: Uint8Array): Result<readonly PackVersion[]> {
  const read = readTable('versi', file, bytes);
  if (!read.ok) return read;
  const { rows, text, number } = read.value;
  const counts = { changed: number('berubah'), added: number('ditambah'), removed: number('dihapus') };
  const found = new Map<string, PackVersion & { readonly changes: VersionChange[] }>();
  for (let row = 0; row < rows; row++) {
    const cell = (column: Parameters<typeof text>[0]) => text(column)[row] ?? '';
    const [version, date, indicatorId] = [cell('versi'), cell('tanggal'), cell('indikator')];
    const refused = (column: string, got: string, expected: string) =>
      fail('rowInvalid', { file, where: `baris ${row + 2}, kolom ${column}`, got, expected });
    if (!VERSION.test(version)) return refused('versi', version, '1.0.0');
    if (!isIsoDate(date)) return refused('tanggal', date, '2025-11-01');
    if (indicatorId === '') {
      if (found.has(version)) return refused('versi', version, 'satu baris tanpa indikator untuk satu versi');
      const note = { id: cell('keterangan'), en: cell('keterangan_en') || cell('keterangan') };
      if (note.id === '') return refused('keterangan', '', 'apa yang berubah dan mengapa');
      found.set(version, { version, date, note, changes: [] });
      continue;
    }
    const whole = found.get(version);
    if (!whole) return refused('indikator', indicatorId, `baris versi ${version} di atasnya`);
    const count = (values: Float64Array) => {
      const value = values[row] ?? 0;
      return Number.isFinite(value) ? value : 0;
    };
    const negative = Object.values(counts).some((values) => values[row]! < 0);
    if (negative) return refused('berubah', '', 'bilangan bulat 0 atau lebih');
    whole.changes.push({
      indicatorId,
      changed: count(counts.changed),
      added: count(counts.added),
      removed: count(counts.removed),
    });
  }
  return ok([...found.values()].sort(newestFirst));
}

/** By the numbers of the version, so that 1.10.0 is newer than 1.9.0. */
function newestFirst(a: PackVersion, b: PackVersion): number {
  const numbers = ({ version }: PackVersion) => version.split('.').map((part) => Number.parseInt(part, 10));
  const [left, right] = [numbers(a), numbers(b)];
  const at = left.findIndex((part, i) => part !== right[i]);
  return at < 0 ? 0 : right[at]! - left[at]!;
}
