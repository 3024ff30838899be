/** Indonesian texts of what is carried away: pictures, paper, slides. They come when a view is carried away. */
export const carried = {
  'ekspor.data': 'Data: {paket}, versi {versi}, {tanggal}, sidik {sidik}.',
  'ekspor.dibuat': 'Dibuat {tanggal} dengan Petala.',
  'ekspor.gambar': 'Peta {wilayah}: {apa}. {baca}.',
  'ekspor.sumber': 'Sumber',
  'ekspor.sumber_lanjut': 'Sumber lengkap di halaman berikut.',
  'ekspor.asal': 'Asal angka',
  'ekspor.tautan': 'Buka peta ini',
  'ekspor.utara': 'U',
  'ekspor.lokasi': 'Letak',
  'ekspor.belum_lengkap': 'Peta belum selesai dimuat atau dihitung. Tunggu sampai lengkap, lalu coba lagi.',
  'ekspor.ditolak':
    'Yang diminta tautan ini tidak dapat digambar ({sebab}). Buka petanya untuk pilihan lain.',
  'ekspor.kosong': 'Tidak ada yang dapat digambar: paket ini belum punya indikator untuk peta.',
  'ekspor.terlalu_besar':
    'Gambar lebih besar daripada yang sanggup dibuat perangkat ini (paling banyak {n} piksel tiap sisi). Pilih ukuran yang lebih kecil.',
  'ekspor.tak_tergambar': 'Gambar tidak dapat dibuat di perangkat ini. Coba SVG atau PDF.',
  'ekspor.huruf_asing':
    'Huruf {huruf} tidak ada di fon halaman ini dan ditulis sebagai tanda tanya; berkas SVG, PPTX, dan DOCX memuatnya utuh.',
  'lembar.peringkat': 'Peringkat',
  'lembar.sebaran': 'Sebaran',
  'lembar.lainnya': 'dan {n} lagi; lengkapnya di profil',
  'lembar.daftar': 'Lembar {wilayah}',
  'lembar.tak_dikenal': '{kode}: tidak ada di paket data ini',
  'lembar.tanpa': '{sebab}: {daftar}.',
  'lembar.gagal': 'Lembar {kode} tidak dapat dibuat: {sebab}',
  'lembar.indikator': 'Indikator',
} as const;
