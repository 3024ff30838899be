/** Indonesian texts of the fourth step: robustness, two villages and another plan. */
export const texts = {
  'perencana.periksa.keteguhan': 'Keteguhan',
  'perencana.periksa.keteguhan_arti':
    'Kukuh: masuk {n} besar pada 90 % ulangan atau lebih. Condong: separuh atau lebih. Goyah: kurang dari separuh.',
  'perencana.periksa.goyah': 'Terpilih tetapi goyah',
  'perencana.periksa.goyah_arti': 'Masuk karena kuota atau sebaran. Alasannya perlu disebut dalam rapat.',
  'perencana.periksa.hampir': 'Hampir masuk',
  'perencana.periksa.hampir_arti':
    'Tidak terpilih, padahal masuk yang teratas pada separuh ulangan atau lebih.',
  'perencana.pasang.judul': 'Bisakah dikatakan A lebih membutuhkan dari B?',
  'perencana.pasang.desa_a': 'Desa A',
  'perencana.pasang.desa_b': 'Desa B',
  'perencana.pasang.bisa': 'Bisa: {a} lebih membutuhkan dari {b}.',
  'perencana.pasang.belum': 'Belum bisa: {a} dan {b} tidak dapat dibedakan.',
  'perencana.pasang.bagian':
    'A di depan pada {depan}, B di depan pada {belakang} dari {n} ulangan. Perlu 95 %.',
  'perencana.pasang.sama': 'Pilih dua desa yang berbeda.',
  'perencana.banding.judul': 'Bandingkan dengan rancangan lain',
  'perencana.banding.arti': 'Tempel tautan rancangan lain, atau buka berkasnya. Rancangan ini tidak berubah.',
  'perencana.banding.tautan': 'Tautan',
  'perencana.banding.bandingkan': 'Bandingkan',
  'perencana.banding.berkas': 'Berkas rancangan lain',
  'perencana.banding.bukan_tautan':
    'Tautan itu tidak memuat rancangan. Salin seluruh alamat dari halaman Perencana.',
  'perencana.banding.hal': 'Hal',
  'perencana.banding.ini': 'Rancangan ini',
  'perencana.banding.itu': 'Rancangan lain',
  'perencana.banding.jumlah': 'Desa terpilih',
  'perencana.banding.aturan': 'Aturan',
  'perencana.banding.keduanya': 'Di keduanya: {n}',
  'perencana.banding.hanya_ini': 'Hanya di rancangan ini: {n}',
  'perencana.banding.hanya_itu': 'Hanya di rancangan lain: {n}',
} as const;
