import { readFileSync } from 'node:fs';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'berkas tidak ada',
  EISDIR: 'ini folder, bukan berkas',
  EACCES: 'berkas tidak boleh dibaca',
};

/** A text file that the reader of a command named. Throws a sentence where it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new Error(`${path}: ${REASONS[code] ?? 'berkas tidak dapat dibaca'}`, { cause });
  }
}
