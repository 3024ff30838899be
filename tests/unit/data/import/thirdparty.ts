import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Public test files and boundaries that stand beside this repository where it is worked on; they are never copied into it. */
const FOLDER = new URL('../../../../../shared/fixtures/thirdparty/', import.meta.url);

export const hasThirdParty = existsSync(FOLDER);

export function thirdPartyBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(path, FOLDER))));
}
