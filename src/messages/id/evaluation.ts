/** Indonesian texts of the place Evaluasi replikasi. */
export const texts = {
  'evaluasi.bagian': 'Bagian evaluasi',
  'evaluasi.bagian.effect': 'Apakah berhasil?',
  'evaluasi.bagian.watchlist': 'Daftar pantau',
  'evaluasi.bagian.similar': 'Desa serupa',
  'evaluasi.tanya': 'Yang ditanyakan',
  'evaluasi.tanya.ringkas': '{kelompok}; {ind}; {a}–{b}',
  'evaluasi.kelompok': 'Kelompok desa',
  'evaluasi.kelompok.laboratorium': 'Laboratorium ({n} desa)',
  'evaluasi.kelompok.semua': 'Semua replikasi ({n} desa)',
  'evaluasi.kelompok.angkatan': 'Replikasi {tahun} ({n} desa)',
  'evaluasi.kelompok.beberapa': 'Replikasi {tahun}',
  'evaluasi.kelompok.satu': 'Satu desa saja',
  'evaluasi.hasil': 'Ukuran hasil',
  'evaluasi.dari': 'Dari tahun',
  'evaluasi.sampai': 'Sampai tahun',
  'evaluasi.pembanding': 'Desa pembanding',
  'evaluasi.padanan': 'Pembanding per desa',
  'evaluasi.jarak': 'Jarak terjauh (kosong: tanpa batas)',
  'evaluasi.jarak.tanpa': 'tanpa batas',
  'evaluasi.jarak.nilai': '{x} simpangan baku',
  'evaluasi.jarak.salah': 'Isi angka di atas 0 sampai {most}, atau kosongkan.',
  'evaluasi.berulang': 'Satu desa boleh menjadi pembanding beberapa kali',
  'evaluasi.tetangga': 'Tetangga desa program tidak dipakai',
  'evaluasi.dipilih': 'Desanya dipilih menurut ukuran ini juga',
  'evaluasi.semula': 'Kembali ke pertanyaan awal',
  'evaluasi.berjalan': 'Menghitung, {share}',
  'evaluasi.batal': 'Batalkan',
  'evaluasi.dibatalkan': 'Hitungan dibatalkan.',
  'evaluasi.lagi': 'Hitung lagi',
  'evaluasi.lama': 'Masih jawaban untuk pertanyaan sebelumnya.',
  'evaluasi.tanpa_ukuran': 'Paket ini tidak punya ukuran per desa yang dapat dibandingkan antardesa.',
  'evaluasi.tanpa_batas':
    'Batas desa tidak terbaca, sehingga tetangga desa program tidak diketahui. Muat ulang halaman.',
  'evaluasi.desa_lab': '{n} desa laboratorium',
  'evaluasi.desa_rep': '{n} desa replikasi',
  'evaluasi.desa_rep_tahun': '{n} desa replikasi {tahun}',

  'evaluasi.ditanyakan':
    'Ditanyakan: {kelompok}; {ind} {a}–{b}; {n} pembanding per desa, jarak terjauh {jarak}; {berulang}; {tetangga}.',
  'evaluasi.putusan': 'Jawaban',
  'evaluasi.ingat': 'Yang perlu diingat dulu',
  'evaluasi.ingat.undian':
    'Desa program dipilih, bukan diundi. Ini perbandingan, bukan bukti sebab dan akibat.',
  'evaluasi.ingat.banding': 'Dibandingkan dengan {n} desa yang tidak pernah menerima program, tahun {a}–{b}.',
  'evaluasi.ingat.peraga': 'Angkanya peraga: rekaan untuk mencoba, bukan data.',
  'evaluasi.ingat.tanda':
    'Tandanya berlawanan: dihitung per desa dan dihitung per jiwa memberi kesimpulan yang berbeda. Tunjukkan keduanya.',
  'evaluasi.ingat.pra':
    'Sebelum program pun selisihnya sudah bergerak ({n} dari {m} tahun): garis keduanya tidak sejajar, jadi jawaban ini lemah.',
  'evaluasi.ingat.sejajar':
    'Sebelum program kedua kelompok bergerak sejajar: tidak satu pun dari {m} tahun yang selangnya lepas dari nol.',
  'evaluasi.ingat.tanpa_padanan':
    '{n} desa program tidak mendapat pembanding yang setipologi dan cukup dekat.',
  'evaluasi.ingat.berbagi':
    '{n} desa pembanding dipakai lebih dari satu kali; selang padanan menjadi sedikit terlalu sempit.',
  'evaluasi.putusan.wanted':
    '{ind} di {kelompok} berubah {x} dibandingkan desa tanpa program, ke arah yang diharapkan.',
  'evaluasi.putusan.unwanted':
    '{ind} di {kelompok} berubah {x} dibandingkan desa tanpa program, ke arah yang tidak diharapkan.',
  'evaluasi.putusan.unclear':
    'Tidak dapat dikatakan bahwa {ind} di {kelompok} berubah lain daripada di desa tanpa program: selisihnya {x}.',
  'evaluasi.putusan.tooFewToTell': 'Terlalu sedikit desa ({n}) untuk menyimpulkan.',
  'evaluasi.putusan.sedikit':
    'Daftar pasangan desa di bawah menunjukkan apa yang berubah; rata-ratanya tidak dinilai.',
  'evaluasi.yakin': 'Dengan keyakinan 95 %: {a} sampai {b}.',
  'evaluasi.yakin_nol': 'Selang 95 % memuat nol: {a} sampai {b}.',
  'evaluasi.poin': '{x} poin',
  'evaluasi.plasebo':
    'Satu desa tidak punya selang. Dari {n} desa yang diperlakukan seolah-olah desa program, perubahannya berperingkat {r} ke arah yang diharapkan (p {p}; terkecil yang mungkin {min}).',

  'evaluasi.taksiran': 'Selisih dari selisih, per desa dan per jiwa',
  'evaluasi.taksiran.apa':
    'Perubahan di desa program dikurangi perubahan di desa pembanding. Per desa: setiap desa sama berat. Per jiwa: desa besar lebih berat.',
  'evaluasi.cara': 'Cara menghitung',
  'evaluasi.per_desa': 'Per desa',
  'evaluasi.per_jiwa': 'Per jiwa',
  'evaluasi.cara.whole': 'Semua tahun sesudah dikurangi semua tahun sebelum',
  'evaluasi.cara.whole.ket': 'dasar jawaban di atas',
  'evaluasi.cara.matched': 'Desa dan padanannya',
  'evaluasi.cara.matched.ket': 'setipologi dan paling dekat sebelum program',
  'evaluasi.cara.group': 'Menurut angkatan dan tahun',
  'evaluasi.cara.group.ket': 'tahun dasar: setahun sebelum mulai',
  'evaluasi.cara.before': 'Sebelum dan sesudah saja',
  'evaluasi.cara.before.ket': 'menyangka kecenderungan umum sebagai hasil',
  'evaluasi.selang': '{a} sampai {b}',
  'evaluasi.tidak_ada': 'tidak ada',

  'evaluasi.hitung': 'Hitungan jawaban',
  'evaluasi.hitung.apa': 'Rata-rata semua tahun sebelum dan semua tahun sejak mulai, menurut angkatan.',
  'evaluasi.angkatan': 'Mulai {tahun}',
  'evaluasi.sisi.program': 'Desa program ({n})',
  'evaluasi.sisi.tanpa': 'Desa tanpa program ({n})',
  'evaluasi.sebelum': 'Sebelum',
  'evaluasi.sesudah': 'Sesudah',
  'evaluasi.berubah': 'Berubah',
  'evaluasi.hitung.rumus': '({b} − {a}) − ({d} − {c}) = {x}',
  'evaluasi.hitung.gabung': 'Angkatan digabung menurut bobotnya: {rumus} = {x}',

  'evaluasi.jalan': 'Jalannya dari tahun ke tahun',
  'evaluasi.jalan.apa':
    'Sebelum program, garis yang sejajar membuat perbandingan masuk akal. Garis tegak: program mulai.',
  'evaluasi.jalan.gambar':
    'Rata-rata {ind} per tahun, {a} sampai {b}: desa program, padanannya, dan semua desa tanpa program. Angkanya di tabel.',
  'evaluasi.sisi.treated': 'Desa program',
  'evaluasi.sisi.matched': 'Padanannya',
  'evaluasi.sisi.never': 'Semua tanpa program',
  'evaluasi.mulai': 'mulai {tahun}',
  'evaluasi.tahun': 'Tahun',

  'evaluasi.peristiwa': 'Pengaruh menurut tahun sejak program mulai',
  'evaluasi.peristiwa.apa':
    'Di kiri garis tegak seharusnya sekitar nol: belum ada program. Di kanan: selisih terhadap setahun sebelum mulai. Garis pendek: selang 95 %.',
  'evaluasi.peristiwa.gambar':
    'Selisih perubahan dari {a} tahun sebelum sampai {b} tahun sesudah program mulai. Angkanya di tabel.',
  'evaluasi.peristiwa.mulai': 'program mulai',
  'evaluasi.peristiwa.sumbu': 'Tahun sejak program mulai',
  'evaluasi.angkatan_tahun': 'Menurut angkatan dan tahun',
  'evaluasi.angkatan_tahun.apa':
    'Tiap angkatan dibandingkan dengan desa yang tidak pernah menerima program, tidak pernah dengan angkatan lain yang sudah mulai.',
  'evaluasi.mulai_judul': 'Mulai',
  'evaluasi.dasar': 'Tahun dasar',
  'evaluasi.pengaruh': 'Selisih',
  'evaluasi.selang95': 'Selang 95 %',
  'evaluasi.banyak_desa': 'Desa',
  'evaluasi.banyak_banding': 'Pembanding',

  'evaluasi.pasangan': 'Desa replikasi dan desa pembanding',
  'evaluasi.pasangan.apa':
    'Dipilih menurut aturan: tipologi sama, nilai sebelum program paling dekat; yang sama dekat, kode terkecil. Tanpa pengulangan, desa yang pembandingnya paling jauh memilih lebih dulu. Angka awal acak: {benih}.',
  'evaluasi.pasangan.seri': 'sama dekat: {n} desa, kode terkecil yang dipakai',
  'evaluasi.pasangan.jauh': 'jarak {x}',
  'evaluasi.pasangan.program': 'Desa program',
  'evaluasi.pasangan.padanan': 'Pembanding',
  'evaluasi.pasangan.beda': 'Selisih',
  'evaluasi.pasangan.tanpa': 'Tanpa pembanding: {desa}.',
  'evaluasi.pasangan.peta':
    'Peta kecil: desa program terisi penuh, desa pembanding bergaris. Letaknya disebut di daftar.',
  'evaluasi.pasangan.hitung': 'Angka tiap tahun',

  'evaluasi.imbang': 'Seberapa serupa sebelum program',
  'evaluasi.imbang.apa':
    'Beda rata-rata dalam simpangan baku: makin dekat nol makin serupa. Di dalam pita abu-abu (±0,1) dianggap seimbang.',
  'evaluasi.imbang.angkatan': 'Angkatan yang diperiksa',
  'evaluasi.imbang.sebelum': 'Sebelum dipadankan',
  'evaluasi.imbang.sesudah': 'Sesudah dipadankan',

  'evaluasi.acak': 'Andai diundi',
  'evaluasi.acak.apa':
    'Dalam tiap pasangan, peran desa program dipertukarkan. Seberapa sering selisih sebesar ini muncul begitu saja?',
  'evaluasi.acak.p': 'Peluang (p), dua arah',
  'evaluasi.acak.pSearah': 'Peluang, hanya ke arah yang diharapkan',
  'evaluasi.acak.terkecil': 'p terkecil yang mungkin',
  'evaluasi.acak.banyak': 'Susunan yang mungkin',
  'evaluasi.acak.dicoba': 'semua dicoba',
  'evaluasi.acak.ditarik': '{n} ditarik acak, angka awal {benih}',
  'evaluasi.acak.selang': 'Selang 95 % menurut uji ini',
  'evaluasi.acak.catatan': 'Acuan, bukan bukti: desanya tidak diundi.',

  'evaluasi.peka': 'Andai dipilih lain',
  'evaluasi.peka.apa':
    'Selisih padanan per desa bila satu pilihan diubah. Bila angkanya tetap serupa, jawabannya kukuh.',
  'evaluasi.peka.dipakai': 'Seperti di atas',
  'evaluasi.peka.perTreated': '{n} pembanding per desa',
  'evaluasi.peka.neighbours.ya': 'tanpa tetangga desa program',
  'evaluasi.peka.neighbours.tidak': 'tetangga ikut menjadi pembanding',
  'evaluasi.peka.replacement.ya': 'pembanding boleh berulang',
  'evaluasi.peka.replacement.tidak': 'pembanding sekali pakai',
  'evaluasi.peka.without': 'tanpa {desa}',
  'evaluasi.peka.tiap': 'Tiap desa pembanding dikeluarkan bergantian ({n}): selisihnya antara {a} dan {b}.',
  'evaluasi.peka.set': 'Pasangan',
  'evaluasi.peka.pilihan': 'Pilihan',

  'evaluasi.merah': 'Daftar merah itu sendiri',
  'evaluasi.merah.apa':
    'Banyaknya desa berstatus merah menurut laporan resmi. Garis tidak disambung di tempat dasar datanya berganti: turun karena ukuran baru bukan turun.',
  'evaluasi.merah.kelompok': 'Dari kelompok yang ditanyakan',
  'evaluasi.merah.seluruh': 'Seluruh desa',
  'evaluasi.merah.gambar':
    'Banyak desa merah per tahun laporan, terputus di tempat dasar datanya berganti. Angkanya di tabel.',
  'evaluasi.merah.kosong': 'Paket ini tidak memuat daftar merah.',
  'evaluasi.merah.dasar': 'Dasar data',
  'evaluasi.merah.dari': '{n} dari {m}',
  'evaluasi.merah.tak_disebut': 'dasar tidak disebut',

  'evaluasi.tolak': 'Tidak dapat dijawab dengan data ini',
  'evaluasi.tolak.modelled':
    '{ind} adalah hasil model: yang akan ditemukan hanyalah apa yang dimasukkan ke dalam model, bukan hasil program.',
  'evaluasi.tolak.basisChanges':
    'Dasar data {ind} berganti ({dasar}). Ukurannya sendiri menjadi lain, sehingga naik dan turunnya tidak berarti.',
  'evaluasi.tolak.chosenByOutcome':
    'Desanya dipilih menurut {ind} juga. Yang paling tinggi cenderung turun dengan sendirinya, dengan atau tanpa program.',
  'evaluasi.tolak.noTreated': 'Tidak ada desa program dalam kelompok ini.',
  'evaluasi.tolak.noComparison': 'Tidak ada desa yang dapat menjadi pembanding.',
  'evaluasi.tolak.noYearBefore':
    '{ind} tidak punya tahun sebelum program mulai ({mulai}). Tanpa keadaan awal tidak ada yang dapat dibandingkan.',
  'evaluasi.tolak.noYearAfter': '{ind} tidak punya tahun sesudah program mulai ({mulai}).',
  'evaluasi.tolak.tooFew': 'Hanya {n} desa pembanding; perlu sedikitnya {m}.',
  'evaluasi.tolak.tahun': '{ind} tidak punya angka pada tahun yang diminta; yang ada: {tahun}.',
  'evaluasi.tolak.desa': 'Paket ini tidak punya desa dengan kode {kode}.',
  'evaluasi.tolak.lain': 'Ukuran ini tidak dapat dipakai.',
  'evaluasi.sebagai_ganti': 'Yang dapat ditanyakan',
  'evaluasi.ganti.years': '{ind}, {a}–{b} ({dasar})',
  'evaluasi.ganti.outcome': '{ind}, {a}–{b}',
  'evaluasi.ganti.allYears': 'Semua tahun',
  'evaluasi.ganti.allCohorts': 'Semua replikasi',
  'evaluasi.ganti.chosen': 'Hanya bila desanya tidak dipilih menurut ukuran ini: cabut tandanya',
  'evaluasi.ganti.tidak_ada':
    'Dengan paket ini belum ada. Yang diperlukan: satu ukuran per desa dari sumber dan dasar data yang sama, sedikitnya satu tahun sebelum dan satu tahun sesudah program mulai.',
  'evaluasi.ganti.contoh': 'Lihat caranya pada data peraga',

  'evaluasi.pantau.apa':
    'Desa yang perlu dilihat lagi, dengan alasannya dalam angka. Setiap nama membuka peta pada desa itu.',
  'evaluasi.pantau.ukuran': 'Kebutuhan menurut',
  'evaluasi.pantau.butuh': 'Kebutuhan tinggi, sedikit yang dilakukan',
  'evaluasi.pantau.butuh.apa':
    '{ind} {tahun} termasuk seperempat terburuk (batasnya {batas}), dan intervensi kurang dari rata-rata {rata} per desa. {n} dari {m} desa.',
  'evaluasi.pantau.butuh.kosong': 'Tidak ada desa yang demikian.',
  'evaluasi.pantau.butuh.tanpa':
    'Paket ini tidak menyebut intervensi per desa, jadi tidak diketahui di mana sedikit yang dilakukan.',
  'evaluasi.pantau.peringkat': 'Peringkat',
  'evaluasi.pantau.peringkat.nilai': '{n} dari {m}',
  'evaluasi.pantau.intervensi': 'Intervensi',
  'evaluasi.pantau.desa': 'Desa',
  'evaluasi.pantau.kembali': 'Keluar dari daftar merah, lalu memburuk',
  'evaluasi.pantau.kembali.apa':
    '{n} desa pernah keluar dari daftar merah; {m} di antaranya punya {ind} dari dasar data yang sama saat keluar dan sesudahnya. {x} memburuk, {y} di antaranya melebihi galat.',
  'evaluasi.pantau.kembali.kosong': 'Tidak ada yang memburuk sejak keluar, sejauh dapat diukur.',
  'evaluasi.pantau.kembali.tanpa': 'Tidak ada desa yang dilaporkan keluar dari daftar merah.',
  'evaluasi.pantau.keluar': 'Keluar',
  'evaluasi.pantau.keluar.report': '{tahun}, dilaporkan',
  'evaluasi.pantau.keluar.lists': '{tahun}, menurut daftar',
  'evaluasi.pantau.saat': 'Saat keluar',
  'evaluasi.pantau.kini': 'Terakhir',
  'evaluasi.pantau.nilai': '{x} ({tahun})',
  'evaluasi.pantau.pasti': 'melebihi galat',
  'evaluasi.pantau.tak_pasti': 'dalam batas galat',
  'evaluasi.pantau.tanpa_galat': 'galat tidak terbit',
  'evaluasi.pantau.merah_lagi': 'merah lagi {tahun}',

  'evaluasi.pantau.luar': 'Nyaris terpilih',
  'evaluasi.pantau.luar.apa':
    'Lebih membutuhkan menurut {ind} {tahun} daripada sebagian dari {m} desa calon, tetapi bukan calon dan belum dalam program.',
  'evaluasi.pantau.luar.tanpa_rencana':
    'Belum ada rancangan di Perencana untuk paket ini, jadi dibandingkan dengan desa calon menurut paket.',
  'evaluasi.pantau.luar.rencana':
    'Menurut rancangan "{nama}": peringkat teratas yang tidak masuk daftarnya ({m} desa). Yang lebih membutuhkan daripada desa terpilih tertahan oleh batasan rancangan.',
  'evaluasi.pantau.luar.rencana_tanpa_daftar':
    'Rancangan "{nama}" tidak menghasilkan daftar. Buka di Perencana untuk melihat sebabnya.',
  'evaluasi.pantau.luar.rencana_dihitung': 'Menghitung daftar rancangan "{nama}".',
  'evaluasi.pantau.luar.tanpa_nama': 'tanpa nama',
  'evaluasi.pantau.luar.peringkat': 'Peringkat',
  'evaluasi.pantau.luar.tanpa': 'Paket ini tidak menyebut desa calon.',
  'evaluasi.pantau.luar.lebih': 'Lebih membutuhkan daripada',

  'evaluasi.mirip.apa':
    'Desa yang paling serupa dengan satu desa, agar yang berhasil di sana dapat dicari di tempat lain. Serupa bukan berarti hasilnya akan sama.',
  'evaluasi.mirip.tanya': 'Serupa dengan desa mana?',
  'evaluasi.mirip.desa': 'Desa acuan',
  'evaluasi.mirip.lab': 'Laboratorium',
  'evaluasi.mirip.keluar': 'Pernah keluar dari daftar merah',
  'evaluasi.mirip.lain': 'Dipilih di tautan',
  'evaluasi.mirip.saat': 'Seperti sebelum keluar dari daftar merah ({tahun})',
  'evaluasi.mirip.setipologi': 'Hanya desa setipologi',
  'evaluasi.mirip.ukuran': 'Cara mengukur',
  'evaluasi.mirip.ukuran.gower': 'Gower: bagian dari rentang tiap ciri',
  'evaluasi.mirip.ukuran.mahalanobis': 'Mahalanobis: ciri yang seiring dihitung sekali',
  'evaluasi.mirip.ciri': 'Ciri yang dibandingkan',
  'evaluasi.mirip.judul': 'Paling serupa dengan {desa}',
  'evaluasi.mirip.judul_dulu': 'Paling serupa dengan {desa} sebelum keluar dari daftar merah ({tahun})',
  'evaluasi.mirip.tahun': 'Desa acuan: {ciri}. Desa lain dengan angka terakhir.',
  'evaluasi.mirip.tanpa_dulu':
    'Tanpa angka sebelum {tahun} dari dasar data yang sama, jadi dipakai angka terakhir: {ciri}.',
  'evaluasi.mirip.tunggal': 'Ciri-ciri ini saling bergantung; jaraknya dihitung tanpa arah yang berulang.',
  'evaluasi.mirip.kosong': 'Tidak ada desa yang dapat dibandingkan dengan ciri ini. Pilih ciri lain.',
  'evaluasi.mirip.tanpa_ciri': 'Desa acuan tidak punya angka untuk ciri mana pun. Pilih desa atau ciri lain.',
  'evaluasi.mirip.tanpa_desa':
    'Paket ini tidak menyebut laboratorium atau desa yang keluar dari daftar merah.',
  'evaluasi.mirip.jarak': 'Jarak',
  'evaluasi.mirip.pembeda': 'Yang paling membedakan',
  'evaluasi.mirip.pembeda.nilai': '{ciri}: {x}, acuan {y} ({bagian})',
  'evaluasi.mirip.sama': 'sama dalam semua ciri',
} as const;
