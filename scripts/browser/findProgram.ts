import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a file is there and may be run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Paths of programs in the folders of `PATH`, those of the first name first. */
export function programsInPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

/** Path of a program: what the variable of the environment says, or the first of the names in `PATH`; null where there is none. */
export function findProgram(variable: string, names: readonly string[]): string | null {
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== '') return chosen;
  return programsInPath(names)[0] ?? null;
}
