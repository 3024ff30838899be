/** Indonesian texts of the studio, where files become a pack. */
export const texts = {
  'studio.judul': 'Studio data',
  'studio.langkah': 'Langkah studio',
  'studio.langkah.berkas': 'Berkas',
  'studio.langkah.kolom': 'Kolom',
  'studio.langkah.kecocokan': 'Kecocokan',
  'studio.langkah.indikator': 'Indikator dan asal',
  'studio.langkah.pratinjau': 'Pratinjau',
  'studio.lokal': 'Berkas tetap di peramban ini',
  'studio.lokal_arti':
    'Tidak ada yang dikirim ke mana pun. Berkas dibaca, diperiksa, dan disusun di komputer ini saja.',
  'studio.kosong': 'Bawa berkas resmi Anda',
  'studio.kosong_arti':
    'Batas desa, tabel angka, atau daftar kegiatan. Petala memeriksa apa yang cocok dan apa yang tidak, lalu menyusun paket data yang siap dipasang di portal.',
  'studio.siap': '{a} dari {b} berkas bisa dipakai',
  'studio.membaca': 'Membaca {nama}',
  'studio.taruh': 'Taruh berkas di sini',
  'studio.lepas': 'Lepaskan untuk dibaca',
  'studio.pilih_berkas': 'Pilih berkas',
  'studio.pilih_folder': 'Pilih folder',
  'studio.jenis':
    'Batas: Shapefile (zip atau terurai), GeoJSON, TopoJSON, KML, FlatGeobuf, GeoPackage, GeoParquet. Tabel: Excel, ODS, CSV, Parquet.',
  'studio.daftar': 'Berkas yang dibawa',
  'studio.hapus': 'Keluarkan {nama}',
  'studio.batal': 'Batalkan',
  'studio.baca_ulang': 'Baca ulang',
  'studio.menunggu': 'menunggu giliran',
  'studio.dibatalkan': 'dibatalkan',
  'studio.macet':
    'Pembacaan berhenti tanpa jawaban selama 20 detik, jadi dihentikan. Berkas lain tidak terganggu. Coba baca ulang, atau simpan berkas ini dalam bentuk lain.',
  'studio.langkah_baca.unpack': 'membuka',
  'studio.langkah_baca.read': 'membaca',
  'studio.langkah_baca.repair': 'memeriksa bentuk',
  'studio.putusan.accepted': 'diterima',
  'studio.putusan.repaired': 'diterima, ada yang diperbaiki',
  'studio.putusan.rejected': 'ditolak',
  'studio.baris_n': '{n} baris',
  'studio.fitur_n': '{n} bentuk',
  'studio.kolom_n': '{n} kolom',
  'studio.ditolak_n': '{n} baris ditolak',
  'studio.crs': 'sistem koordinat {crs}',
  'studio.sandi': 'huruf {sandi}',
  'studio.terlalu_besar':
    '{nama} berukuran {mb} MB. Paling besar {paling} MB yang bisa dibaca di peramban; potong dahulu per kecamatan atau per tahun.',
  'studio.tidak_tersimpan.full':
    'Ruang penyimpanan peramban penuh. Pekerjaan ini hilang bila tab ditutup; unduh paketnya sebelum itu.',
  'studio.tidak_tersimpan.blocked':
    'Peramban ini tidak mengizinkan penyimpanan. Pekerjaan ini hilang bila tab ditutup; unduh paketnya sebelum itu.',
  'studio.tab_lain': 'Studio ini sedang terbuka di tab lain',
  'studio.tab_lain_arti':
    'Supaya pekerjaan tidak saling menimpa, hanya satu tab yang boleh mengubahnya. Tutup tab itu, atau lanjutkan di sini.',
  'studio.ambil_alih': 'Lanjutkan di sini',
  'studio.lanjut': 'Lanjut: {langkah}',
  'studio.isi_data': 'Perbarui data ini dengan berkas Anda',
  'studio.isi_data_arti':
    'Studio data membaca batas dan tabel resmi, mencocokkannya dengan desa, dan menyusun paket baru. Berkas tetap di peramban.',
  'studio.buka': 'Buka Studio data',
} as const;
