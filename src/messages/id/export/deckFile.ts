/** Indonesian texts of a meeting as one file that a browser shows. */
export const texts = {
  'berkas_rapat.cari': 'Cari tempat',
  'berkas_rapat.lepas': 'Lepas pilihan',
  'berkas_rapat.tak_penuh': 'Peramban ini tidak mengizinkan layar penuh.',
} as const;
