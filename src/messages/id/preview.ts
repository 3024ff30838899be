/** Indonesian texts of the bar over the studio's preview. */
export const texts = {
  'pratinjau.judul': 'Pratinjau studio',
  'pratinjau.belum_terbit': 'Pratinjau studio, belum terbit',
  'pratinjau.versi': 'versi {v}, hanya di peramban ini',
  'pratinjau.hilang': 'Pratinjau ini tidak ada di peramban ini',
  'pratinjau.kembali': 'Kembali ke studio',
} as const;
