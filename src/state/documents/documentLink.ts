import { parsedJson } from '../../data/model/untrustedJson';
import { documentFile, readCarried, type CarriedDocument } from './documentFile';
import { done, refused, type DocumentResult } from './documentFault';
import { isDocumentId, type DocumentKind } from './documentKind';

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

/** A document as the text of a reference. The same document always gives the same text. */
export async function documentText<T>(kind: DocumentKind<T>, document: CarriedDocument<T>): Promise<string> {
  // Fetched when the first link with a document is made or opened.
  const { deflatedText } = await import('./deflatedText');
  return deflatedText(JSON.stringify(parsedJson(documentFile(kind, document))));
}

/** The document of a reference's text, of this version or an earlier one. */
export async function readDocumentText<T>(
  kind: DocumentKind<T>,
  text: string,
): Promise<DocumentResult<CarriedDocument<T>>> {
  const { inflatedText } = await import('./deflatedText');
  const json = inflatedText(text);
  return json === null
    ? refused({ reason: 'damaged', name: '', where: '' })
    : readCarried(kind, parsedJson(json));
}

/** A whole link, refused where it is longer than programs carry; then a file is the way out. */
export function checkedLink(link: string): DocumentResult<string> {
  return link.length < LONGEST_LINK
    ? done(link)
    : refused({ reason: 'linkTooLong', characters: link.length, most: LONGEST_LINK });
}
