/** Indonesian texts of the reader's own documents: what is stored, exported, imported and linked. */
export const documents = {
  'dok.galat.full':
    'Ruang simpan peramban ini penuh, jadi tidak ada yang tersimpan. Hapus yang tidak dipakai, atau unduh sebagai berkas.',
  'dok.galat.blocked':
    'Peramban ini menolak menyimpan, jadi tidak ada yang berubah. Unduh sebagai berkas, atau izinkan penyimpanan untuk halaman ini.',
  'dok.galat.absent':
    'Isi tautan ini disimpan di peramban yang membuatnya, tidak di sini. Minta berkasnya, lalu buka berkas itu.',
  'dok.galat.newer':
    '{nama} dibuat oleh Petala yang lebih baru (versi {v}, di sini {k}) dan dibiarkan utuh. Muat ulang halaman untuk memperbarui.',
  'dok.galat.damaged': '{nama} rusak dan tidak terbaca ({letak}). Minta tautan atau berkas yang utuh.',
  'dok.galat.seluruhnya': 'seluruhnya',
  'dok.galat.tanpa_nama': 'Isinya',
  'dok.galat.otherKind': 'Berkas ini memuat {ada}, bukan {minta}. Pilih berkas lain.',
  'dok.galat.noDocument':
    'Berkas ini bukan dokumen Petala. Pilih berkas .json yang diunduh dari aplikasi ini.',
  'dok.galat.fileTooLarge':
    'Berkas ini {n} huruf, paling panjang {m}. Pilih berkas yang diunduh dari aplikasi ini.',
  'dok.galat.linkTooLong':
    'Tautannya menjadi {n} huruf; yang lebih dari {m} terpotong di banyak aplikasi. Unduh sebagai berkas, lalu kirim berkasnya.',
  'dok.galat.changedElsewhere':
    '{nama} sudah diubah di tab lain. Keduanya tersimpan: perubahan Anda menjadi salinan.',
  'dok.galat.changedElsewhere_tetap': '{nama} sudah diubah di tab lain, jadi dibiarkan. Muat ulang halaman.',
  'dok.galat.nameless': 'Beri nama dahulu.',
  'dok.sementara':
    'Peramban ini tidak mengizinkan penyimpanan: yang dibuat hilang saat halaman ditutup. Unduh sebagai berkas.',
} as const;
