import type { Solver } from './program';

/** The quick solver gave up and the strong one is not here yet: whoever asked fetches it and asks again. */
export class StrongWanted extends Error {}

/** In the place of a strong solver until it is wanted: many megabytes that most questions never need. */
export const fetchStrong: Solver = () => {
  throw new StrongWanted('the quick solver gave up');
};
