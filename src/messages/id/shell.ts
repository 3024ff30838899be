/** Indonesian texts of what stands on every screen: bars, preferences, search, faults, provenance, marks. */
export const shell = {
  'nav.peta': 'Peta',
  'nav.data': 'Data',
  'nav.daftar': 'Daftar',
  'bagikan.alamat': 'Tautan halaman ini',
  'bagikan.judul': 'Bagikan',
  'keadaan.cari_kosong': 'Tidak ada desa bernama "{q}". Maksud Anda {a} atau {b}?',
  'keadaan.ulang': 'Coba lagi',
  'shell.skip': 'Langsung ke isi',
  'shell.places': 'Tempat',
  'fault.dismiss': 'Tutup',
  'fault.fileMissing': 'Berkas {file} tidak ditemukan di server. Yang sudah termuat tetap bisa dipakai.',
  'fault.fileRefused': 'Server menolak berkas {file} (galat {got}). Yang sudah termuat tetap bisa dipakai.',
  'fault.fileUnreachable': 'Berkas {file} tidak terjangkau. Periksa sambungan internet.',
  'fault.fileIsPage': 'Server mengirim halaman web, bukan data, untuk {file}.',
  'fault.fileTruncated': 'Berkas {file} terpotong: {got} dari {expected} bita tiba.',
  'fault.fileChanged': 'Isi {file} tidak sama dengan yang tercatat di paket data, jadi tidak digambar.',
  'fault.fileUnreadable': 'Berkas {file} tidak terbaca; seharusnya {expected}.',
  'fault.partUnreadable':
    '{file}, {where}: tertulis {got}, seharusnya {expected}. Bagian ini tidak ditampilkan.',
  'fault.valueImpossible':
    '{file}, {where}: tertulis {got}, padahal yang mungkin {expected}. Bagian ini tidak ditampilkan.',
  'fault.rowInvalid': '{file}, {where}: tertulis "{got}", seharusnya {expected}.',
  'fault.partInconsistent': '{file}, {where}: {got} tidak cocok dengan {expected}.',
  'fault.packInconsistent': '{file} tidak cocok dengan {expected}: {got}.',
  'fault.packUnknown': 'Tidak ada paket data bernama "{got}". Yang tersedia: {expected}.',
  'fault.linkNotUnderstood':
    'Tautan tidak dimengerti seluruhnya; bagian yang tidak dikenal diganti pengaturan awal.',
  'fault.codeUnreachable': 'Bagian aplikasi ini tidak terjangkau. Muat ulang halaman setelah tersambung.',
  'fault.reload': 'Muat ulang',
  'fault.webglAbsent':
    'Peramban ini tidak dapat menggambar peta (WebGL tidak ada). Peta sederhana menggantikannya; daftar, pencarian, dan profil tetap bisa dipakai.',
  'fault.webglGone':
    'Penggambar peta tidak kembali. Peta sederhana menggantikannya; muat ulang halaman untuk mencoba lagi.',
  'fault.calculatorGone':
    'Perhitungan terhenti di tengah jalan. Jawaban sebelumnya tetap tampil; coba hitung lagi.',
  'fault.webglLost':
    'Peta kehilangan penggambarnya dan sedang dipulihkan; daftar, pencarian, dan profil tetap bisa dipakai.',
  'fault.basemapUnreachable': 'Peta dasar tidak terjangkau; batas desa tetap digambar.',
  'prefs.title': 'Bahasa, tema, dan paket data',
  'cari.none': 'Tidak ada desa bernama "{q}".',
  'cari.miss': 'Tidak ada desa bernama "{q}". Maksud Anda:',
  'cari.clear': 'Hapus isian',
  'cari.results': 'Hasil pencarian',
  'cari.district': 'Kecamatan',
  'peta.cari': 'Cari desa atau kecamatan',
  'desa.jenis_desa': 'Desa',
  'desa.jenis_kelurahan': 'Kelurahan',
  'desa.kecamatan': 'Kecamatan {kec}',
  'desa.named': '{nama}, Kec. {kec}',
} as const;
