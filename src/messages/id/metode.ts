/** Indonesian texts of what is told about an indicator: how it is made, counted, added up and checked. */
export const texts = {
  'metode.gelap_low': 'Di peta, makin gelap berarti makin rendah, jadi makin berat.',
  'metode.gelap_high': 'Di peta, makin gelap berarti makin tinggi, jadi makin berat.',
  'metode.gelap_neutral':
    'Di peta, makin gelap berarti makin tinggi. Angka ini tidak dinilai baik atau buruk.',
  'metode.gabung_sum': 'Angka desa dijumlahkan menjadi angka kecamatan dan kabupaten.',
  'metode.gabung_ratio':
    'Pembilang dijumlahkan, penyebut dijumlahkan, lalu dibagi. Persentase desa tidak dirata-ratakan.',
  'metode.gabung_share':
    'Tidak dijumlahkan dan tidak dirata-ratakan. Kecamatan memakai bagian desanya yang termasuk seperlima terberat.',
  'metode.gabung_class':
    'Tidak dijumlahkan dan tidak dirata-ratakan. Kecamatan memakai bagian desanya yang berada di kelas terberat.',
  'metode.galat_ada': '{n} dari {m} angka tahun {tahun} disertai galat baku.',
  'metode.galat_tidak': 'Galat baku tidak terbit. Seberapa pasti angka ini tidak diketahui.',
  'metode.galat_belum': 'Galat baku terlihat setelah angkanya dimuat.',
  'metode.basis_ganti': 'Dasar data berganti: {dasar}. Angka sebelum dan sesudahnya jangan dibandingkan.',
  'metode.celah_tahun': 'Tidak ada data untuk tahun {tahun}.',
  'metode.celah_satu_tahun': 'Hanya ada satu tahun, jadi perubahannya tidak dapat dilihat.',
  'metode.celah_kosong': '{n} dari {m} desa belum punya angka tahun {tahun}.',
  'metode.celah_sembunyi': '{n} angka tahun {tahun} disembunyikan demi kerahasiaan keluarga.',
  'metode.celah_na': 'Tidak berlaku untuk {n} desa atau kelurahan.',
  'metode.celah_model': 'Angka ini hasil model, bukan angka terbitan lembaga.',
  'metode.celah_peraga': 'Angka ini rekaan untuk contoh, bukan data.',
  'metode.celah_kutipan': 'Angka ini dikutip dari laporan yang terbit, jadi mungkin tidak lengkap.',
  'metode.celah_alamat': 'Alamat sumber ini tidak tersimpan: {sumber}.',
  'metode.celah_lisensi': 'Penerbit tidak menyatakan lisensi yang jelas.',
  'metode.hitung_ulang': 'Dihitung ulang untuk {n} desa, tahun {tahun}: {sama} sama setelah dibulatkan.',
  'metode.acuan_rollup': 'Penjumlahan ke kecamatan dicocokkan dengan hitungan acuan.',
  'metode.acuan_breaks': 'Batas kelas di peta dicocokkan dengan hitungan acuan.',
  'metode.acuan_hidden': 'Penyembunyian angka kecil dicocokkan dengan hitungan acuan.',
  'metode.acuan_apportion': 'Pembagian ke wilayah gambar dan segi enam dicocokkan dengan hitungan acuan.',
  'metode.acuan_hotspots': 'Kantong nyata dicocokkan dengan hitungan acuan.',
} as const;
