/** Indonesian texts of a village of the ranking: where its score comes from. */
export const texts = {
  'perencana.desa.peringkat': 'Peringkat {n} dari {semua}, skor {skor}',
  'perencana.desa.hitungan': 'Dari mana skornya',
  'perencana.desa.cara': '{cara}. Tekan nama kriteria untuk melihat asal angkanya.',
  'perencana.desa.sebagian': 'Satu atau lebih kriteria kosong; bobotnya dibagi ke yang lain.',
  'perencana.desa.keteguhan': 'Keteguhan',
  'perencana.desa.rentang': 'Antara peringkat {dari} dan {sampai}; masuk {n} besar pada {bagian} ulangan.',
  'perencana.desa.bobot_masuk': 'Bobot yang membawanya masuk {n} besar, rata-rata: {bobot}.',
  'perencana.desa.harga': 'Nilainya bagi pilihan',
  'perencana.desa.harga_arti': 'Bila desa ini tidak dapat ikut, hasil terbaik turun {harga}.',
  'perencana.desa.harga_mustahil': 'Tanpa desa ini aturan tidak dapat dipenuhi.',
  'perencana.harga_tak_tahu': 'Tidak terhitung dalam batas waktu.',
  'perencana.desa.wajib': 'Diminta wajib ikut.',
  'perencana.desa.jangan': 'Diminta tidak ikut.',
  'perencana.buka_profil': 'Buka profil',
  'perencana.tanpa_angka': 'tanpa angka',
} as const;
