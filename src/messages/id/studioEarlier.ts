/** Indonesian texts of a recipe of an earlier year that is opened in the studio. */
export const texts = {
  'studioDulu.judul': 'Resep tahun lalu',
  'studioDulu.arti':
    'Berkas tahun ini tidak perlu diatur dari awal. Buka sources.json, atau zip paket yang diterbitkan tahun lalu: pilihannya diusulkan untuk berkas yang judul kolomnya sama.',
  'studioDulu.buka': 'Buka resep atau zip paket',
  'studioDulu.ganti': 'Buka resep lain',
  'studioDulu.tutup': 'Tutup resep',
  'studioDulu.isi': '{nama}: paket versi {versi}, {tanggal}',
  'studioDulu.salah.none':
    '{berkas} tidak memuat resep. Pilih sources.json, atau zip paket yang diterbitkan dari Studio data.',
  'studioDulu.salah.damaged': '{berkas} rusak pada {tempat}. Tidak ada yang diusulkan darinya.',
  'studioDulu.tanpa_berkas': 'Bawa berkas tahun ini: di bawah setiap berkas ditulis apa yang cocok.',
  'studioDulu.ringkas': '{n} dari {m} isi resep cocok dengan berkas yang dibawa.',
  'studioDulu.keputusan':
    '{n} keputusan pasang ikut dipakai bersama usulan pertama. Yang tidak berlaku lagi ditulis di langkah Kecocokan.',
  'studioDulu.pakai_semua': 'Pakai semua yang cocok',
  'studioDulu.tak_cocok': 'Tidak cocok dengan berkas mana pun',
  'studioDulu.tak.indikator':
    'Indikator {nama}, tahun lalu dari {berkas}: tidak ada berkas dengan kolom "{kolom}".',
  'studioDulu.tak.batas': 'Batas desa, tahun lalu dari {berkas}: tidak ada berkas dengan bentuk wilayah.',
  'studioDulu.tak.batas_kolom':
    'Batas desa, tahun lalu dari {berkas}: tidak ada berkas wilayah dengan kolom "{kolom}".',
  'studioDulu.tak.tabel': 'Tabel {tabel}, tahun lalu dari {berkas}: tidak ada berkas dengan kolomnya.',
  'studioDulu.usul': 'Menurut resep tahun lalu',
  'studioDulu.usul.tahun':
    '{nama}: kolom {kolom} untuk {tahun}. Sumber: {sumber}. Dasar data masih "{basis}".',
  'studioDulu.usul.tahun_kosong':
    '{nama}: kolom {kolom}. Judulnya tidak menyebut tahun, jadi tahunnya Anda isi di langkah Indikator dan asal. Sumber: {sumber}. Dasar data masih "{basis}".',
  'studioDulu.usul.tahun_baris':
    '{nama}: kolom {kolom}, tahunnya dari kolom {tahun}. Sumber: {sumber}. Dasar data masih "{basis}".',
  'studioDulu.usul.batas': 'Batas desa, {status}. Sumber: {sumber}. Keterangan: {catatan}.',
  'studioDulu.usul.tabel': 'Tabel {tabel}: dikenali dari kolomnya, tanpa pilihan lain.',
  'studioDulu.usul.crs': 'Dibaca dengan sistem koordinat {isi}.',
  'studioDulu.usul.tukar': 'Bujur dan lintang ditukar saat dibaca.',
  'studioDulu.usul.sandi': 'Dibaca dengan sandi huruf {isi}.',
  'studioDulu.usul.kepala': 'Judul kolom dibaca di baris {isi}.',
  'studioDulu.usul.angka': 'Angka di kolom {isi} dibaca dengan tulisan yang dipilih tahun lalu.',
  'studioDulu.usul.tak': 'Isi resep tahun lalu tidak cocok dengan berkas ini, jadi tidak ada yang dipakai.',
  'studioDulu.pakai': 'Pakai untuk {nama}',
  'studioDulu.sudah': 'Sudah dipakai. Semuanya masih bisa diubah di langkah berikutnya.',
} as const;
