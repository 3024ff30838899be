/** Indonesian texts of a map wherever it stands: its notes, seas and title. */
export const texts = {
  'peta.batas': 'Batas indikatif, bukan rujukan batas resmi',
  'peta.laut': 'LAUT',
  'peta.laut_jawa': 'LAUT JAWA',
  'peta.catatan_estimasi': 'Angka {unit} di peta ini adalah estimasi model, bukan hasil pendataan',
  'peta.catatan_jumlah':
    'Jumlah digambar sebagai lingkaran: mewarnai {unit} menurut jumlah akan menonjolkan {unit} yang besar, bukan yang paling membutuhkan',
  'peta.intervensi_kec': '{n} intervensi sekecamatan',
  'peta.intervensi_kab': '{n} intervensi tercatat untuk seluruh kabupaten, lihat daftar',
  'peta.lambang_berangka': 'Angka di samping lambang: jumlahnya di sekitar situ',
  'selang.sampai': 'pasti paling tinggi {v}',
  'selang.mungkin_di_atas': 'mungkin di atas {v}',
  'selang.di_atas': 'pasti di atas {v}',
  'selang.mungkin_sampai': 'mungkin hanya {v} atau kurang',
  'selang.tanpa': 'tidak dapat dipilah',
  'judul.segi': '{nama}, segi enam {v} km²',
  'judul.tirai': '{kiri} (kiri) dan {kanan} (kanan)',
  'waktu.marksAsOfLeft': 'Di kiri, tanda program menurut keadaan tahun {year}',
  'waktu.marksAsOf': 'Tanda program menurut keadaan tahun {year}',
} as const;
