import { done, refused, type DocumentResult } from './documentFault';

/** What a kind's reader answers: the value, or the path within the body at which it is wrong. */
export type BodyResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly where: string };

/**
 * A kind of document: what its body is, and how bodies of earlier versions become those of the current one.
 * A body is plain JSON: records, lists, texts, finite numbers, booleans and null.
 */
export interface DocumentKind<T> {
  /** Its Indonesian word in files, links and storage: 'wilayah'. Never changed. */
  readonly kind: string;
  /** The version that is written, a whole number from 1. */
  readonly version: number;
  /** The step from each earlier version to the one after it. Pure; a body that makes it throw is damaged. */
  readonly migrations: Readonly<Record<number, (body: unknown) => unknown>>;
  /** Checks a body of the current version, whose origin is unknown. */
  readonly read: (body: unknown) => BodyResult<T>;
}

/** A body as it was stored, sent or brought by a file. */
export interface VersionedBody {
  /** Name of the document, for what is said of it. */
  readonly name: string;
  readonly version: number;
  readonly body: unknown;
}

/** Brings a body to the current version and checks it. */
export function readBody<T>(
  { version: known, migrations, read }: DocumentKind<T>,
  { name, version, body }: VersionedBody,
): DocumentResult<T> {
  if (!Number.isInteger(version) || version < 1)
    return refused({ reason: 'damaged', name, where: 'version' });
  if (version > known) return refused({ reason: 'newer', name, version, known });
  let current = body;
  for (let at = version; at < known; at++) {
    const step = migrations[at];
    // A kind without a step that it needs is a mistake of its author, not of the document.
    if (!step) throw new Error(`No migration of a document from version ${at} to ${at + 1}`);
    try {
      current = step(current);
    } catch {
      return refused({ reason: 'damaged', name, where: `version ${at}` });
    }
  }
  const result = read(current);
  return result.ok ? done(result.value) : refused({ reason: 'damaged', name, where: result.where });
}

const LONGEST_NAME = 80;

/** A name as documents have it: trimmed, with single spaces, at most 80 characters; null where nothing is left. */
export function documentName(text: string): string | null {
  const name = text.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_NAME).trim();
  return name === '' ? null : name;
}

const ID = /^[a-z0-9]{1,16}$/;

export function isDocumentId(text: string): boolean {
  return ID.test(text);
}

/** A random id of six lower-case letters and digits. */
export function newDocumentId(random: () => number): string {
  return Math.floor(random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
}
