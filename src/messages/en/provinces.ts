import type { texts as indonesian } from '../id/provinces';

/** English texts of the provinces of a large pack on the map. */
export const texts = {
  'provinsi.judul': 'Province',
  'provinsi.ke': 'Go to a province',
  'provinsi.kemajuan': 'Boundaries: {done} of {n} provinces',
} as const satisfies Record<keyof typeof indonesian, string>;
