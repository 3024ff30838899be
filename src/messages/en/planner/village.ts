import type { texts as indonesian } from '../../id/planner/village';

/** English texts of a village of the ranking: where its score comes from. */
export const texts: Record<keyof typeof indonesian, string> = {
  'perencana.desa.peringkat': 'Place {n} of {semua}, score {skor}',
  'perencana.desa.hitungan': 'Where the score comes from',
  'perencana.desa.cara': '{cara}. Press a criterion to see where its number comes from.',
  'perencana.desa.sebagian': 'One criterion or more is missing; its weight goes to the others.',
  'perencana.desa.keteguhan': 'Firmness',
  'perencana.desa.rentang': 'Between place {dari} and {sampai}; among the first {n} in {bagian} of draws.',
  'perencana.desa.bobot_masuk': 'Weights that put it among the first {n}, on average: {bobot}.',
  'perencana.desa.harga': 'What it is worth to the choice',
  'perencana.desa.harga_arti': 'If this village cannot take part, the best result falls by {harga}.',
  'perencana.desa.harga_mustahil': 'Without this village the rules cannot be kept.',
  'perencana.harga_tak_tahu': 'Not worked out in time.',
  'perencana.desa.wajib': 'Asked to take part.',
  'perencana.desa.jangan': 'Asked not to take part.',
  'perencana.buka_profil': 'Open profile',
  'perencana.tanpa_angka': 'no number',
};
