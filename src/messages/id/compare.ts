/** Indonesian texts of the comparison of villages. */
export const compare = {
  'banding.judul': 'Bandingkan desa',
  'banding.kosong': 'Belum ada desa yang dipilih untuk dibandingkan.',
} as const;
