import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Names every file that a site was made of, so that the next build knows which are its own. */
export const LIST_FILE = 'halaman.txt';

/** Files of a site in a folder that may hold others: the app, pictures of the portal's owner. */
export interface SiteFolder {
  /** Those that no earlier build of a site has put there, so that none of them is written over. */
  readonly foreign: readonly string[];
  /** Notes what is about to be written, so that a build that breaks off leaves no file that nobody owns. */
  begin(): void;
  /** Removes what an earlier build wrote and this one did not. */
  finish(): number;
}

/** @param files all that a build is going to write */
export function siteFolder(out: string, files: readonly string[]): SiteFolder {
  const list = join(out, LIST_FILE);
  const earlier = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(isWithin) : [];
  const own = new Set(earlier);
  const note = (paths: readonly string[]) => writeFileSync(list, `${paths.join('\n')}\n`);
  return {
    foreign: files.filter((path) => !own.has(path) && existsSync(join(out, path))),
    begin: () => {
      mkdirSync(out, { recursive: true });
      note([...new Set([...earlier, ...files])]);
    },
    finish: () => {
      const now = new Set(files);
      const gone = earlier.filter((path) => !now.has(path));
      for (const path of gone) {
        rmSync(join(out, path), { force: true });
        removeEmpty(dirname(path), out);
      }
      note(files);
      return gone.length;
    },
  };
}

/** Nothing outside of the folder is removed, whatever the list says. */
const isWithin = (path: string): boolean =>
  path !== '' && !path.startsWith('/') && !path.split('/').includes('..');

/** Removes a folder and those around it, as far as they hold nothing. */
function removeEmpty(folder: string, out: string): void {
  for (let at = folder; at !== '.' && at !== ''; at = dirname(at)) {
    try {
      rmdirSync(join(out, at));
    } catch (cause) {
      if (isOf(cause, 'ENOTEMPTY') || isOf(cause, 'ENOENT') || isOf(cause, 'EEXIST')) return;
      throw cause;
    }
  }
}

const isOf = (cause: unknown, code: string): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === code;
