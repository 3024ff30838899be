import type { DocumentResult } from './documentFault';

/** A document as it is stored. */
export interface StoredDocument {
  readonly kind: string;
  readonly id: string;
  /** Version of the body. */
  readonly version: number;
  readonly name: string;
  /** Id of the pack that it was made on. */
  readonly pack: string;
  /** ISO dates with time. */
  readonly made: string;
  readonly changed: string;
  /** Counts the writes from 1, by which a write over another tab's is noticed. */
  readonly revision: number;
  readonly body: unknown;
}

/** What happens to a stored document: it is replaced, removed, or left as it is. */
export type StorageChange = StoredDocument | 'remove' | 'leave';

/**
 * Where documents lie: the browser's database, or memory in tests and where the browser permits no storage.
 * What is read has an unknown origin. Faults are `full` and `blocked`; then nothing was changed.
 */
export interface DocumentStorage {
  /** Whether documents outlast the page. */
  readonly lasts: boolean;
  /** All documents of a kind, in the order of their ids. */
  list(kind: string): Promise<DocumentResult<readonly unknown[]>>;
  /** undefined where there is none. */
  get(kind: string, id: string): Promise<DocumentResult<unknown>>;
  /** Changes one document depending on what is stored, as one step: no other tab comes between. */
  change(
    place: { readonly kind: string; readonly id: string },
    decide: (stored: unknown) => StorageChange,
  ): Promise<DocumentResult<void>>;
}
