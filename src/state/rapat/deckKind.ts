import type { Deck } from '../../story/deck';
import { readDeck } from '../../story/readDeck';
import type { DocumentKind } from '../documents/documentKind';

/** A meeting among the reader's documents. The first version: there is none before it to bring up. */
export const DECK_KIND: DocumentKind<Deck> = { kind: 'rapat', version: 1, migrations: {}, read: readDeck };
