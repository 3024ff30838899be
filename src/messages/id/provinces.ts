/** Indonesian texts of the provinces of a large pack on the map. */
export const texts = {
  'provinsi.judul': 'Provinsi',
  'provinsi.ke': 'Ke provinsi',
  'provinsi.kemajuan': 'Batas: {done} dari {n} provinsi',
} as const;
