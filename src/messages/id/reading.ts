/** Indonesian texts of reading the map: own bounds, one class, crossing, circles, clusters, colour vision. */
export const reading = {
  'legend.filtered': '{n} dari {m} desa lolos saringan',
  'legend.by.quantileAll': '{k} kelas kuantil atas seluruh {m} desa.',
  'legend.ofAll': '{n} dari {m}',
  'kelas.hanya': 'Hanya kelas ini: {kelas}',
  'kelas.semua': 'Tampilkan semua kelas',
  'kelas.batas': 'Batas atas kelas {n}',
  'kelas.batasNilai': '{v}; {a} desa di kelas ini, {b} di kelas berikutnya',
  'kelas.tambahBatas': 'Tambah batas',
  'kelas.klik': 'Sorot kelas untuk melihat tempatnya, klik untuk menyaring.',
} as const;
