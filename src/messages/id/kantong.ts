/** Indonesian texts of the page of hot spots. */
export const texts = {
  'kantong.halaman.judul': 'Kantong {name}, {year}',
  'kantong.halaman.pilihan': 'Pilihan',
  'kantong.halaman.jawab': 'Jawabannya',
  'kantong.halaman.seluruh': 'Seluruh wilayah: Moran I',
  'kantong.halaman.i': 'Moran I',
  'kantong.halaman.harapan': 'Harapan tanpa pola, −1/(n − 1)',
  'kantong.halaman.ragam': 'Ragam bila angka dibagi acak',
  'kantong.halaman.z': 'z',
  'kantong.halaman.pTinggi': 'p satu sisi, I setinggi ini',
  'kantong.halaman.pDua': 'p dua sisi, sejauh ini dari harapan',
  'kantong.halaman.n': 'Desa bertetangga (n)',
  'kantong.halaman.histogram':
    'Sebaran Moran I dari {r} pembagian acak, dari {low} sampai {high}; yang diamati {i}.',
  'kantong.halaman.histogramKet':
    '{r} kali angka desa dibagi acak; tiap batang menghitung berapa kali I jatuh di situ. Garis: I yang diamati.',
  'kantong.halaman.diamati': 'diamati {i}',
  'kantong.halaman.pencar': 'Diagram pencar Moran',
  'kantong.halaman.pencarKet':
    'Mendatar: angka desa dalam simpangan baku dari rerata. Menegak: rerata tetangganya, dalam satuan yang sama. Kemiringan garis adalah Moran I.',
  'kantong.halaman.pencarUcap':
    'Diagram pencar {n} desa: angka desa terhadap rerata tetangganya. Tabel di bawah memuat angka yang sama.',
  'kantong.halaman.sumbuX': 'angka desa (simpangan baku)',
  'kantong.halaman.sumbuY': 'rerata tetangga',
  'kantong.halaman.kuadran.HH': 'tinggi di antara tinggi',
  'kantong.halaman.kuadran.LL': 'rendah di antara rendah',
  'kantong.halaman.kuadran.HL': 'tinggi di antara rendah',
  'kantong.halaman.kuadran.LH': 'rendah di antara tinggi',
  'kantong.halaman.titik': '{desa}: {x}; tetangga {y}. {kelas}',
  'kantong.halaman.lagi': 'Tampilkan lagi: {n} dari {m} desa',
  'kantong.halaman.contoh': 'Digambar {m} dari {n} desa: semua yang bermakna, lainnya diambil merata.',
  'kantong.halaman.tabel': 'Desa satu per satu',
  'kantong.halaman.tabelKet': '{n} desa diuji, urut menurut {kolom}.',
  'kantong.unduh': 'Unduh CSV',
} as const;
