import { done, refused, type DocumentResult } from './documentFault';
import { isDocumentId } from './documentKind';

/**
 * How a link carries a document: `~id`, a document of the reader's own browser, or `.text`, the document
 * itself, compressed, which opens anywhere.
 */
export type DocumentReference =
  { readonly by: 'id'; readonly id: string } | { readonly by: 'text'; readonly text: string };

/** Longest link that mail and chat programs leave whole. */
export const LONGEST_LINK = 8000;

const TEXT = /^[A-Za-z0-9_-]+$/;

export function writeReference(reference: DocumentReference): string {
  return reference.by === 'id' ? `~${reference.id}` : `.${reference.text}`;
}

/** The permitted characters only; the document itself is read where it is used. null where it is no reference. */
export function readReference(text: string): DocumentReference | null {
  const rest = text.slice(1);
  if (text.startsWith('~')) return isDocumentId(rest) ? { by: 'id', id: rest } : null;
  const isText = text.startsWith('.') && TEXT.test(rest) && rest.length <= LONGEST_LINK;
  return isText ? { by: 'text', text: rest } : null;
}

/** A whole link, refused where it is longer than programs carry; then a file is the way out. */
export function checkedLink(link: string): DocumentResult<string> {
  return link.length < LONGEST_LINK
    ? done(link)
    : refused({ reason: 'linkTooLong', characters: link.length, most: LONGEST_LINK });
}
