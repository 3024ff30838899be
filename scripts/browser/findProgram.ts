import { delimiter, join } from 'node:path';
import { isExecutable } from './findBrowser.ts';

/** Path of a program: what the variable of the environment says, or the first of the names in `PATH`; null where there is none. */
export function findProgram(variable: string, names: readonly string[]): string | null {
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== '') return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}
