import type { PackAnswer } from '../../data/pack/packFiles';
import { browserPacks } from './keptPacks';

interface Wanted {
  /** The content that is wanted; absent for a descriptor, which says what holds. */
  readonly hash: string | undefined;
  readonly force: boolean;
  /** Told the address of a copy that was not what its hash says. */
  readonly damaged: (url: string) => void;
}

/**
 * A file of a pack, of which the browser may keep a copy: files by their hash, so that the network is asked only for what
 * has changed; a descriptor from the network as long as that answers.
 */
export async function keptAnswer(url: string, { hash, force, damaged }: Wanted): Promise<PackAnswer> {
  const packs = browserPacks();
  if (hash === undefined) {
    const found = await packs.descriptor(url);
    if (!found) throw new TypeError(`${url}: no answer and no copy`);
    return { ...(await bytesOf(found.answer)), kept: found.kept };
  }
  const kept = force ? 'absent' : await packs.file(url, hash);
  if (typeof kept !== 'string') return { status: 200, bytes: kept };
  if (kept === 'damaged') damaged(url);
  return bytesOf(await fetch(url, { cache: force ? 'reload' : 'default' }));
}

async function bytesOf(answer: Response): Promise<PackAnswer> {
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
