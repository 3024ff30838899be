/** Indonesian texts of what is carried away: pictures, paper, slides. They come when a view is carried away. */
export const texts = {
  'bagikan.png': 'Unduh gambar (PNG)',
  'bagikan.pptx': 'Unduh salindia (PPTX)',
  'bagikan.docx': 'Unduh dokumen (DOCX)',
  'bagikan.svg': 'Unduh gambar vektor (SVG)',
  'bagikan.menyiapkan': 'Menyiapkan…',
  'bagikan.kirim_gambar': 'Kirim gambar dan tautannya',
  'bagikan.gambar_dikirim': 'Gambar diteruskan',
  'bagikan.obrolan': 'Kirim lewat WhatsApp',
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
  'ekspor.ditolak': 'Yang diminta tautan ini tidak dapat digambar. Peta menyebut sebabnya dan pilihan lain.',
  'ekspor.kosong': 'Tidak ada yang dapat digambar: paket ini belum punya indikator untuk peta.',
  'ekspor.terlalu_besar':
    'Gambar lebih besar daripada yang sanggup dibuat perangkat ini (paling banyak {n} piksel tiap sisi). Pilih ukuran yang lebih kecil.',
  'ekspor.tak_tergambar': 'Gambar tidak dapat dibuat di perangkat ini. Coba SVG atau PDF.',
  'ekspor.memori':
    'Memori perangkat ini tidak cukup untuk berkas sebesar itu. Pilih kertas atau skala yang lebih kecil, atau lebih sedikit lembar.',
  'ekspor.tanpa_peta':
    'Batas wilayah paket ini tidak terbaca, jadi tidak ada peta untuk dicetak. Muat ulang halaman; tabel dan profil tetap dapat dibuka.',
  'ekspor.huruf_asing':
    'Huruf {huruf} tidak ada di fon halaman ini dan ditulis sebagai tanda tanya; berkas SVG, PPTX, dan DOCX memuatnya utuh.',
  'lembar.peringkat': 'Peringkat',
  'lembar.sebaran': 'Sebaran',
  'lembar.lainnya': 'dan {n} lagi; lengkapnya di profil',
  'lembar.daftar': 'Lembar {wilayah}',
  'lembar.tak_dikenal': '{kode}: tidak ada di paket data ini',
  'lembar.tanpa': '{sebab}: {daftar}.',
  'lembar.huruf_asing':
    'Huruf {huruf} tidak ada di fon lembar dan ditulis sebagai tanda tanya ({tempat}); profil di layar memuatnya utuh.',
  'lembar.gagal': 'Lembar {kode} tidak dapat dibuat: {sebab}',
  'lembar.indikator': 'Indikator',
} as const;
