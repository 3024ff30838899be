import type { texts as indonesian } from '../id/banding';

/** English texts of the comparison of villages. */
export const texts: Record<keyof typeof indonesian, string> = {
  'banding.kosong': 'No {unit} is chosen for comparison yet.',
  'banding.cara':
    'Choose up to four {units}: all their figures side by side, their places in the regency, and their trends in one drawing.',
  'banding.mulai_dari': 'Begin with {nama}',
  'banding.laboratorium': 'Compare {n} laboratory {n:village|villages}',
  'banding.dari_peta': 'Choose on the map',
  'banding.satu': 'One {unit} so far. Add another to compare.',
  'banding.tambah': 'Add a {unit}: name or code',
  'banding.lepas': 'Take away {nama}',
  'banding.di_samping': 'Show as well:',
  'banding.kecamatan': 'The district of each village',
  'banding.program': 'Programme',
  'banding.status': 'Programme status',
  'banding.tanpa_status': 'no record of the programme yet',
  'banding.intervensi_jumlah': '{n} in this village, {m} for its district',
  'banding.temuan_jumlah': '{n} {n:finding|findings}',
  'banding.sebaran': 'Spread from {a} to {b}.',
  'banding.pasangan': '{a} and {b}',
  'banding.tak_dibedakan':
    'Cannot be told apart: {pasangan}. The 95% interval of the difference includes zero.',
  'banding.tren': 'Trend',
  'banding.tanpa_tren': 'This data pack has a single year of each indicator.',
  'grup.sum': 'sum of {k} of {n} {n:{unit}|{units}}',
  'grup.ratio': 'sum of numerators ÷ sum of denominators, {k} of {n} {n:{unit}|{units}}',
  'grup.median': 'median of {k} of {n} {n:{unit}|{units}}',
  'grup.kategori': 'categories are not summed up',
  'grup.cakupan': 'only {k} of {n} {n:{unit}|{units}} {k:has|have} a figure',
  'grup.tersembunyi': '({m} hidden)',
  'grup.tidak_ada_desa': 'it applies to no village',
  'grup.alasan':
    'Counts add up. Rates: sum of numerators over sum of denominators, not a mean of rates. Indices: the median, as scores can be neither added nor averaged. Missing does not count as zero; below 80% of the villages nothing is shown. Hidden villages count where a published total holds all of them; otherwise the figure is a range: from zero to what is left of the published total.',
};
