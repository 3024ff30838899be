/** Indonesian texts of the place Helix on money: per poor household, and as arcs on the map. */
export const texts = {
  'helix.per.keluarga': 'Per keluarga miskin',
  'helix.per.dibagi': 'Uang dibagi',
  'helix.per.arti':
    'Uang dibagi banyaknya keluarga miskin di wilayah yang ditampilkan, juga yang tidak dijangkau',
  'helix.per.rumus':
    'Per keluarga miskin: uang dibagi {n} keluarga di wilayah yang ditampilkan, juga yang tidak dijangkau ({indikator}, {tahun}).',
  'helix.per.rumus_tempat':
    'Baris atau lajur tempat dibagi keluarga miskin di tempat itu; yang tidak dirinci tempatnya tidak dibagi.',
  'helix.per.sumber': 'Sumber banyaknya keluarga:',
  'helix.per.tanpa_angka':
    '{n} desa tanpa angka tidak ikut dihitung, jadi nilai per keluarga bisa terlalu tinggi.',
  'helix.per.rentang': 'Dalam kurung: rentang 95 % menurut galat baku banyaknya keluarga.',
  'helix.per.tanpa_galat': 'Sumbernya tidak menyebut galat, jadi nilai ini tanpa rentang.',
  'helix.per.tak_ada':
    'Uang per keluarga miskin belum dapat dihitung: paket data ini tidak memuat banyaknya keluarga miskin per desa.',
  'helix.per.kosong':
    'Uang per keluarga miskin belum dapat dihitung: tidak satu pun desa yang ditampilkan punya angka {indikator} tahun {tahun}.',
  'helix.per.gagal':
    'Uang per keluarga miskin belum dapat dihitung: angka {indikator} tidak dapat dimuat. Muat ulang halaman.',
  'helix.per.sel': '{baris}, {lajur}: {besaran} {rp} per keluarga miskin, dari {n} intervensi',
  'helix.per.antara': '{rendah} sampai {tinggi}',
  'helix.per.sedikitnya': 'sedikitnya {rendah}',
  'helix.per.kolom': '{besaran} per keluarga miskin',
  'helix.busur.judul': 'Arah uang di peta',
  'helix.busur.apa':
    'Tiap busur: uang satu pelaku untuk satu kecamatan; makin tebal makin besar. Titik ujungnya kecamatan, bukan desa penerima.',
  'helix.busur.kedudukan': '{pelaku}: dari kedudukannya',
  'helix.busur.dari_tengah': '{pelaku}: kedudukan tidak disebut, digambar dari tengah kabupaten',
  'helix.busur.lainnya': '{n} pasangan lain yang lebih kecil, bersama {rp}, tidak digambar.',
  'helix.busur.tak_dirinci': '{rp} tanpa kecamatan atau tanpa pelaku tidak punya busur.',
  'helix.busur.jumlah': 'Bersama busur di atas: {rp}.',
  'helix.busur.tengah': 'tengah kabupaten, bukan kedudukan',
  'helix.busur.kecamatan': 'Kecamatan',
  'helix.busur.pelaku': 'Pelaku',
  'helix.busur.tidak_ada': 'Belum ada {besaran} yang diketahui pelaku dan kecamatannya.',
  'helix.apbdes.judul': 'APBDes dan dana kabupaten',
  'helix.apbdes.tak_ada':
    'APBDes suatu desa belum dapat disandingkan dengan dana kabupatennya: paket data ini tidak memuat APBDes per desa. Yang tercatat di sini hanya intervensi yang menyebut APBDes atau Dana Desa sebagai sumber dana.',
} as const;
