import type { aggregate as indonesian } from '../id/aggregate';

/** English texts of the aggregation panel. */
export const aggregate: Record<keyof typeof indonesian, string> = {
  'agregasi.judul': 'Aggregation',
  'agregasi.buka': 'Areas and analysis',
  'agregasi.tutup': 'Close the aggregation panel',
};
