import type { texts as indonesian } from '../id/studioDraft';

/** English texts of a pack in the making: what is missing, and what was met in its columns. */
export const texts: Readonly<Record<keyof typeof indonesian, string>> = {
  'studioDraft.salah.isian': '{isian} is not filled in yet.',
  'studioDraft.salah.id': 'The id "{ada}" may have letters, digits, underscores and hyphens only.',
  'studioDraft.salah.sumber': 'The source "{ada}" is not in the list of sources. Add it, or choose another.',
  'studioDraft.salah.asal': 'Provenance "{ada}" must not mix: sample data is for sample packs only.',
  'studioDraft.salah.rasio':
    'A ratio needs its numerator and denominator. Choose both columns, or call it an index where the file has the result alone.',
  'studioDraft.salah.label': 'A category needs two labels at least.',
  'studioDraft.salah.tahun': 'No column with its year is chosen yet.',
  'studioDraft.salah.kosong': 'No village has a number in {ada}. Check the column and the join.',
  'studioDraft.salah.angka': 'A number is impossible. Village {ada}. Check its unit, kind and decimal comma.',
  'studioDraft.salah.parquet':
    'A pack of this size keeps its numbers as Parquet. Add the indicator to its sources, and build the pack again.',
  'studioDraft.salah.versi': 'The version "{ada}" is written with three numbers, such as 1.2.0.',
  'studioDraft.salah.versi_rendah': 'The version must be higher than {ada}, that of the present pack.',
  'studioDraft.salah.tanggal': '"{ada}" is no date; write it as 2026-01-31.',
  'studioDraft.isian.nama': 'Name',
  'studioDraft.isian.tema': 'Theme',
  'studioDraft.isian.satuan': 'Unit',
  'studioDraft.isian.jenis': 'Kind',
  'studioDraft.isian.arah': 'Direction',
  'studioDraft.isian.basis': 'Data basis',
  'studioDraft.isian.asal': 'Provenance',
  'studioDraft.isian.sumber': 'Source',
  'studioDraft.isian.lisensi': 'Licence',
  'studioDraft.isian.definisi': 'Definition',
  'studioDraft.isian.metode': 'Method',
  'studioDraft.isian.judul': 'Title of the source',
  'studioDraft.isian.keterangan': 'What changed and why',
  'studioDraft.temuan.sel':
    'Column {kolom}: {n} {n:cell is|cells are} neither a number nor a mark for none, taken as no data (row {baris}).',
  'studioDraft.temuan.ganda':
    '{n} {n:row repeats|rows repeat} a village and year; the first counts (row {baris}).',
  'studioDraft.temuan.tahun':
    'Column {kolom}: {n} {n:cell is|cells are} no year, the row is not used (row {baris}).',
  'studioDraft.temuan.rasio':
    'Column {kolom}: {n} {n:number differs|numbers differ} from numerator by denominator, which counts (row {baris}).',
  'studioDraft.temuan.kolom': 'This file has no column {kolom}.',
  'studioDraft.beda.besar': '{n} {n:village|villages} changed by more than 20%.',
  'studioDraft.beda.sama': 'No number of an indicator changed.',
  'studioDraft.beda.baru': '{nama}: a new indicator with {n} {n:number|numbers}.',
  'studioDraft.beda.hilang': '{nama}: is gone.',
  'studioDraft.beda.angka': '{nama}: {ubah} {ubah:number|numbers} changed, {baru} came, {hilang} went.',
  'studioDraft.beda.indikator_besar':
    '{nama}: {n} {n:village|villages} changed by more than 20% ({dari} to {ke}).',
  'studioDraft.beda.kelas': '{nama}: {n} {n:village is|villages are} in another class ({dari} to {ke}).',
  'studioDraft.beda.desa_baru': '{n} new {n:village|villages}.',
  'studioDraft.beda.desa_hilang': '{n} {n:village is|villages are} gone.',
  'studioDraft.beda.desa_nama': '{n} {n:village has|villages have} another name.',
  'studioDraft.beda.batas':
    'Boundaries are drawn differently: the area of one village changes by up to {besar}, half of them by less than {tengah}.',
  'studioDraft.titik.cocok': 'where it is said to be',
  'studioDraft.titik.tanpa_sebutan': 'no village is stated',
  'studioDraft.titik.desa_lain': 'in another village of the district',
  'studioDraft.titik.kecamatan_lain': 'in another district',
  'studioDraft.titik.laut': 'in the sea',
  'studioDraft.titik.luar': 'in no village of the pack',
  'studioDraft.titik.tidak_ada': 'no coordinates that can be read',
  'studioDraft.titik.jarak': '{letak}, {km} km from the stated village',
};
