/** Indonesian texts of what is kept for use without a network, of new versions of the app, and of the studio's preview. */
export const texts = {
  'luring.keadaan': 'Sambungan dan versi',
  'luring.tersimpan': 'Anda sedang luring. Data versi {v} ({tanggal}) yang tersimpan tetap bisa dipakai.',
  'luring.tak_dijawab': 'Jaringan tidak menjawab. Data versi {v} ({tanggal}) yang tersimpan dipakai.',
  'luring.tanpa_data': 'Anda sedang luring. Paket data ini tidak tersimpan di perangkat ini.',
  'luring.salinan_rusak':
    'Salinan {file} yang tersimpan rusak, jadi tidak dipakai. Berkas itu diambil lagi bila ada jaringan.',
  'luring.baru': 'Ada versi baru Petala. Muat ulang bila Anda sudah siap.',
  'luring.tertahan':
    'Versi baru belum bisa dipakai, karena tab Petala lain masih memakai yang lama. Tutup tab itu, lalu muat ulang.',
  'luring.baru_terpasang': 'Versi baru sudah terpasang. Halaman ini masih versi lama sampai dimuat ulang.',
  'luring.belum_disimpan':
    'Ada isian di halaman ini yang belum disimpan. Simpan dulu, atau muat ulang dan buang isian itu.',
  'luring.muat_ulang': 'Muat ulang',
  'luring.muat_juga': 'Buang dan muat ulang',
  'luring.nanti': 'Nanti',
  'luring.kembali': 'Kembali ke isian',
  'luring.judul': 'Dipakai tanpa jaringan',
  'luring.memeriksa': 'Memeriksa apa yang tersimpan di perangkat ini …',
  'luring.aplikasi': 'Aplikasi',
  'luring.ada': 'Peta, tabel, profil desa, perbandingan, dan halaman data bisa dibuka tanpa jaringan.',
  'luring.sedang': 'Aplikasi sedang disimpan. Sesudah itu peta dan data bisa dibuka tanpa jaringan.',
  'luring.ditahan':
    'Mode hemat data menyala, jadi tidak ada yang disimpan tanpa diminta. Ukurannya {n} di perangkat.',
  'luring.tiada':
    'Aplikasi tidak tersimpan di peramban ini, misalnya karena jendela pribadi, ruang penuh, atau alamat tanpa https. Petala tetap bisa dipakai selama ada jaringan.',
  'luring.simpan': 'Simpan untuk luring',
  'luring.sisa':
    'Perencana, Evaluasi, Helix, Rapat, dan pembuat berkas tersimpan begitu dibuka, atau semuanya sekarang: unduhan sekitar {unduh}, {n} di perangkat.',
  'luring.semua_ada': 'Semua bagian tersimpan, juga Perencana, Evaluasi, Helix, Rapat, dan pembuat berkas.',
  'luring.simpan_semua': 'Simpan semua bagian',
  'luring.paket_ada': 'Tersimpan: versi {v} ({tanggal}), {n}.',
  'luring.paket_sejak': 'Disimpan pada {waktu}.',
  'luring.paket_belum': 'Belum tersimpan. Ukurannya {n}.',
  'luring.paket_tanpa_ukuran': 'Belum tersimpan.',
  'luring.simpan_paket': 'Simpan {paket} untuk luring',
  'luring.hapus_paket': 'Hapus {paket} dari perangkat',
  'luring.hapus': 'Hapus dari perangkat',
  'luring.provinsi': 'Simpan per provinsi',
  'luring.provinsi_ket':
    'Batas desa disimpan per provinsi. Provinsi pertama membawa serta angka semua desa; yang berikutnya hanya batasnya.',
  'luring.provinsi_ada': 'Tersimpan',
  'luring.simpan_provinsi': 'Simpan ({n})',
  'luring.kb': '{n} kB',
  'luring.mb': '{n} MB',
  'luring.kemajuan': 'Menyimpan: {done} dari {n}',
  'luring.galat_full': 'Tidak tersimpan: ruang di perangkat ini tidak cukup. Yang sudah tersimpan tetap ada.',
  'luring.galat_unreachable':
    'Tidak tersimpan: ada berkas yang tidak sampai. Coba lagi bila jaringan lebih baik.',
  'luring.galat_refused': 'Tidak tersimpan: peramban ini tidak mengizinkan penyimpanan.',
  'pratinjau.judul': 'Pratinjau studio',
  'pratinjau.belum_terbit': 'Pratinjau studio, belum terbit',
  'pratinjau.versi': 'versi {v}, hanya di peramban ini',
  'pratinjau.hilang': 'Pratinjau ini tidak ada di peramban ini, atau sudah tidak ada lagi',
  'pratinjau.kembali': 'Kembali ke studio',
} as const;
