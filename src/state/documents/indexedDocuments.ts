import { openDB, type IDBPDatabase } from 'idb';
import { done, refused, type DocumentResult } from './documentFault';
import type { DocumentStorage } from './documentStorage';
import { memoryDocuments } from './memoryDocuments';

const DATABASE = 'petala';
/** Version of the database: of its tables, not of the documents in them. */
const TABLES = 1;
const TABLE = 'dokumen';

/** The documents of this browser; of this page alone where the browser permits no database. */
export async function indexedDocuments(): Promise<DocumentStorage> {
  try {
    let database: IDBPDatabase | null = await open(() => (database = null));
    // A connection that another tab or the browser has closed is opened again by the next use.
    return storageOver(async () => (database ??= await open(() => (database = null))));
  } catch {
    // Private windows and strict settings throw, each browser in its way.
    return memoryDocuments();
  }
}

function open(closed: () => void): Promise<IDBPDatabase> {
  return openDB(DATABASE, TABLES, {
    upgrade: (database) => void database.createObjectStore(TABLE, { keyPath: ['kind', 'id'] }),
    // A later version of the app wants to change the tables in another tab.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
}

function storageOver(database: () => Promise<IDBPDatabase>): DocumentStorage {
  return {
    lasts: true,
    // In the order of strings a list comes after every text: the range has all ids of the kind.
    list: (kind) =>
      answered(async () => (await database()).getAll(TABLE, IDBKeyRange.bound([kind], [kind, []]))),
    get: (kind, id) => answered(async () => (await database()).get(TABLE, [kind, id])),
    change: ({ kind, id }, decide) =>
      answered(async () => {
        const transaction = (await database()).transaction(TABLE, 'readwrite');
        const next = decide(await transaction.store.get([kind, id]));
        const write =
          next === 'leave'
            ? undefined
            : next === 'remove'
              ? transaction.store.delete([kind, id])
              : transaction.store.put(next);
        await Promise.all([write, transaction.done]);
      }),
  };
}

async function answered<T>(act: () => Promise<T>): Promise<DocumentResult<T>> {
  try {
    return done(await act());
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return refused({ reason: isFull ? 'full' : 'blocked' });
  }
}
