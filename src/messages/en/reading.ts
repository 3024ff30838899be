import type { reading as indonesian } from '../id/reading';

/** English texts of reading the map; a missing key does not compile. */
export const reading: Record<keyof typeof indonesian, string> = {
  'legend.filtered': '{n} of {m} villages pass the filter',
  'legend.by.quantileAll': '{k} quantile classes over all {m} villages.',
  'legend.ofAll': '{n} of {m}',
  'kelas.hanya': 'Only this class: {kelas}',
  'kelas.semua': 'Show all classes',
  'kelas.batas': 'Upper bound of class {n}',
  'kelas.batasNilai': '{v}; {a} villages in this class, {b} in the next',
  'kelas.tambahBatas': 'Add a bound',
  'kelas.klik': 'Point at a class to see where it is, click to filter.',
};
