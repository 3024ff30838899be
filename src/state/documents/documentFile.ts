import { orderedJson } from '../../data/model/orderedJson';
import { isRecord, parsedJson } from '../../data/model/untrustedJson';
import { done, refused, type DocumentResult } from './documentFault';
import { documentName, readBody, type DocumentKind } from './documentKind';

/** A document on its way from one browser to another: without the id and times that it has in a store. */
export interface CarriedDocument<T> {
  readonly name: string;
  /** Id of the pack that it was made on. */
  readonly pack: string;
  readonly value: T;
}

/** Longest file that is read, far above any that the app writes. */
export const LONGEST_FILE = 5_000_000;

/** A document as the text of a file. The same document always gives the same text. */
export function documentFile<T>(
  { kind, version }: DocumentKind<T>,
  { name, pack, value }: CarriedDocument<T>,
): string {
  const body = orderedJson(JSON.parse(JSON.stringify(value)));
  return `${JSON.stringify({ kind, version, name, pack, body }, null, 2)}\n`;
}

/** Reads the text of a file that may be anything, of this version or an earlier one. */
export function readDocumentFile<T>(kind: DocumentKind<T>, text: string): DocumentResult<CarriedDocument<T>> {
  if (text.length > LONGEST_FILE) {
    return refused({ reason: 'fileTooLarge', characters: text.length, most: LONGEST_FILE });
  }
  const file = parsedJson(text);
  // A byte order mark is no JSON, and some editors write one.
  return readCarried(kind, file ?? parsedJson(text.replace(/^\ufeff/, '')));
}

/** Checks a document of unknown origin and brings its body to the current version. */
export function readCarried<T>(kind: DocumentKind<T>, document: unknown): DocumentResult<CarriedDocument<T>> {
  if (!isRecord(document) || typeof document['kind'] !== 'string') return refused({ reason: 'noDocument' });
  const { kind: found, version, name: stated, pack, body } = document;
  if (found !== kind.kind) {
    return refused({ reason: 'otherKind', found: found.slice(0, 60), wanted: kind.kind });
  }
  const name = typeof stated === 'string' ? documentName(stated) : null;
  if (name === null) return refused({ reason: 'damaged', name: '', where: 'name' });
  if (typeof version !== 'number') return refused({ reason: 'damaged', name, where: 'version' });
  if (typeof pack !== 'string') return refused({ reason: 'damaged', name, where: 'pack' });
  const read = readBody(kind, { name, version, body });
  return read.ok ? done({ name, pack, value: read.value }) : read;
}
