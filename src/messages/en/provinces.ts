import type { texts as indonesian } from '../id/provinces';

/** English texts of a large pack on the map: its provinces, and its symbols from afar. */
export const texts = {
  'provinsi.judul': 'Province',
  'provinsi.ke': 'Go to a province',
  'provinsi.kemajuan': 'Boundaries: {done} of {n} provinces',
  'provinsi.lambang_berangka':
    'Number beside a symbol: how many are around there. {n} symbols appear when zooming in',
} as const satisfies Record<keyof typeof indonesian, string>;
