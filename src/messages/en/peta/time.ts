import type { texts as indonesian } from '../../id/peta/time';

/** English texts of years on the map, and what changed most. */
export const texts: Record<keyof typeof indonesian, string> = {
  'peta.tahun': 'Year',
  'peta.satu_tahun': 'the only year available',
  'berubah.judul': 'Where it changed most',
  'berubah.antara': '{indikator}, {b} minus {a}, {satuan}, same data basis',
  'berubah.memburuk': 'Worsened most',
  'berubah.membaik': 'Improved most',
  'berubah.naik': 'Rose most',
  'berubah.turun': 'Fell most',
  'berubah.tidak_ada': 'none',
  'berubah.tak_dibedakan': '{n} {n:change|changes} cannot be told from zero and {n:is|are} not named.',
  'berubah.tanpa_galat':
    'No standard errors are published: whether these differences are real cannot be tested.',
  'berubah.peta': 'Map of the change {a}–{b}',
  'berubah.satu_tahun': 'This indicator has no earlier year yet, so its change cannot be computed.',
  'berubah.basis':
    'The year before rests on another data basis; the difference is no change of the {unit} and is not computed.',
  'waktu.play': 'Play year by year',
  'waktu.pause': 'Pause',
  'waktu.open': 'Year {year}, open the timeline',
  'waktu.basisChange': 'data basis changes',
  'waktu.spokenNone': '{year}, no data yet',
  'waktu.spokenBreak': '{year}, data basis changes: {basis}',
  'waktu.bounds': 'Class bounds',
  'waktu.frozen.own': 'each year its own',
  'waktu.frozen.year': 'bounds of {year} in all years',
  'waktu.frozen.all': 'all years together',
  'waktu.noData': 'No data yet on {name} for {year}. Figures of other years are not carried over.',
  'waktu.nearest': 'Nearest years with data:',
};
