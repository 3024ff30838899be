import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PackIo } from '../../data/pack/packFiles';

/** A file of a pack that is not written anywhere yet. */
export interface PackFile {
  /** Within the pack: `nilai.csv`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files in memory as the app's reader sees a server: 404 for what is not among them. Paths begin with nothing: base ''. */
export function memoryIo(files: readonly PackFile[]): PackIo {
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  return {
    get: (path) => {
      const bytes = byPath.get(path);
      return Promise.resolve(bytes ? { status: 200, bytes } : { status: 404, bytes: new Uint8Array() });
    },
    sha256: (bytes) => Promise.resolve(bytesToHex(sha256(bytes))),
  };
}
