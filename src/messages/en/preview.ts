import type { texts as indonesian } from '../id/preview';

/** English texts of the bar over the studio's preview. */
export const texts: Record<keyof typeof indonesian, string> = {
  'pratinjau.judul': 'Studio preview',
  'pratinjau.belum_terbit': 'Studio preview, not published yet',
  'pratinjau.versi': 'version {v}, in this browser only',
  'pratinjau.hilang': 'This preview is not in this browser',
  'pratinjau.kembali': 'Back to the studio',
};
