/** Indonesian texts of the choice of indicator, level and mode. */
export const texts = {
  'pilih.title': 'Pilih indikator',
  'pilih.meaning': 'Apa artinya?',
  'pilih.method': 'Cara:',
  'pilih.earlier': 'Tahun sebelumnya',
  'pilih.later': 'Tahun berikutnya',
  'waktu.mode': 'Cara lihat',
  'agregasi.judul': 'Wilayah dan analisis',
  'agregasi.tutup': 'Tutup wilayah dan analisis',
  'agregasi.tingkat': 'Tingkat',
  'agregasi.tingkat.desa': 'Desa',
  'agregasi.tingkat.kecamatan': 'Kecamatan',
  'agregasi.tingkat.kabupaten': 'Kabupaten',
  'agregasi.hanyaDesa':
    'Wilayah, kantong, kebutuhan dan tanggapan, jarak, serta segi enam disusun dari desa. Peta kini menampilkan tingkat lain.',
  'agregasi.keDesa': 'Kembali ke tingkat desa',
  'agregasi.tanpaTanda': 'Tanda program dan status hanya ada di tingkat desa.',
  'agregasi.indeks':
    '{nama} adalah indeks: tidak dijumlahkan dan tidak dirata-ratakan, sebab desa tidak sama besar. Yang digambar: bagian desa di seperlima terberat.',
  'agregasi.kelas':
    '{nama} adalah kelas: tidak punya jumlah dan rata-rata. Yang digambar: bagian desa di kelas terberat.',
} as const;
