import type { texts as indonesian } from '../../id/planner/faults';

/** English texts of plans that cannot be read or computed. */
export const texts: Record<keyof typeof indonesian, string> = {
  'perencana.kolom_gagal': 'The data of {nama} could not be loaded.',
  'perencana.masalah.bagian': 'This plan has no criteria. Choose some in the step Purpose.',
  'perencana.masalah.indikator':
    'Indicator "{id}" is no longer in these data. Remove it, or open data that have it.',
  'perencana.masalah.tahun': '"{id}" has no year {tahun}; there are: {ada}.',
  'perencana.masalah.bukan_desa': '"{id}" is no number per village.',
  'perencana.masalah.kategori': '"{id}" is a category, no number.',
  'perencana.masalah.arah': 'Choose a direction for "{id}" in the step Purpose: which is needier.',
  'perencana.masalah.desa': 'Code "{kode}" is no village of these data.',
  'perencana.masalah.besaran': 'Amount "{nama}" is not described in the plan.',
  'perencana.masalah.kelompok': 'There is no "{nama}" in these data; its quota cannot be kept.',
  'perencana.masalah.ulangan':
    '{n} {n:village is|villages are} too many for so many draws. Ask for {muat} draws at most.',
  'perencana.masalah.jangkauan':
    '{n} {n:village is|villages are} too many to work out what is within reach ({paling} at most). Ask for the most in the chosen villages with a distance between them, or use the pack of one regency.',
  'perencana.tolak.tanpa_kriteria': 'There is no criterion yet. Choose at least one in the step Purpose.',
  'perencana.tolak.bobot_nol': 'All weights are zero. Give weight to at least one criterion.',
  'perencana.tolak.bobot_negatif': 'A weight cannot be below zero.',
  'perencana.tolak.semua_tersisih':
    'All villages are left out. Loosen the exclusions, or choose indicators with data.',
  'perencana.tolak.pasangan':
    'The judgements in pairs do not fit the criteria. Choose another way of weighing, then begin again.',
  'perencana.tolak.dihentikan': 'The calculation was stopped.',
};
