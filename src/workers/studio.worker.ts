import { expose } from 'comlink';
import sqliteAddress from 'sql.js/dist/sql-wasm.wasm?url';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PackIo } from '../data/pack/packFiles';
import { StudioDesk } from '../engine/studio/studioDesk';

/** Files of the open pack, as the server has them now: what is published starts from those. */
const io: PackIo = {
  async get(url) {
    const response = await fetch(url);
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  },
  sha256: (bytes) => Promise.resolve(bytesToHex(sha256(bytes))),
};

/** Reads, joins and publishes what an official brings; the page ends it when it hangs or is no longer wanted. */
const desk = new StudioDesk(io, async () => (await fetch(sqliteAddress)).arrayBuffer());
export type StudioWorker = StudioDesk;
expose(desk);
