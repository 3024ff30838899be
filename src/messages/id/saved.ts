/** Indonesian texts of the saved views. */
export const saved = {
  'simpan.judul': 'Tampilan tersimpan',
  'simpan.nama': 'Nama tampilan ini',
  'simpan.simpan': 'Simpan tampilan ini',
  'simpan.kosong':
    'Belum ada tampilan tersimpan. Beri nama lalu simpan: yang disimpan adalah tautan keadaan ini.',
  'simpan.catatan': 'Disimpan di peramban ini saja, tidak dikirim ke mana pun. Ekspor untuk memindahkannya.',
  'simpan.tersimpan': 'Tersimpan: {nama}',
  'simpan.terhapus': 'Terhapus: {nama}',
  'simpan.urungkan': 'Urungkan',
  'simpan.tanpa_nama': 'Beri nama dahulu.',
  'simpan.ubah_nama': 'Ubah nama {nama}',
  'simpan.nama_baru': 'Nama baru untuk {nama}',
  'simpan.ganti': 'Ganti',
  'simpan.hapus': 'Hapus {nama}',
  'simpan.berubah': 'Data telah diperbarui sejak disimpan (versi {v}).',
  'simpan.ekspor': 'Ekspor ke berkas',
  'simpan.impor': 'Impor dari berkas',
  'simpan.dibawa': '{n} tampilan ditambahkan, {m} isian tidak dimengerti.',
  'simpan.penuh': 'Ruang simpan peramban penuh: perubahan ini hilang saat halaman ditutup.',
  'simpan.ditolak': 'Peramban ini tidak mengizinkan penyimpanan: perubahan hilang saat halaman ditutup.',
  'simpan.baru': 'Daftar tersimpan dibuat oleh Petala yang lebih baru, jadi tidak diubah.',
} as const;
