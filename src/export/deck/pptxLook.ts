import type { Words } from '../../reading/words';
import type { TextLook } from '../form/slideParts';
import type { DeckAsked } from './deckAsked';

export const NILA = '35358D';
/** Where the room between head and foot of a slide begins and ends, inches. */
export const TOP = 1.2;
export const BOTTOM = 6.8;

/** What all parts of a meeting's slides are written with. */
export interface Looked {
  readonly deck: DeckAsked;
  readonly words: Words;
  readonly text: TextLook;
}
