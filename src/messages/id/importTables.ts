/** Indonesian texts of what an import finds in tables; keys end with the code of the issue, as docs/data-pack.md lists them. */
export const texts = {
  'issue.TABLE_NOT_TEXT': 'Berkas ini bukan teks, padahal isinya dibaca sebagai tabel teks (CSV).',
  'issue.TABLE_NOT_TEXT.remedy': 'Buka di program asalnya, lalu simpan sebagai XLSX atau CSV UTF-8.',
  'issue.TABLE_OPEN_QUOTE':
    'Tanda kutip pada {baris} tidak ditutup dengan benar, sehingga isi sesudahnya tidak dapat dipisahkan.',
  'issue.TABLE_OPEN_QUOTE.remedy':
    'Perbaiki tanda kutip pada baris itu, atau simpan ulang dari program asalnya.',
  'issue.TABLE_TOO_LARGE': 'Tabel ini lebih besar daripada yang dapat dibaca sekaligus.',
  'issue.TABLE_TOO_LARGE.remedy':
    'Bagi menurut tahun atau kecamatan, atau gunakan baris perintah petala pack build.',
  'issue.XLSX_DAMAGED': 'Buku kerja Excel ini rusak, terkunci, atau bukan tabel.',
  'issue.XLSX_DAMAGED.remedy': 'Buka di Excel, lepaskan kata sandinya, lalu simpan ulang sebagai XLSX.',
  'issue.ODS_DAMAGED': 'Lembar kerja ODS ini rusak, terkunci, atau bukan tabel.',
  'issue.ODS_DAMAGED.remedy': 'Buka di LibreOffice, lepaskan kata sandinya, lalu simpan ulang.',
  'issue.TABLE_NO_HEADER':
    'Pada {tempat} tidak ditemukan baris judul kolom; kolom dinamai menurut urutannya.',
  'issue.TABLE_NO_HEADER.remedy': 'Pilih baris judulnya, bila ada.',
  'issue.TABLE_ROWS_AROUND':
    'Pada {tempat}, {n} baris berisi judul, nomor kolom, atau catatan dan tidak dibaca sebagai data ({baris}).',
  'issue.TABLE_ROWS_AROUND.remedy': 'Bila salah satunya baris data, pilih baris judul yang benar.',
  'issue.TABLE_HEADER_JOINED':
    'Pada {tempat}, judul kolom terdiri atas baris {dari} sampai {sampai} dan digabung, seperti “2024 / Jumlah”.',
  'issue.TABLE_HEADER_JOINED.remedy': 'Bila tidak tepat, pilih baris judulnya sendiri.',
  'issue.TABLE_SECTIONS':
    'Pada {tempat}, {n} baris hanya menyebut kecamatan desa di bawahnya; namanya dipindahkan ke kolom kecamatan ({baris}).',
  'issue.TABLE_SECTIONS.remedy': 'Periksa kolom kecamatan pada pratinjau.',
  'issue.TABLE_RAGGED':
    'Pada {tempat}, {n} baris mempunyai lebih banyak sel daripada judul; sel lebihnya disimpan di kolom tambahan ({baris}).',
  'issue.TABLE_RAGGED.remedy': 'Periksa apakah ada pemisah di dalam isi sel pada baris itu.',
  'issue.TABLE_TOTAL_ROW':
    'Pada {tempat}, {n} baris adalah jumlah, bukan desa; dipakai sebagai pemeriksaan ({baris}).',
  'issue.TABLE_TOTAL_ROW.remedy': 'Tidak perlu tindakan.',
  'issue.TABLE_TOTAL_DIFFERS':
    'Pada {tempat}, baris jumlah tertulis {tertulis}, padahal baris di atasnya berjumlah {hitungan} ({baris}).',
  'issue.TABLE_TOTAL_DIFFERS.remedy':
    'Tanyakan kepada pembuat tabel angka mana yang benar, atau apakah ada baris yang hilang.',
  'issue.XLSX_MERGED':
    'Pada {tempat} ada {n} gabungan sel; teksnya diisikan ke setiap sel yang digabung ({baris}).',
  'issue.XLSX_MERGED.remedy': 'Periksa judul dan nama wilayah pada pratinjau.',
  'issue.XLSX_PERCENT': 'Pada {tempat}, {n} angka tampil sebagai persen: {tersimpan} dibaca {tampil} %.',
  'issue.XLSX_PERCENT.remedy': 'Tidak perlu tindakan; satuannya persen.',
  'issue.SHEET_HIDDEN': 'Lembar “{lembar}” disembunyikan di berkas, jadi tidak dibaca.',
  'issue.SHEET_HIDDEN.remedy': 'Tampilkan lembar itu di Excel bila datanya diperlukan.',
  'issue.ROWS_HIDDEN': 'Pada {tempat}, {n} baris disembunyikan di berkas tetapi ikut dibaca ({baris}).',
  'issue.ROWS_HIDDEN.remedy': 'Hapus baris itu di berkas bila tidak boleh ikut.',
  'issue.NUMBER_LOCALE': 'Angka pada {tempat} dibaca dengan {format}: {contoh}.',
  'issue.NUMBER_LOCALE.remedy': 'Ubah cara bacanya bila contoh itu tidak benar.',
  'issue.NUMBER_AMBIGUOUS':
    'Angka pada {tempat} dapat dibaca dengan dua cara, dan tidak ada yang menentukan; dibaca dengan {format}: {contoh}.',
  'issue.NUMBER_AMBIGUOUS.remedy': 'Pastikan contoh itu benar; bila tidak, ubah cara bacanya.',
  'issue.NUMBER_UNREAD': 'Pada {tempat}, {n} sel bukan angka dan dianggap kosong ({baris}).',
  'issue.NUMBER_UNREAD.remedy': 'Perbaiki sel itu, atau biarkan sebagai tidak ada data.',
  'issue.CODE_SCIENTIFIC':
    'Pada {tempat}, {n} kode sudah diubah Excel menjadi angka bulat seperti 3,32E+09; digitnya hilang ({baris}).',
  'issue.CODE_SCIENTIFIC.remedy':
    'Minta berkas aslinya, atau atur kolom kode sebagai teks sebelum menyimpan.',
  'issue.CODE_DIGITS_LOST':
    'Pada {tempat}, {n} kode kehilangan digit karena Excel; barisnya hanya dapat dicocokkan menurut nama ({baris}).',
  'issue.CODE_DIGITS_LOST.remedy': 'Tulis ulang kode itu, atau cocokkan dengan tangan.',
  'issue.CODE_ZEROS': 'Pada {tempat}, {n} kode kehilangan angka nol di depan ({baris}).',
  'issue.CODE_ZEROS.remedy': 'Periksa pencocokannya; atur kolom kode sebagai teks di Excel.',
  'issue.PRIVACY_PERSONAL_DATA':
    'Berkas ditolak, karena {tempat} memuat {alasan}. Tidak ada isinya yang disimpan.',
  'issue.PRIVACY_PERSONAL_DATA.remedy':
    'Hapus kolom itu, atau jumlahkan ke desa di sini; perhitungannya tetap di peramban ini.',
  'issue.PRIVACY_SMALL_NUMBER':
    'Pada {tempat}, {n} angka lebih kecil dari {ambang}, sehingga keluarga dapat dikenali ({baris}). Saat terbit angka itu disembunyikan.',
  'issue.PRIVACY_SMALL_NUMBER.remedy': 'Tidak perlu tindakan, atau gabungkan kelompoknya.',
  'issue.AGGREGATED':
    '{jumlahBaris} baris dari {tempat} dijumlahkan menjadi {n} desa di peramban ini; {tersembunyi} sel terlalu kecil dan disembunyikan.',
  'issue.AGGREGATED.remedy': 'Tidak perlu tindakan; barisnya sendiri tidak disimpan.',
  'issue.AGGREGATE_NO_CODE':
    'Pada {tempat}, {n} baris tidak mempunyai kode desa dan tidak ikut dijumlahkan ({baris}).',
  'issue.AGGREGATE_NO_CODE.remedy': 'Lengkapi kode desanya di berkas asli, lalu ulangi.',
  'imporTabel.tempat.kolom': 'kolom “{kolom}”',
  'imporTabel.tempat.bagian': 'lembar “{bagian}”',
  'imporTabel.tempat.kolomBagian': 'kolom “{kolom}” di lembar “{bagian}”',
  'imporTabel.tempat.berkas': 'berkas ini',
  'imporTabel.baris': 'baris {daftar}',
  'imporTabel.barisLainnya': 'baris {daftar}, dan {n} lainnya',
  'imporTabel.format.id': 'koma desimal dan titik ribuan',
  'imporTabel.format.en': 'titik desimal dan koma ribuan',
  'imporTabel.alasan.nik': 'nomor induk kependudukan',
  'imporTabel.alasan.kk': 'nomor kartu keluarga',
  'imporTabel.alasan.name': 'nama orang',
  'imporTabel.alasan.address': 'alamat atau RT/RW',
  'imporTabel.alasan.phone': 'nomor telepon',
  'imporTabel.alasan.birth': 'tempat atau tanggal lahir',
  'imporTabel.alasan.byName': 'daftar menurut nama dan alamat',
  'imporTabel.alasan.idShape': 'angka 16 digit berbentuk NIK atau nomor KK',
  'imporTabel.alasan.phoneShape': 'angka berbentuk nomor telepon',
  'imporTabel.alasan.households': 'satu baris untuk tiap keluarga atau orang',
} as const;
