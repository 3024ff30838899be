import { openDB, type IDBPDatabase } from 'idb';

/** Whether something was kept; where not, it is lost with the page. */
export type Kept = 'kept' | 'full' | 'blocked';

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

/** Apart from the documents: a reader who empties the studio keeps plans and meetings. */
const DATABASE = 'petala-studio';
const TABLES = 1;
const WORK = 'kerja';
const FILES = 'berkas';
const ONLY = 'kini';

/** The studio's storage in this browser; null where the browser permits none. */
export async function indexedStudio(): Promise<StudioStorage | null> {
  try {
    const database = await openDB(DATABASE, TABLES, {
      upgrade: (made) => {
        made.createObjectStore(WORK);
        made.createObjectStore(FILES);
      },
    });
    return storageOver(database);
  } catch {
    // Private windows and strict settings throw, each browser in its way.
    return null;
  }
}

function storageOver(database: IDBPDatabase): StudioStorage {
  return {
    work: () => database.get(WORK, ONLY),
    keepWork: (work) => kept(() => database.put(WORK, work, ONLY)),
    files: async (id) => ((await database.get(FILES, id)) as readonly KeptFile[] | undefined) ?? [],
    keepFiles: (id, files) => kept(() => database.put(FILES, files, id)),
    remove: (id) => kept(() => database.delete(FILES, id)),
    clear: async () => {
      await Promise.all([database.clear(WORK), database.clear(FILES)]);
    },
  };
}

async function kept(act: () => Promise<unknown>): Promise<Kept> {
  try {
    await act();
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}
