import type { texts as indonesian } from '../../id/everyPlace/ranks';

/** English texts of ranks and their certainty. */
export const texts: Record<keyof typeof indonesian, string> = {
  'peta.peringkat': 'Rank from lowest',
  'peta.dari': '{r} of {n} {n:{unit}|{units}}',
  'peta.peringkat_atas': 'Rank from highest',
  'peta.dari_semua': '{r} of {n} {n:village or urban ward|villages and urban wards}',
  'peta.dari_kec': '{r} of {n} in {kec} District',
  'peta.bersama': 'shared with {n} {n:other|others}',
  'daftar.rank': 'rank {r}',
  'profil.peringkat': 'Rank',
  'profil.dari_rendah': 'from lowest',
  'profil.dari_tinggi': 'from highest',
  'profil.bagi': '{r} / {n}',
  'urutan.tanpa': 'cannot be ranked',
  'urutan.tanpa_kec': 'cannot be ranked in {kec} District',
  'urutan.rentang':
    'Ranks are written as the places that are possible by their standard errors (95% confidence).',
  'urutan.tidak_pasti':
    'The order is not certain: {n} {n:{unit}|{units}} may be the first. Ranks are written as the places that are possible (95% confidence).',
  'urutan.semua':
    'The order is not certain: of {n} {n:{unit}|{units}} not one can be told from all the others, so none is ranked.',
};
