import type { texts as indonesian } from '../../id/everyPlace/filter';

/** English texts of what a filter says of itself. */
export const texts: Record<keyof typeof indonesian, string> = {
  'lapis.shown': '{n} of {m} {m:intervention|interventions}',
  'saring.n_desa': '{n} of {m} {m:{unit}|{units}}',
  'saring.n_kecamatan': '{n} {n:district|districts}',
  'saring.n_pilihan': '{n} {n:choice|choices}',
  'saring.atau': '{a} or {b}',
  'saring.desa': 'village',
  'saring.kelurahan': 'urban ward',
  'saring.tipologi_kosong': 'typology not stated',
  'saring.tak_disebut': 'not stated',
  'saring.kelas': 'class {nama}',
  'saring.mulai': '{ind} from {v}',
  'saring.sampai': '{ind} up to {v}',
  'saring.antara': '{ind} {a} to {b}',
  'saring.punya': 'with interventions{apa}',
  'saring.tanpa': 'without interventions{apa}',
  'saring.intervensi': 'interventions {apa}',
  'saring.tidak_ikut': 'Counted over all {units}; the filter does not change it.',
};
