/** Indonesian texts of a large pack on the map: its provinces, and its symbols from afar. */
export const texts = {
  'provinsi.judul': 'Provinsi',
  'provinsi.ke': 'Ke provinsi',
  'provinsi.kemajuan': 'Batas: {done} dari {n} provinsi',
  'provinsi.lambang_berangka':
    'Angka di samping lambang: jumlahnya di sekitar situ. {n} lambang muncul bila peta diperbesar',
} as const;
