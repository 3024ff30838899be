import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkAttack, type AttackCheck } from '../../src/studio/check/attackChecks';
import { checkPack, type PackCheck } from '../../src/studio/check/checkPack';
import { folderIo } from './folderIo';

/** The whole of `checkPack` on a folder with datapackage.json. Throws where it is no folder. */
export async function checkFolder(dir: string): Promise<PackCheck> {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${dir}: bukan folder paket`);
  return checkPack({ base: `${dir}/`, io: folderIo }, filesIn(dir));
}

/** `checkAttack` on a folder. */
export function attackFolder(dir: string): Promise<AttackCheck> {
  return checkAttack(`${dir}/`, folderIo);
}

/** All files of a folder and those below it, by path with slashes. */
function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
