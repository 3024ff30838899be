/** Indonesian texts of the aggregation panel. */
export const aggregate = {
  'agregasi.judul': 'Wilayah dan analisis',
  'agregasi.tutup': 'Tutup wilayah dan analisis',
  'agregasi.tingkat': 'Tingkat',
  'agregasi.tingkat.desa': 'Desa',
  'agregasi.tingkat.kecamatan': 'Kecamatan',
  'agregasi.tingkat.kabupaten': 'Kabupaten',
  'hitung.areas.sum': 'Jumlah angka desa-desanya',
  'hitung.areas.ratio': 'Jumlah pembilang desa-desanya dibagi jumlah penyebutnya',
  'hitung.areas.share': 'Desa yang termasuk terberat dibagi semua desa yang punya angka',
  'hitung.areas.villages': 'Desa',
  'hitung.areas.of': '{n} dari {m} punya angka',
  'hitung.areas.hidden': '{n} disembunyikan',
  'hitung.areas.missing': '{n} belum ada data',
  'hitung.areas.notApplicable': '{n} tidak berlaku',
  'hitung.areas.coverage': 'Cakupan',
  'hitung.areas.worst': 'Batas kemungkinan',
  'hitung.areas.worstAt': '{a}–{b}, apa pun angka desa yang kosong atau disembunyikan',
  'hitung.areas.worstFrom': 'paling sedikit {a}; batas atasnya tidak diketahui',
  'hitung.areas.bound': 'Termasuk terberat',
  'hitung.areas.low': 'desa dengan angka sampai {v}',
  'hitung.areas.high': 'desa dengan angka di atas {v}',
  'hitung.areas.withoutParts':
    'Paket data ini tidak memuat pembilang dan penyebut desa, jadi rasio wilayah tidak dapat dihitung; rata-rata rasio bukan rasio wilayah.',
  'hitung.areas.list': 'Lihat desa-desanya di tabel',
  'agregasi.desanya': '{n} desa dan kelurahan',
  'agregasi.hanyaDesa':
    'Wilayah, kantong, kebutuhan dan tanggapan, jarak, serta segi enam disusun dari desa. Peta kini menampilkan tingkat lain.',
  'agregasi.keDesa': 'Kembali ke tingkat desa',
  'agregasi.tanpaTanda': 'Tanda program dan status hanya ada di tingkat desa.',
  'agregasi.indeks':
    '{nama} adalah indeks: tidak dijumlahkan dan tidak dirata-ratakan, sebab desa tidak sama besar. Yang digambar: bagian desa di seperlima terberat.',
  'agregasi.kelas':
    '{nama} adalah kelas: tidak punya jumlah dan rata-rata. Yang digambar: bagian desa di kelas terberat.',
  'hitung.areas.within': '{n} disembunyikan, terhitung dalam jumlah yang terbit',
} as const;
