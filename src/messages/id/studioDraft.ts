/** Indonesian texts of a pack in the making: what is missing, and what was met in its columns. */
export const texts = {
  'studioDraft.salah.isian': '{isian} belum diisi.',
  'studioDraft.salah.id': 'Id "{ada}" hanya boleh berisi huruf, angka, garis bawah dan tanda hubung.',
  'studioDraft.salah.sumber':
    'Sumber "{ada}" belum ada di daftar sumber. Tambahkan sumbernya, atau pilih yang lain.',
  'studioDraft.salah.asal': 'Asal "{ada}" tidak boleh bercampur: data peraga hanya untuk paket peraga.',
  'studioDraft.salah.rasio':
    'Rasio perlu pembilang dan penyebut. Pilih kedua kolomnya, atau nyatakan sebagai indeks bila berkas hanya memuat hasilnya.',
  'studioDraft.salah.label': 'Kategori perlu sedikitnya dua label.',
  'studioDraft.salah.tahun': 'Belum ada kolom yang dipilih dengan tahunnya.',
  'studioDraft.salah.kosong':
    'Tidak satu desa pun punya angka pada tahun {ada}. Periksa kolom dan penggabungannya.',
  'studioDraft.salah.angka':
    'Ada angka yang tidak mungkin. Desa {ada}. Periksa satuan, jenis dan koma desimalnya.',
  'studioDraft.salah.parquet':
    'Paket sebesar ini menyimpan angkanya sebagai Parquet. Indikator baru ditambahkan di sumbernya, lalu paket dibangun ulang.',
  'studioDraft.salah.versi': 'Versi "{ada}" ditulis dengan tiga bilangan, misalnya 1.2.0.',
  'studioDraft.salah.versi_rendah': 'Versi harus lebih tinggi daripada {ada}, versi paket yang sekarang.',
  'studioDraft.salah.tanggal': 'Tanggal "{ada}" bukan tanggal; tulis seperti 2026-01-31.',
  'studioDraft.isian.nama': 'Nama',
  'studioDraft.isian.tema': 'Tema',
  'studioDraft.isian.satuan': 'Satuan',
  'studioDraft.isian.jenis': 'Jenis',
  'studioDraft.isian.arah': 'Arah',
  'studioDraft.isian.basis': 'Dasar data',
  'studioDraft.isian.asal': 'Asal',
  'studioDraft.isian.sumber': 'Sumber',
  'studioDraft.isian.lisensi': 'Lisensi',
  'studioDraft.isian.definisi': 'Definisi',
  'studioDraft.isian.metode': 'Metode',
  'studioDraft.isian.judul': 'Judul sumber',
  'studioDraft.isian.keterangan': 'Apa yang berubah dan mengapa',
  'studioDraft.temuan.sel':
    'Kolom {kolom}: {n} sel bukan angka dan bukan tanda kosong, dianggap tidak ada data (baris {baris}).',
  'studioDraft.temuan.ganda':
    '{n} baris mengulang desa dan tahun yang sudah ada; yang pertama dipakai (baris {baris}).',
  'studioDraft.temuan.tahun': 'Kolom {kolom}: {n} sel bukan tahun, barisnya tidak dipakai (baris {baris}).',
  'studioDraft.temuan.rasio':
    'Kolom {kolom}: {n} angka berbeda dari pembilang dibagi penyebut; hasil bagi yang dipakai (baris {baris}).',
  'studioDraft.temuan.kolom': 'Berkas ini tidak punya kolom {kolom}.',
  'studioDraft.beda.besar': '{n} desa berubah lebih dari 20 %.',
  'studioDraft.beda.sama': 'Tidak ada angka indikator yang berubah.',
  'studioDraft.beda.baru': '{nama}: indikator baru dengan {n} angka.',
  'studioDraft.beda.hilang': '{nama}: tidak ada lagi.',
  'studioDraft.beda.angka': '{nama}: {ubah} angka berubah, {baru} datang, {hilang} hilang.',
  'studioDraft.beda.indikator_besar': '{nama}: {n} desa berubah lebih dari 20 % ({dari} ke {ke}).',
  'studioDraft.beda.kelas': '{nama}: {n} desa berpindah kelas ({dari} ke {ke}).',
  'studioDraft.beda.desa_baru': '{n} desa baru.',
  'studioDraft.beda.desa_hilang': '{n} desa tidak ada lagi.',
  'studioDraft.beda.desa_nama': '{n} desa berganti nama.',
  'studioDraft.beda.batas':
    'Batas digambar lain: luas satu desa berubah sampai {besar}, separuh desa kurang dari {tengah}.',
  'studioDraft.titik.cocok': 'di tempat yang disebut',
  'studioDraft.titik.tanpa_sebutan': 'tanpa desa yang disebut',
  'studioDraft.titik.desa_lain': 'di desa lain, kecamatan yang sama',
  'studioDraft.titik.kecamatan_lain': 'di kecamatan lain',
  'studioDraft.titik.laut': 'di laut',
  'studioDraft.titik.luar': 'di luar semua desa paket',
  'studioDraft.titik.tidak_ada': 'tanpa koordinat yang terbaca',
  'studioDraft.titik.jarak': '{letak}, {km} km dari desa yang disebut',
} as const;
