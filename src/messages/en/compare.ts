import type { compare as indonesian } from '../id/compare';

/** English texts of the comparison of villages; a missing key does not compile. */
export const compare: Record<keyof typeof indonesian, string> = {
  'banding.judul': 'Compare villages',
  'banding.kosong': 'No village is chosen for comparison yet.',
};
