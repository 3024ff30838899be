import { done } from './documentFault';
import type { DocumentStorage, StoredDocument } from './documentStorage';

/** Documents that last until the page is closed. */
export function memoryDocuments(
  stored: Map<string, StoredDocument> = new Map<string, StoredDocument>(),
): DocumentStorage {
  const keyOf = (kind: string, id: string) => `${kind}/${id}`;
  return {
    lasts: false,
    list: async (kind) =>
      done([...stored.values()].filter((one) => one.kind === kind).sort((a, b) => (a.id < b.id ? -1 : 1))),
    get: async (kind, id) => done(stored.get(keyOf(kind, id))),
    change: async ({ kind, id }, decide) => {
      const next = decide(stored.get(keyOf(kind, id)));
      if (next === 'remove') stored.delete(keyOf(kind, id));
      else if (next !== 'leave') stored.set(keyOf(kind, id), next);
      return done(undefined);
    },
  };
}
