/** English texts of the studio, where files become a pack. */
export const texts = {
  'studio.judul': 'Data studio',
  'studio.langkah': 'Steps of the studio',
  'studio.langkah.berkas': 'Files',
  'studio.langkah.kolom': 'Columns',
  'studio.langkah.kecocokan': 'Match',
  'studio.langkah.indikator': 'Indicators and provenance',
  'studio.langkah.pratinjau': 'Preview',
  'studio.lokal': 'The file stays in this browser',
  'studio.lokal_arti':
    'Nothing is sent anywhere. Files are read, checked and put together on this computer alone.',
  'studio.kosong': 'Bring your official files',
  'studio.kosong_arti':
    'Village boundaries, tables of numbers, or lists of activities. Petala checks what fits and what does not, then puts together a data pack that is ready for the portal.',
  'studio.siap': '{a} of {b} {b:file|files} can be used',
  'studio.membaca': 'Reading {nama}',
  'studio.taruh': 'Drop files here',
  'studio.lepas': 'Let go to read them',
  'studio.pilih_berkas': 'Choose files',
  'studio.pilih_folder': 'Choose a folder',
  'studio.jenis':
    'Boundaries: Shapefile (zipped or loose), GeoJSON, TopoJSON, KML, FlatGeobuf, GeoPackage, GeoParquet. Tables: Excel, ODS, CSV, Parquet.',
  'studio.daftar': 'Files that were brought',
  'studio.hapus': 'Take {nama} out',
  'studio.batal': 'Cancel',
  'studio.baca_ulang': 'Read again',
  'studio.menunggu': 'waiting its turn',
  'studio.dibatalkan': 'cancelled',
  'studio.macet':
    'Reading gave no answer for 20 seconds and was ended. Other files are not affected. Try to read it again, or save this file in another form.',
  'studio.langkah_baca.unpack': 'unpacking',
  'studio.langkah_baca.read': 'reading',
  'studio.langkah_baca.repair': 'checking shapes',
  'studio.putusan.accepted': 'accepted',
  'studio.putusan.repaired': 'accepted, with repairs',
  'studio.putusan.rejected': 'refused',
  'studio.baris_n': '{n} {n:row|rows}',
  'studio.fitur_n': '{n} {n:shape|shapes}',
  'studio.kolom_n': '{n} {n:column|columns}',
  'studio.ditolak_n': '{n} {n:row|rows} refused',
  'studio.crs': 'coordinate system {crs}',
  'studio.sandi': 'text in {sandi}',
  'studio.terlalu_besar':
    '{nama} has {mb} MB. At most {paling} MB can be read in a browser; cut it by kecamatan or by year first.',
  'studio.tidak_tersimpan.full':
    'The browser’s storage is full. This work is lost when the tab is closed; download the pack before that.',
  'studio.tidak_tersimpan.blocked':
    'This browser does not permit storage. This work is lost when the tab is closed; download the pack before that.',
  'studio.tab_lain': 'The studio is open in another tab',
  'studio.tab_lain_arti':
    'So that nothing is overwritten, only one tab may change the work. Close that tab, or go on here.',
  'studio.ambil_alih': 'Go on here',
  'studio.lanjut': 'Next: {langkah}',
  'studio.isi_data': 'Update this data with your files',
  'studio.isi_data_arti':
    'The data studio reads official boundaries and tables, matches them with villages, and makes a new pack. Files stay in the browser.',
  'studio.buka': 'Open the data studio',
} as const;
