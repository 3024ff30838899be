/** Indonesian texts of the aggregation panel. */
export const aggregate = {
  'agregasi.judul': 'Agregasi',
  'agregasi.buka': 'Wilayah dan analisis',
  'agregasi.tutup': 'Tutup panel agregasi',
} as const;
