/** Indonesian texts of plans as files, and as kept in the browser. */
export const texts = {
  'perencana.berkas.simpan': 'Simpan berkas',
  'perencana.berkas.buka': 'Buka berkas',
  'perencana.berkas.rusak':
    'Isinya bukan rancangan Petala, atau terpotong. Minta tautan atau berkasnya lagi.',
  'perencana.berkas.lebih_baru':
    'Rancangan ini dibuat Petala yang lebih baru (versi {versi}). Muat ulang halaman untuk memperbarui Petala.',
  'perencana.berkas.isian': 'Isian "{isian}" tidak sesuai: tertulis {tertulis}.',
  'perencana.berkas.aturan_kembar': 'Dua aturan bernama "{nama}". Beri nama yang berbeda.',
  'perencana.simpanan.simpan': 'Simpan rancangan',
  'perencana.simpanan.judul': 'Rancangan di peramban ini',
  'perencana.simpanan.tersimpan': 'Tersimpan di peramban ini: {nama}',
  'perencana.simpanan.hapus': 'Hapus {nama}',
  'perencana.simpanan.hapus_pendek': 'Hapus',
  'perencana.simpanan.gagal': 'Rancangan tidak dapat disimpan di peramban ini. Simpan sebagai berkas.',
  'perencana.mulai_baru': 'Mulai baru',
  'perencana.tautan_tak_terbaca': 'Rancangan dalam tautan ini tidak dapat dibuka.',
  'perencana.terlalu_panjang':
    'Rancangan ini terlalu panjang untuk tautan. Simpan sebagai berkas agar tidak hilang.',
} as const;
