/** Indonesian texts of links, tables and printed pages of a view. */
export const texts = {
  'profil.lihat': 'Lihat di peta',
  'profil.cetak': 'Cetak',
  'bagikan.ke_rapat': 'Tambah ke rapat',
  'bagikan.tautan': 'Salin tautan keadaan ini',
  'bagikan.tersalin': 'Tautan disalin',
  'bagikan.tersalin_pratinjau':
    'Tautan disalin. Pratinjau hanya ada di peramban ini: di tempat lain tautan ini tidak membukanya.',
  'bagikan.cetak': 'Cetak',
  'bagikan.csv': 'Unduh tabel CSV',
  'bagikan.excel': 'Unduh untuk Excel Indonesia (CSV)',
  'bagikan.xlsx': 'Unduh tabel XLSX',
  'bagikan.tersaring': 'sesuai saringan',
  'bagikan.terunduh': 'Diunduh: {berkas}',
  'bagikan.tak_terunduh':
    'Berkas tidak dapat dibuat, tidak ada yang diunduh. Muat ulang halaman ini, lalu coba lagi.',
  'bagikan.excel_arti':
    'CSV biasa memakai koma sebagai pemisah dan titik desimal, untuk program. Berkas untuk Excel Indonesia memakai titik koma dan koma desimal, sehingga langsung terbuka dalam kolom.',
  'bagikan.tautan_lokal':
    'Tautan ini memuat wilayah yang hanya tersimpan di peramban ini, jadi tidak terbuka di tempat lain. Unduh berkas Petala-nya dari kartu wilayah, lalu kirim berkas itu.',
  'bagikan.tautan_panjang':
    'Tautan ini {n} huruf; yang lebih dari {m} terpotong di banyak aplikasi. Unduh wilayahnya sebagai berkas Petala, atau hapus satu.',
  'bagikan.gagal': 'Peramban menolak menyalin. Salin sendiri tautan ini:',
  'bagikan.diteruskan': 'Tautan diteruskan',
  'bagikan.peraga': 'peraga, bukan data',
  'bagikan.estimasi': 'estimasi model',
  'bagikan.catatan': 'Berkas membawa sumber, tahun, dasar data, versi, dan catatan: {batas}.',
  'profil.salin': 'Salin tautan',
  'profil.per_tanggal': 'Paket data {paket} versi {versi}, {tanggal}. {batas}.',
  'profil.sumber': 'Sumber',
  'profil.arti_asal': 'Arti tanda asal',
  'tabel.kolom.nama': 'Nama',
  'tabel.kolom.kecamatan': 'Kecamatan',
  'tabel.kolom.kelas': 'Kelas',
  'tabel.kolom.peringkat': 'Peringkat',
  'tabel.kolom.tipologi': 'Tipologi',
  'tabel.kolom.status': 'Status program',
  'tabel.kolom.intervensi': 'Intervensi',
  'tabel.urut_naik': 'Urut {kolom}, naik',
  'tabel.urut_turun': 'Urut {kolom}, turun',
} as const;
