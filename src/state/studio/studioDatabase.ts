import { openDB, type IDBPDatabase } from 'idb';

/** Apart from the documents: a reader who empties the studio keeps plans and meetings. */
const DATABASE = 'petala-studio';
/** 1: work and files. 2: the preview. */
const TABLES = 2;

/** Names of the stores. */
export const STORE = { work: 'kerja', files: 'berkas', preview: 'pratinjau' } as const;

/** Opens the studio's database, with the stores that an older version lacks. Rejects where the browser permits none. */
export function openStudioDatabase(): Promise<IDBPDatabase> {
  return openDB(DATABASE, TABLES, {
    upgrade: (made) => {
      for (const name of Object.values(STORE))
        if (!made.objectStoreNames.contains(name)) made.createObjectStore(name);
    },
    // A tab with a newer build waits for this one to let go.
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
  });
}
