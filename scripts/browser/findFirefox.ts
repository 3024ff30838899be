import { delimiter, join } from 'node:path';
import { isExecutable } from './findBrowser.ts';

const NAMES = ['firefox-esr', 'firefox'];

/** Path of a Firefox: `FIREFOX_BIN`, or one of the system; null where there is none. Debian: `apt-get install firefox-esr`. */
export function findFirefox(): string | null {
  const chosen = process.env['FIREFOX_BIN'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}
