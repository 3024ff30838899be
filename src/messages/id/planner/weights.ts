/** Indonesian texts of the second step: weights, and how scores are computed. */
export const texts = {
  'perencana.bobot.judul': 'Bobot kebutuhan',
  'perencana.bobot.arti': 'Geser untuk melihat peringkat berubah. Jumlahnya selalu 100 %.',
  'perencana.bobot.cara': 'Cara memberi bobot',
  'perencana.bobot.geser': 'Geser',
  'perencana.bobot.pasangan': 'Berpasangan',
  'perencana.bobot.samakan': 'Samakan',
  'perencana.pasangan.antara': '{a} dibanding {b}',
  'perencana.pasangan.sama': 'Sama penting',
  'perencana.pasangan.lebih': '{nama} {n} kali lebih penting',
  'perencana.pasangan.rasio': 'Rasio konsistensi {rasio}.',
  'perencana.pasangan.selaras': 'Penilaian cukup selaras (paling banyak 0,10).',
  'perencana.pasangan.tak_selaras':
    'Penilaian belum selaras. Yang paling menyimpang: {a} dibanding {b}; menurut yang lain mestinya sekitar {n} kali.',
  'perencana.cara.judul': 'Cara menghitung',
  'perencana.cara.gabung': 'Cara menggabungkan',
  'perencana.cara.jumlah': 'Jumlah berbobot',
  'perencana.cara.geometri': 'Rata-rata geometrik',
  'perencana.cara.topsis': 'TOPSIS (jarak ke yang terburuk)',
  'perencana.ulang.judul': 'Keteguhan peringkat',
  'perencana.ulang.bobot': 'Bobot yang dicoba',
  'perencana.ulang.sekitar': 'Di sekitar bobot pilihan',
  'perencana.ulang.semua': 'Semua bobot yang mungkin',
  'perencana.ulang.arti':
    '{n} ulangan acak (benih {benih}): bobot, cara menyetarakan, dan galat data digeser setiap kali.',
} as const;
