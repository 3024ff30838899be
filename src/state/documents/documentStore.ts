import { isRecord } from '../../data/model/untrustedJson';
import { done, refused, type DocumentFault, type DocumentResult } from './documentFault';
import { documentName, isDocumentId, newDocumentId, readBody, type DocumentKind } from './documentKind';
import type { DocumentStorage, StorageChange, StoredDocument } from './documentStorage';

/** A document as the app reads and shows it. */
export interface KeptDocument<T> {
  readonly id: string;
  readonly name: string;
  /** Id of the pack that it was made on. */
  readonly pack: string;
  /** ISO dates with time. */
  readonly made: string;
  readonly changed: string;
  /** What `put` and `remove` are told, so that they notice a change by another tab. */
  readonly revision: number;
  readonly value: T;
}

/** A document of a list; one that cannot be read says why, and stays as it is. */
export interface DocumentEntry<T> {
  readonly id: string;
  readonly name: string;
  readonly document: DocumentResult<KeptDocument<T>>;
}

/** A document to be written. */
export interface DocumentDraft<T> {
  /** Absent for a new one, which gets a free id. */
  readonly id?: string;
  /** `revision` of the document as it was read; absent for one that was not read, such as a new one. */
  readonly seen?: number;
  readonly name: string;
  readonly pack: string;
  readonly value: T;
  /** The time now, as an ISO date with time. */
  readonly at: string;
}

interface StoreParts {
  readonly storage: DocumentStorage;
  readonly random: () => number;
  /** Called once, when something is written that will not outlast the page. */
  readonly notLasting?: () => void;
}

/**
 * Named documents of any kind. Whatever is refused leaves what is stored as it was: documents of a later
 * version and damaged ones are listed with their fault, and only `remove` touches them.
 */
export class DocumentStore {
  readonly #storage: DocumentStorage;
  readonly #random: () => number;
  #notLasting: (() => void) | null;

  constructor({ storage, random, notLasting }: StoreParts) {
    this.#storage = storage;
    this.#random = random;
    this.#notLasting = storage.lasts ? null : (notLasting ?? null);
  }

  /** All documents of a kind, the last changed first. */
  async list<T>(kind: DocumentKind<T>): Promise<DocumentResult<readonly DocumentEntry<T>[]>> {
    const found = await this.#storage.list(kind.kind);
    if (!found.ok) return found;
    const entries = found.value.flatMap((stored) => entryOf(kind, stored));
    const changed = ({ document }: DocumentEntry<T>) => (document.ok ? document.value.changed : '');
    return done(entries.sort((a, b) => compare(changed(b), changed(a)) || compare(a.id, b.id)));
  }

  async get<T>(kind: DocumentKind<T>, id: string): Promise<DocumentResult<KeptDocument<T>>> {
    const found = await this.#storage.get(kind.kind, id);
    if (!found.ok) return found;
    return found.value === undefined ? refused({ reason: 'absent', id }) : readStored(kind, found.value);
  }

  /**
   * Writes a document. Where another tab has changed it since it was read, the other's stays, this one is
   * kept as a copy, and the fault `changedElsewhere` names it.
   */
  async put<T>(kind: DocumentKind<T>, draft: DocumentDraft<T>): Promise<DocumentResult<KeptDocument<T>>> {
    const name = documentName(draft.name);
    if (name === null) return refused({ reason: 'nameless' });
    const own = kind.read(asJson(draft.value));
    if (!own.ok) return refused({ reason: 'damaged', name, where: own.where });
    if (draft.id === undefined) return this.#putNew(kind, { ...draft, name });
    const { id } = draft;
    let next: StoredDocument | null = null;
    let fault: DocumentFault | null = null;
    const changed = await this.#change(kind, id, (stored) => {
      const before = stored === undefined ? null : readStored(kind, stored);
      if (before && !before.ok) fault = before.fault;
      else if (before && before.value.revision !== draft.seen) {
        fault = { reason: 'changedElsewhere', name: before.value.name, copy: null };
      } else next = storedOf(kind, { ...draft, name }, { id, before: before?.value ?? null });
      return next ?? 'leave';
    });
    if (!changed.ok) return changed;
    if (next !== null) return readStored(kind, next);
    if (fault === null) throw new Error('A document was neither written nor refused');
    return this.#refusedPut(kind, { ...draft, name }, fault);
  }

  async #refusedPut<T>(
    kind: DocumentKind<T>,
    draft: DocumentDraft<T>,
    fault: DocumentFault,
  ): Promise<DocumentResult<KeptDocument<T>>> {
    if (fault.reason !== 'changedElsewhere') return refused(fault);
    const copy = await this.#putNew(kind, { ...draft, name: copyName(draft.name) });
    return copy.ok ? refused({ ...fault, copy: copy.value.id }) : copy;
  }

  async #putNew<T>(
    kind: DocumentKind<T>,
    { name, pack, value, at }: DocumentDraft<T>,
  ): Promise<DocumentResult<KeptDocument<T>>> {
    for (;;) {
      const next = storedOf(
        kind,
        { name, pack, value, at },
        { id: newDocumentId(this.#random), before: null },
      );
      let isFree = false;
      const changed = await this.#change(kind, next.id, (stored) => {
        isFree = stored === undefined;
        return isFree ? next : 'leave';
      });
      if (!changed.ok) return changed;
      if (isFree) return readStored(kind, next);
    }
  }

  /** Gives a document another name, whatever its content is by now. */
  async rename<T>(
    kind: DocumentKind<T>,
    id: string,
    { name: asked, at }: { readonly name: string; readonly at: string },
  ): Promise<DocumentResult<KeptDocument<T>>> {
    const name = documentName(asked);
    if (name === null) return refused({ reason: 'nameless' });
    let result: DocumentResult<KeptDocument<T>> = refused({ reason: 'absent', id });
    const changed = await this.#change(kind, id, (stored) => {
      if (stored === undefined) return 'leave';
      const before = readStored(kind, stored);
      result = before;
      if (!before.ok) return 'leave';
      const next = storedOf(kind, { ...before.value, name, at }, { id, before: before.value });
      result = readStored(kind, next);
      return next;
    });
    return changed.ok ? result : changed;
  }

  /**
   * Removes a document, readable or not. `seen` is its `revision` as it was read: one that was changed since
   * stays. Absent: it is removed whatever it holds.
   */
  async remove<T>(kind: DocumentKind<T>, id: string, seen?: number): Promise<DocumentResult<void>> {
    let fault: DocumentFault | null = null;
    const changed = await this.#change(kind, id, (stored) => {
      if (stored === undefined) return 'leave';
      const { name, revision } = headOf(stored);
      if (seen !== undefined && revision !== seen) fault = { reason: 'changedElsewhere', name, copy: null };
      return fault === null ? 'remove' : 'leave';
    });
    if (!changed.ok) return changed;
    return fault === null ? changed : refused(fault);
  }

  async #change<T>(
    { kind }: DocumentKind<T>,
    id: string,
    decide: (stored: unknown) => StorageChange,
  ): Promise<DocumentResult<void>> {
    let isWritten = false;
    const changed = await this.#storage.change({ kind, id }, (stored) => {
      const next = decide(stored);
      isWritten = next !== 'leave' && next !== 'remove';
      return next;
    });
    if (changed.ok && isWritten && this.#notLasting) {
      const tell = this.#notLasting;
      this.#notLasting = null;
      tell();
    }
    return changed;
  }
}

/** "Desil 1" → "Desil 1 (2)", "Desil 1 (2)" → "Desil 1 (3)". */
export function copyName(name: string): string {
  const [, stem = name, number] = /^(.*) \((\d{1,4})\)$/.exec(name) ?? [];
  const mark = ` (${number === undefined ? 2 : Number(number) + 1})`;
  return `${(documentName(stem) ?? '').slice(0, 80 - mark.length).trim()}${mark}`;
}

interface Before {
  readonly id: string;
  readonly before: { readonly made: string; readonly revision: number } | null;
}

function storedOf<T>(
  { kind, version }: DocumentKind<T>,
  { name, pack, value, at, seen }: Pick<DocumentDraft<T>, 'name' | 'pack' | 'value' | 'at' | 'seen'>,
  { id, before }: Before,
): StoredDocument {
  // One that was removed meanwhile comes back under a number of its own, so that no earlier reader takes it for theirs.
  const revision = (before?.revision ?? seen ?? 0) + 1;
  return {
    kind,
    id,
    version,
    name,
    pack,
    made: before?.made ?? at,
    changed: at,
    revision,
    body: asJson(value),
  };
}

/** A value as files, links and every storage hold it: what is made of it later does not change what is stored. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** What is shown of a stored record that may be anything. */
function headOf(stored: unknown): { readonly id: string; readonly name: string; readonly revision: unknown } {
  if (!isRecord(stored)) return { id: '', name: '', revision: null };
  const { id, name, revision } = stored;
  return {
    id: typeof id === 'string' ? id : '',
    name: (typeof name === 'string' ? documentName(name) : null) ?? '',
    revision,
  };
}

/** Checks a stored record of unknown origin and brings its body to the current version. */
function readStored<T>(kind: DocumentKind<T>, stored: unknown): DocumentResult<KeptDocument<T>> {
  const { id, name } = headOf(stored);
  const damaged = (where: string) => refused({ reason: 'damaged', name, where });
  if (!isRecord(stored)) return damaged('');
  const { version, pack, made, changed, revision, body } = stored;
  if (!isDocumentId(id)) return damaged('id');
  if (name === '') return damaged('name');
  if (typeof version !== 'number') return damaged('version');
  if (typeof pack !== 'string') return damaged('pack');
  if (!isTime(made)) return damaged('made');
  if (!isTime(changed)) return damaged('changed');
  if (typeof revision !== 'number' || !Number.isInteger(revision)) return damaged('revision');
  const read = readBody(kind, { name, version, body });
  return read.ok ? done({ id, name, pack, made, changed, revision, value: read.value }) : read;
}

function entryOf<T>(kind: DocumentKind<T>, stored: unknown): readonly DocumentEntry<T>[] {
  const { id, name } = headOf(stored);
  // Without an id nothing could be done about it.
  return id === '' ? [] : [{ id, name, document: readStored(kind, stored) }];
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
