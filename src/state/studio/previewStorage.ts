import type { PackAnswer } from '../../data/pack/packFiles';
import type { PackFile } from '../../studio/pack/memoryIo';
import { STORE, openStudioDatabase } from './studioDatabase';
import { keptBy, type Kept } from './kept';

/**
 * Keeps the files of a pack in place of those of an earlier preview, so that the app can open them in this browser. All of
 * them or none: a preview of two halves would be refused for its hashes.
 */
export async function keepPreview(files: readonly PackFile[]): Promise<Kept> {
  return keptBy(async () => {
    const database = await openStudioDatabase();
    const change = database.transaction(STORE.preview, 'readwrite');
    const { store, done } = change;
    const writes: Promise<unknown>[] = [done];
    try {
      writes.push(store.clear());
      for (const { path, bytes } of files) writes.push(store.put(bytes, path));
      await Promise.all(writes);
    } catch (error) {
      // What was emptied or written before is taken back; where the browser has done so, it says why.
      if (change.error) throw change.error;
      change.abort();
      throw error;
    } finally {
      await Promise.allSettled(writes);
      database.close();
    }
  });
}

/** A file of the preview as a server would answer: 404 for what is not there, or not any more. */
export async function previewAnswer(path: string): Promise<PackAnswer> {
  const nothing = { status: 404, bytes: new Uint8Array() };
  let bytes: unknown;
  try {
    const database = await openStudioDatabase();
    bytes = await database.get(STORE.preview, path);
    database.close();
  } catch {
    // A browser that permits no storage has no preview.
    return nothing;
  }
  return bytes instanceof Uint8Array ? { status: 200, bytes } : nothing;
}
