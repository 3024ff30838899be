/** Indonesian texts of plans that cannot be read or computed. */
export const texts = {
  'perencana.kolom_gagal': 'Data untuk {nama} tidak dapat dimuat.',
  'perencana.masalah.bagian': 'Rancangan ini tidak punya kriteria. Pilih di langkah Tujuan.',
  'perencana.masalah.indikator':
    'Indikator "{id}" tidak ada lagi di data ini. Buang dari kriteria, atau buka data yang memuatnya.',
  'perencana.masalah.tahun': '"{id}" tidak punya tahun {tahun}; yang ada: {ada}.',
  'perencana.masalah.bukan_desa': '"{id}" bukan angka per desa.',
  'perencana.masalah.kategori': '"{id}" adalah golongan, bukan angka.',
  'perencana.masalah.arah': 'Pilih arah untuk "{id}" di langkah Tujuan: mana yang lebih membutuhkan.',
  'perencana.masalah.desa': 'Kode "{kode}" bukan desa dalam data ini.',
  'perencana.masalah.besaran': 'Besaran "{nama}" tidak dijelaskan dalam rancangan.',
  'perencana.masalah.kelompok': 'Tidak ada "{nama}" dalam data ini; kuotanya tidak dapat dipenuhi.',
  'perencana.masalah.ulangan':
    '{n} desa terlalu banyak untuk ulangan sebanyak itu. Minta paling banyak {muat} ulangan.',
  'perencana.masalah.jangkauan':
    '{n} desa terlalu banyak untuk dihitung jangkauannya (paling banyak {paling}). Minta jumlah terbanyak di desa terpilih dengan jarak antar desa, atau pakai paket satu kabupaten.',
  'perencana.tolak.tanpa_kriteria': 'Belum ada kriteria. Pilih sedikitnya satu di langkah Tujuan.',
  'perencana.tolak.bobot_nol': 'Semua bobot nol. Beri bobot pada sedikitnya satu kriteria.',
  'perencana.tolak.bobot_negatif': 'Bobot tidak boleh di bawah nol.',
  'perencana.tolak.semua_tersisih':
    'Semua desa tersisih. Longgarkan pengecualian, atau pilih indikator yang berisi.',
  'perencana.tolak.pasangan':
    'Penilaian berpasangan tidak cocok dengan kriterianya. Pilih cara bobot lain, lalu ulangi.',
  'perencana.tolak.dihentikan': 'Perhitungan dihentikan.',
} as const;
