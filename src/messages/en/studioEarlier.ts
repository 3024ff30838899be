import type { texts as indonesian } from '../id/studioEarlier';

/** English texts of a recipe of an earlier year that is opened in the studio. */
export const texts: Record<keyof typeof indonesian, string> = {
  'studioDulu.judul': "Last year's recipe",
  'studioDulu.arti':
    "This year's files need not be set up from the start. Open sources.json, or the zip of the pack that was published last year: its choices are proposed for files with the same column headings.",
  'studioDulu.buka': 'Open a recipe or the zip of a pack',
  'studioDulu.ganti': 'Open another recipe',
  'studioDulu.tutup': 'Close the recipe',
  'studioDulu.isi': '{nama}: pack version {versi}, {tanggal}',
  'studioDulu.salah.none':
    '{berkas} holds no recipe. Choose sources.json, or the zip of a pack that was published from Studio data.',
  'studioDulu.salah.damaged': '{berkas} is damaged at {tempat}. Nothing of it is proposed.',
  'studioDulu.tanpa_berkas': "Bring this year's files: below each it is written what fits.",
  'studioDulu.ringkas':
    '{n} of {m} {m:entry|entries} of the recipe {n:fits|fit} the files that were brought.',
  'studioDulu.keputusan':
    '{n} {n:decision|decisions} about rows {n:comes|come} along with the first proposal that you take. Those that no longer hold are listed in the step Match.',
  'studioDulu.pakai_semua': 'Use all that fits',
  'studioDulu.tak_cocok': 'Fits none of the files',
  'studioDulu.tak.indikator': 'Indicator {nama}, last year from {berkas}: no file has the column "{kolom}".',
  'studioDulu.tak.batas': 'Village boundaries, last year from {berkas}: no file has areas.',
  'studioDulu.tak.batas_kolom':
    'Village boundaries, last year from {berkas}: no file of areas has the column "{kolom}".',
  'studioDulu.tak.tabel': 'Table {tabel}, last year from {berkas}: no file has its columns.',
  'studioDulu.usul': "By last year's recipe",
  'studioDulu.usul.tahun':
    '{nama}: column {kolom} for {tahun}. Source: {sumber}. The data basis still says "{basis}".',
  'studioDulu.usul.tahun_kosong':
    '{nama}: column {kolom}. Its heading tells no year, so that you fill it in at the step Indicators and provenance. Source: {sumber}. The data basis still says "{basis}".',
  'studioDulu.usul.tahun_baris':
    '{nama}: column {kolom}, years from the column {tahun}. Source: {sumber}. The data basis still says "{basis}".',
  'studioDulu.usul.batas': 'Village boundaries, {status}. Source: {sumber}. Note: {catatan}.',
  'studioDulu.usul.tabel': 'Table {tabel}: recognised by its columns, with no other choice.',
  'studioDulu.usul.crs': 'Read with the coordinate system {isi}.',
  'studioDulu.usul.tukar': 'Longitude and latitude are exchanged when it is read.',
  'studioDulu.usul.sandi': 'Read with the encoding {isi}.',
  'studioDulu.usul.kepala': 'The column headings are read in row {isi}.',
  'studioDulu.usul.angka': 'Numbers in the column {isi} are read in the writing chosen last year.',
  'studioDulu.usul.tak': "Nothing of last year's recipe fits this file, so nothing is used.",
  'studioDulu.pakai': 'Use for {nama}',
  'studioDulu.sudah': 'In use. All of it can still be changed in the next steps.',
};
