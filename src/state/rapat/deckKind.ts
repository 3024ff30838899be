import type { Deck } from '../../story/deck';
import { deckFrom1To2 } from '../../story/deckVersions';
import { readDeck } from '../../story/readDeck';
import type { DocumentKind } from '../documents/documentKind';

/** A meeting among the reader's documents. */
export const DECK_KIND: DocumentKind<Deck> = {
  kind: 'rapat',
  version: 2,
  migrations: { 1: deckFrom1To2 },
  read: readDeck,
};
