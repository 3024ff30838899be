import { parsedJson } from '../../data/model/untrustedJson';
import { deflatedText, inflatedText } from './deflatedText';
import { documentFile, readCarried, type CarriedDocument } from './documentFile';
import { refused, type DocumentResult } from './documentFault';
import type { DocumentKind } from './documentKind';

/** A document as the text by which a link carries it. The same document always gives the same text. */
export function documentText<T>(kind: DocumentKind<T>, document: CarriedDocument<T>): string {
  return deflatedText(JSON.stringify(parsedJson(documentFile(kind, document))));
}

/** The document of a link's text, of this version or an earlier one. */
export function readDocumentText<T>(kind: DocumentKind<T>, text: string): DocumentResult<CarriedDocument<T>> {
  const json = inflatedText(text);
  return json === null
    ? refused({ reason: 'damaged', name: '', where: '' })
    : readCarried(kind, parsedJson(json));
}
