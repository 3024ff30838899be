import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Temporary files of all tests lie in one folder, which is gone after the run. Called by vitest before its workers start. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'petala-tes-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
