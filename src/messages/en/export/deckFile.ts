/** English texts of a meeting as one file that a browser shows. */
export const texts = {
  'berkas_rapat.cari': 'Find a place',
  'berkas_rapat.lepas': 'Unpin',
  'berkas_rapat.tak_penuh': 'This browser does not allow full screen.',
} as const;
