/** Indonesian texts of the comparison of villages. */
export const compare = {
  'banding.judul': 'Bandingkan desa',
  'banding.tombol': 'Bandingkan',
  'banding.tombol_lepas': 'Dibandingkan',
  'banding.tombol_penuh': 'Penuh',
  'banding.penuh': 'Sudah {n} desa dibandingkan. Lepas satu dulu.',
  'banding.ditambah': '{nama} masuk perbandingan, {n} dipilih.',
  'banding.dilepas': '{nama} dilepas dari perbandingan, {n} dipilih.',
  'banding.buka': 'Bandingkan {n} desa',
  'banding.buka_satu': '1 desa dipilih, tambah pembanding',
  'banding.kosongkan': 'Kosongkan perbandingan',
  'banding.kosong': 'Belum ada desa yang dipilih untuk dibandingkan.',
} as const;
