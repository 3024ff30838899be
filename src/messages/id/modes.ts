/** Indonesian texts of the ways to look that are not one map; they come when one is chosen. */
export const texts = {
  'waktu.split': 'Batas antara dua peta',
  'waktu.splitAt': '{share} persen dari kiri; kiri {left}, kanan {right}',
  'waktu.basesDiffer': 'Dasar data berbeda: jangan dibaca sebagai perubahan',
  'waktu.crossedWith': 'Disilang dengan',
  'waktu.leftSide': 'Di kiri',
  'waktu.otherYear': 'Tahunnya',
  'waktu.from': 'Sejak',
  'waktu.fromOther': '{year}: dasar lain, {basis}',
  'waktu.fromTo': 'Nilai {to} dikurangi nilai {from}.',
  'waktu.multiplesHint':
    'Semua tahun bergerak bersama. Tekan angka tahun untuk membukanya. Tanda program dan intervensi tidak digambar di sini.',
  'waktu.backToOne': 'Kembali ke satu peta',
  'waktu.compareWith': 'Yang bisa dibandingkan dengan {year}:',
  'waktu.compareFrom': 'Yang bisa dibandingkan sejak {year}:',
  'waktu.rateInstead': 'Pakai rasionya:',
  'waktu.refused.basis':
    'Perubahan {name} {from}–{to} tidak digambar: dasar datanya berganti ({basisFrom}, lalu {basisTo}), sehingga selisihnya bisa berasal dari cara mendata, bukan dari {unit}nya.',
  'waktu.refused.sameYear': 'Perubahan {name} butuh dua tahun yang berbeda; diminta {from} dan {to}.',
  'waktu.refused.years': 'Perubahan {name} {from}–{to} tidak digambar: salah satu tahunnya belum ada data.',
  'waktu.refused.category': '{name} adalah kategori: selisih dua kategori tidak punya arti.',
  'waktu.refused.counts':
    'Jumlah digambar sebagai lingkaran, yang tidak dapat dibelah atau diperkecil tanpa salah baca.',
  'waktu.refused.notCrossable':
    '{name} tidak dapat disilang dengan pilihan itu: keduanya harus angka, dan dua indikator yang berbeda.',
  'waktu.refused.unknownIndicator': 'Indikator kedua tidak ada di paket data ini; {name} digambar sendiri.',
  'waktu.refused.oneYear': '{name} baru punya satu tahun; tidak ada yang bisa dijajarkan.',
  'waktu.refused.codeMissing':
    'Bagian aplikasi untuk ini tidak dapat diambil. Periksa sambungan, lalu pilih lagi.',
  'waktu.coverage': '{n} dari {m} {unit}',
  'waktu.openYear': 'Buka {year} sebagai satu peta',
  'waktu.basisNew': 'Dasar baru: {basis}',
  'waktu.multiplesLabel':
    'Peta {n} tahun berjajar; tombol panah memindah pilihan, tambah dan kurang memperbesar dan memperkecil semuanya.',
  'waktu.noMultiples': 'Peta tidak dapat digambar di peramban ini; berikut angkanya menurut tahun.',
  'waktu.median': 'Median',
  'waktu.change.direction': 'Biru laut membaik, cokelat memburuk',
  'waktu.change.directionNeutral': 'Biru laut turun, cokelat naik',
  'waktu.change.steady': 'hampir tetap',
  'waktu.change.better': 'membaik',
  'waktu.change.worse': 'memburuk',
  'waktu.change.down': 'turun',
  'waktu.change.up': 'naik',
  'waktu.change.years': '{to} dikurangi {from}',
  'waktu.leftLegend': 'Di kiri: {name}',
  'kantong.kePanel': 'Jawaban dan pilihan kantong',
} as const;
