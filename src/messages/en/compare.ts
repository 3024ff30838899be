import type { compare as indonesian } from '../id/compare';

/** English texts of the comparison of villages; a missing key does not compile. */
export const compare: Record<keyof typeof indonesian, string> = {
  'banding.judul': 'Compare villages',
  'banding.tombol': 'Compare',
  'banding.tombol_lepas': 'Compared',
  'banding.tombol_penuh': 'Full',
  'banding.penuh': '{n} villages are compared already. Take one away first.',
  'banding.ditambah': '{nama} joined the comparison, {n} chosen.',
  'banding.dilepas': '{nama} left the comparison, {n} chosen.',
  'banding.buka': 'Compare {n} villages',
  'banding.buka_satu': '1 village chosen, add another',
  'banding.kosongkan': 'Clear the comparison',
  'banding.kosong': 'No village is chosen for comparison yet.',
};
