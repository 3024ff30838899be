/** Indonesian texts of the steps of a plan. */
export const texts = {
  'perencana.langkah': 'Langkah rencana',
  'perencana.langkah.tujuan': 'Tujuan',
  'perencana.langkah.bobot': 'Bobot',
  'perencana.langkah.pilih': 'Pilih desa',
  'perencana.langkah.periksa': 'Periksa',
  'perencana.langkah.acara': 'Berita acara',
  'perencana.lanjut.bobot': 'Lanjut: bobot',
  'perencana.lanjut.pilih': 'Lanjut: pilih desa',
  'perencana.lanjut.periksa': 'Lanjut: periksa',
  'perencana.lanjut.acara': 'Lanjut: berita acara',
  'perencana.rencana': 'Rencana:',
  'perencana.nama_awal': 'Rancangan 1',
} as const;
