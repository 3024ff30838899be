import type { keys as indonesian } from '../id/keys';

/** English texts of keyboard and screen reader. */
export const keys: Record<keyof typeof indonesian, string> = {
  'ucap.sumber': 'Source: {asal}',
  'ucap.luar_saringan': 'Outside the filter',
  'ucap.tirai': 'Left of the curtain {kiri}; right {kanan}',
  'ucap.silang': 'Crossing {kode}: {keduanya}',
  'ucap.kelas': 'class {k} of {n}',
  'ucap.peringkat': 'Rank {r} of {n} from the lowest',
  'ucap.peringkat_atas': 'Rank {r} of {n} from the highest',
  'ucap.peta': 'Village map of {wilayah}',
  'ucap.gambar': 'Drawn: {apa}.',
  'ucap.saringan': '{n} of {m} villages pass the filter.',
  'ucap.cara':
    'Arrow keys move to the neighbouring village, Enter opens the profile, Escape lets go, the question mark lists the keys.',
  'ucap.dibangun_ulang': 'The map had stopped working and was opened anew.',
  'tombol.judul': 'Keys',
  'tombol.di_peta': 'On the map',
  'tombol.di_peta_daftar': 'On map and list',
  'tombol.di_mana_saja': 'Anywhere',
  'tombol.panah': 'Arrows',
  'tombol.desa_tetangga': 'The neighbouring village that way; the way back leads to where you came from',
  'tombol.geser': 'Move the map',
  'tombol.profil': 'Open the profile of the selected village',
  'tombol.tutup': 'Close, then let go of the village',
  'tombol.perbesaran': 'Zoom in, zoom out, whole regency',
  'tombol.indikator': 'Previous, next indicator',
  'tombol.tahun': 'Previous, next year',
  'tombol.tabel': 'Table or map',
  'tombol.banding': 'Compare the selected village, or take it out',
  'tombol.hitungan': 'Arithmetic of the selected village’s figure',
  'tombol.cari': 'Search village or district',
  'tombol.daftar': 'This list of keys',
  'tombol.sakelar': 'Use single letters and signs as keys',
  'tombol.sakelar_arti':
    'Switch off if you use voice commands or an on-screen keyboard. Arrows, Enter and Escape keep working. Remembered in this browser.',
  'tombol.pilih_dulu': 'Select a village first.',
};
