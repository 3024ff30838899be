import type { saved as indonesian } from '../id/saved';

/** English texts of the saved views. */
export const saved: Record<keyof typeof indonesian, string> = {
  'simpan.judul': 'Saved views',
  'simpan.nama': 'Name of this view',
  'simpan.simpan': 'Save this view',
  'simpan.kosong': 'No saved views yet. Give a name and save: what is kept is the link to this state.',
  'simpan.catatan': 'Kept in this browser only and sent nowhere. Export to take them elsewhere.',
  'simpan.tersimpan': 'Saved: {nama}',
  'simpan.terhapus': 'Deleted: {nama}',
  'simpan.urungkan': 'Undo',
  'simpan.tanpa_nama': 'Give it a name first.',
  'simpan.ubah_nama': 'Rename {nama}',
  'simpan.nama_baru': 'New name for {nama}',
  'simpan.ganti': 'Rename',
  'simpan.hapus': 'Delete {nama}',
  'simpan.berubah': 'The data were updated since (version {v}).',
  'simpan.ekspor': 'Export to a file',
  'simpan.impor': 'Import from a file',
  'simpan.dibawa': '{n} {n:view|views} added, {m} {m:entry|entries} not understood.',
  'simpan.penuh': 'The browser has no room left: this change is lost when the page closes.',
  'simpan.ditolak': 'This browser keeps nothing for this page: changes are lost when it closes.',
  'simpan.baru': 'The saved list was made by a newer Petala and is left as it is.',
};
