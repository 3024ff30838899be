import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PackIo } from '../../src/data/pack/packFiles';

/** A folder of files as the app's reader sees a server: 404 where there is no file. */
export const folderIo: PackIo = {
  async get(path) {
    try {
      return { status: 200, bytes: new Uint8Array(readFileSync(path)) };
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'EISDIR')) {
        return { status: 404, bytes: new Uint8Array() };
      }
      throw cause;
    }
  },
  async sha256(bytes) {
    return createHash('sha256').update(bytes).digest('hex');
  },
};
