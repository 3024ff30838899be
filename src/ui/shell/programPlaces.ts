import { PLACES } from './places';

type Place = (typeof PLACES)[number];

/** The places of who plans and meets: on a phone they stand under one word. */
export const PROGRAM_PLACES = PLACES.filter(
  (one): one is Exclude<Place, { readonly place: 'peta' | 'data' }> =>
    one.place !== 'peta' && one.place !== 'data',
);
