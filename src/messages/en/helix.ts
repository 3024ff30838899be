import { texts as commitments } from './helix/commitments';
import { texts as matrix } from './helix/matrix';
import { texts as money } from './helix/money';
import { texts as places } from './helix/places';

/** English texts of the place Helix: who does what, where, with whose money. */
export const texts = { ...commitments, ...matrix, ...money, ...places };
