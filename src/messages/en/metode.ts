import type { texts as idTexts } from '../id/metode';

/** English texts of what is told about an indicator: how it is made, counted, added up and checked. */
export const texts: Record<keyof typeof idTexts, string> = {
  'metode.gelap_low': 'On the map, darker means lower, and so worse.',
  'metode.gelap_high': 'On the map, darker means higher, and so worse.',
  'metode.gelap_neutral': 'On the map, darker means higher. This figure is neither good nor bad.',
  'metode.gabung_sum': 'Figures of villages are added up to those of districts and the regency.',
  'metode.gabung_ratio':
    'Numerators are added up, denominators are added up, then divided. Percentages of villages are never averaged.',
  'metode.gabung_share':
    'Neither added up nor averaged. A district has the share of its villages among the heaviest fifth.',
  'metode.gabung_class':
    'Neither added up nor averaged. A district has the share of its villages in the heaviest class.',
  'metode.galat_ada': '{n} of {m} figures of {tahun} have a standard error.',
  'metode.galat_tidak': 'No standard error is published. How certain this figure is, is not known.',
  'metode.galat_belum': 'The standard error is seen once the figures are loaded.',
  'metode.basis_ganti': 'The data basis changes: {dasar}. Do not compare figures across it.',
  'metode.celah_tahun': 'No data for {tahun}.',
  'metode.celah_satu_tahun': 'There is one year only, so that no change can be seen.',
  'metode.celah_kosong': '{n} of {m} {m:village has|villages have} no figure for {tahun} yet.',
  'metode.celah_sembunyi': '{n} {n:figure|figures} of {tahun} {n:is|are} hidden to protect families.',
  'metode.celah_na': 'Does not apply to {n} {n:village or urban ward|villages or urban wards}.',
  'metode.celah_model': 'This figure is the result of a model, not one that an institution published.',
  'metode.celah_peraga': 'This figure is made up as an example; it is not data.',
  'metode.celah_kutipan': 'This figure is quoted from published reports, so it may be incomplete.',
  'metode.celah_alamat': 'No address of this source was kept: {sumber}.',
  'metode.celah_lisensi': 'The publisher states no clear licence.',
  'metode.hitung_ulang': 'Computed again for {n} {n:village|villages}, {tahun}: {sama} equal after rounding.',
  'metode.acuan_rollup': 'Sums for districts are checked against reference answers.',
  'metode.acuan_breaks': 'Class bounds on the map are checked against reference answers.',
  'metode.acuan_hidden': 'The hiding of small figures is checked against reference answers.',
  'metode.acuan_apportion': 'Shares of drawn regions and hexagons are checked against reference answers.',
  'metode.acuan_hotspots': 'Hot spots are checked against reference answers.',
};
