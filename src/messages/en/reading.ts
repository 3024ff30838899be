import type { reading as indonesian } from '../id/reading';

/** English texts of reading the map; a missing key does not compile. */
export const reading: Record<keyof typeof indonesian, string> = {
  'legend.filtered': '{n} of {m} {m:{unit}|{units}} {n:passes|pass} the filter',
  'legend.by.quantileAll': '{k} classes with equal numbers of {units} (quantiles), over all {m} of them.',
  'legend.ofAll': '{n} of {m}',
  'kelas.hanya': 'Only this class: {kelas}',
  'kelas.semua': 'Show all classes',
  'kelas.batas': 'Upper bound of class {n}',
  'kelas.batasNilai': '{v}; {a} {a:{unit}|{units}} in this class, {b} in the next',
  'kelas.tambahBatas': 'Add a bound',
  'kelas.klik': 'Point at a class to see where it is, click to filter.',
  'silang.judul': 'Two indicators crossed, nine classes',
  'silang.keAtas': 'Upwards: {nama}, greater need',
  'silang.keKanan': 'To the right: {nama}, greater need',
  'silang.sel': '{kode}: {a}; {b}: {n} {n:{unit}|{units}}',
  'silang.keduanya': 'Greatest need by both ({kode})',
  'silang.satu': 'High need by {a}, low by {b} ({kode})',
  'silang.desa': '{n} {n:{unit}|{units}}',
  'silang.kosong': 'No {unit} is in this class.',
  'silang.semua': 'All {n} {units}',
  'silang.tanpaNilai': 'No {unit} has data for both indicators in this year.',
  'simbol.pilih': 'Circles for a count',
  'simbol.tanpa': '(none)',
  'simbol.judul': 'Circles: {nama} {th}',
  'simbol.tanpaTahun': 'No data for {th} yet.',
  'kelompok.judul': '{n} {n:intervention|interventions} in one mark',
  'kelompok.arti': 'They lie close together at this zoom, so they are drawn as one flower.',
  'kelompok.pelaku': 'Actors that take part',
  'kelompok.tahap': 'Stage',
  'kelompok.daftar': 'Groups on the map',
  'kelompok.rencana': '{n} only planned',
  'kelompok.legenda':
    'Flower: several interventions close together. A petal for each actor, dashed where something is still only planned; the number in the middle: how many.',
  'pasti.berubah': 'changed, the 95% interval does not include zero',
  'pasti.takTerbedakan': 'cannot be told from no change',
  'pasti.berubahLegenda': 'Changed',
  'pasti.takTerbedakanLegenda': 'Cannot be told from no change',
  'pasti.arti':
    'Hatched where the CV is above {a}%, colour withheld above {b}%. CV: standard error over the value.',
  'pasti.artiLingkaran':
    'Circles fade where the CV is above {a}%, nearly empty above {b}%. CV: standard error over the value.',
  'pasti.artiPerubahan':
    'Hatched where the 95% interval of the difference includes zero: perhaps nothing has changed.',
};
