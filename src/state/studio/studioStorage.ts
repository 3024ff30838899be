import type { IDBPDatabase } from 'idb';
import { keptBy, type Kept } from './kept';
import { STORE, openStudioDatabase } from './studioDatabase';

/** A file as it was brought; several where they belong together. */
export interface KeptFile {
  readonly name: string;
  readonly blob: Blob;
}

/**
 * Where the studio's work outlasts the page: the work as one document, and the files that were brought as they were.
 * What is read has an unknown origin.
 */
export interface StudioStorage {
  /** undefined where there is none. */
  work(): Promise<unknown>;
  keepWork(work: unknown): Promise<Kept>;
  files(id: string): Promise<readonly KeptFile[]>;
  keepFiles(id: string, files: readonly KeptFile[]): Promise<Kept>;
  remove(id: string): Promise<Kept>;
  clear(): Promise<void>;
}

const ONLY = 'kini';

/** The studio's storage in this browser; null where the browser permits none. */
export async function indexedStudio(): Promise<StudioStorage | null> {
  try {
    return storageOver(await openStudioDatabase());
  } catch {
    // Private windows and strict settings throw, each browser in its way.
    return null;
  }
}

function storageOver(database: IDBPDatabase): StudioStorage {
  return {
    work: () => database.get(STORE.work, ONLY),
    keepWork: (work) => keptBy(() => putNow(database, STORE.work, work, ONLY)),
    files: async (id) => ((await database.get(STORE.files, id)) as readonly KeptFile[] | undefined) ?? [],
    keepFiles: (id, files) => keptBy(() => putNow(database, STORE.files, files, id)),
    remove: (id) => keptBy(() => database.delete(STORE.files, id)),
    clear: async () => {
      await Promise.all(Object.values(STORE).map((name) => database.clear(name)));
    },
  };
}

/** Commits at once: a page that is closed right after would otherwise take back what waits for the put's answer. */
async function putNow(database: IDBPDatabase, name: string, value: unknown, key: string): Promise<void> {
  const transaction = database.transaction(name, 'readwrite');
  const put = transaction.store.put(value, key);
  transaction.commit();
  await Promise.all([put, transaction.done]);
}
