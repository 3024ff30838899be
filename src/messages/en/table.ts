import type { table as indonesian } from '../id/table';

/** English texts of the table of villages and its files; a missing key does not compile. */
export const table: Record<keyof typeof indonesian, string> = {
  'urutan.tanpa': 'cannot be ranked',
  'urutan.tanpa_kec': 'cannot be ranked in {kec} District',
  'urutan.judul': 'Greatest need by estimate, order not certain',
  'urutan.judul_netral': 'Highest by estimate, order not certain',
  'urutan.rentang':
    'Ranks are written as the places that are possible by their standard errors (95% confidence).',
  'urutan.tidak_pasti':
    'The order is not certain: {n} {n:{unit}|{units}} may be the first. Ranks are written as the places that are possible (95% confidence).',
  'urutan.semua':
    'The order is not certain: of {n} {n:{unit}|{units}} not one can be told from all the others, so none is ranked.',
  'tabel.semua_kolom': 'All columns',
  'tabel.tampil.peta': 'Map',
  'tabel.tampil.tabel': 'Table',
  'tabel.tampil.berdampingan': 'Side by side',
  'tabel.sempit': 'Map and table side by side need a screen of 1,200 pixels. The table is shown.',
  'tabel.caption':
    'Table of {units} by {indikator} {tahun}, {n} {n:row|rows}. Up and down arrows move the row, Space selects, Enter opens the profile.',
  'tabel.kolom.nama': 'Name',
  'tabel.kolom.kecamatan': 'District',
  'tabel.kolom.kelas': 'Class',
  'tabel.kolom.peringkat': 'Rank',
  'tabel.kolom.tipologi': 'Typology',
  'tabel.kolom.status': 'Programme status',
  'tabel.kolom.intervensi': 'Interventions',
  'tabel.kolom.aksi': 'Compare and profile',
  'tabel.terbaru': '{tahun}, latest data',
  'tabel.sisi.base': 'what is tested',
  'tabel.sisi.left': 'left of the curtain',
  'tabel.sisi.from': 'first year',
  'tabel.sisi.to': 'last year',
  'tabel.sisi.across': 'letters A–C',
  'tabel.sisi.up': 'digits 1–3',
  'tabel.sisi.need': 'need',
  'tabel.sisi.response': 'response',
  'tabel.urut_naik': 'Ordered by {kolom}, ascending',
  'tabel.urut_turun': 'Ordered by {kolom}, descending',
  'tabel.banding': 'Compare {desa}',
  'tabel.profil': 'Profile of {desa}',
  'tabel.memuat': 'Loading…',
  'tabel.n_desa': '{n} {n:{unit}|{units}}',
  'tabel.cakupan': '{n} of {m}',
  'tabel.kurang': 'Not enough data',
  'tabel.jumlah': 'sum',
  'tabel.gabungan': 'pooled',
  'tabel.median': 'median',
  'tabel.selang': '95% interval',
  'tabel.unduh': 'Download',
  'tabel.unduh_arti':
    '{n} {n:row|rows} and all columns of this table, with sources, years, provenance and licences.',
  'tabel.pilih_kolom': 'Columns',
  'tabel.kolom_arti':
    'Indicators beside the drawn one, at most {m}. Where the year is missing, the latest one is named.',
};
