/** Indonesian texts of an import: what is found of files and containers, and what to do about it. */
export const texts = {
  'issue.FILE_EMPTY': 'Berkas ini kosong: 0 bait, atau hanya spasi.',
  'issue.FILE_EMPTY.remedy': 'Unduh atau salin ulang berkasnya, lalu coba lagi.',
  'issue.FILE_NO_ROWS': 'Berkas ini terbaca, tetapi tidak memuat satu baris pun.',
  'issue.FILE_NO_ROWS.remedy': 'Periksa apakah penyaring aktif saat berkas ini diekspor.',
  'issue.FILE_UNKNOWN': 'Isi berkas ini tidak dikenali sebagai data.',
  'issue.FILE_UNKNOWN.remedy': 'Ekspor sebagai GeoJSON, Shapefile dalam zip, XLSX atau CSV.',
  'issue.FILE_IS_PAGE':
    'Berkas ini halaman web, bukan data: server mengirim halaman masuk atau halaman galat.',
  'issue.FILE_IS_PAGE.remedy': 'Buka tautan unduhannya di peramban, masuk bila diminta, lalu unduh ulang.',
  'issue.FILE_TRUNCATED':
    'Berkas ini terpotong: isinya berhenti pada bait {bytes}, sebelum akhir yang disebutkannya.',
  'issue.FILE_TRUNCATED.remedy':
    'Unduh ulang sampai selesai; bagian yang ada tidak dipakai, supaya peta tidak tampak lengkap.',
  'issue.FILE_TOO_LARGE': 'Berkas ini {mb} MB; paling besar {most} MB.',
  'issue.FILE_TOO_LARGE.remedy':
    'Sederhanakan batasnya, pisahkan per kabupaten, atau pakai perintah petala import di komputer.',
  'issue.FILE_OLD_XLS': 'Berkas ini .xls dari Excel lama, yang tidak dibaca di sini.',
  'issue.FILE_OLD_XLS.remedy': 'Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx.',
  'issue.FILE_UNREADABLE': 'Berkas ini rusak dengan cara yang tidak dikenali: {reason}.',
  'issue.FILE_UNREADABLE.remedy':
    'Buka dengan aplikasi asalnya dan ekspor ulang; bila tetap gagal, kirim berkasnya kepada pengelola Petala.',
  'issue.FORMAT_NOT_READ': 'Berkas {format} tidak dibaca di sini.',
  'issue.FORMAT_NOT_READ.remedy': 'Ekspor sebagai GeoJSON, Shapefile dalam zip, XLSX atau CSV.',
  'issue.NAME_DIFFERS': 'Akhiran nama berkas menyebut format lain; isinya {format} dan dibaca begitu.',
  'issue.NAME_DIFFERS.remedy': 'Tidak perlu apa-apa; ganti nama berkasnya bila membingungkan.',
  'issue.FILES_TOO_MANY': 'Ada {files} berkas sekaligus; paling banyak {most}.',
  'issue.FILES_TOO_MANY.remedy': 'Bawa berkas yang diperlukan saja.',
  'issue.ZIP_CORRUPT': 'Zip ini rusak atau terpotong.',
  'issue.ZIP_CORRUPT.remedy': 'Unduh ulang sampai selesai, atau buat zip baru dari berkas asalnya.',
  'issue.ZIP_BOMB':
    'Zip ini mengembang jauh melampaui batas saat dibuka ({member}), jadi pembukaannya dihentikan.',
  'issue.ZIP_BOMB.remedy': 'Bawa berkas di dalamnya satu per satu bila memang berisi data.',
  'issue.ZIP_UNSUPPORTED': 'Zip ini memakai cara yang tidak didukung: {how}.',
  'issue.ZIP_UNSUPPORTED.remedy':
    'Buka zipnya di komputer, lalu bawa berkas di dalamnya atau zip baru tanpa sandi.',
  'issue.ZIP_NO_SHP': 'Zip ini berisi bagian Shapefile tanpa .shp, jadi tidak ada bentuknya.',
  'issue.ZIP_NO_SHP.remedy': 'Sertakan .shp, .dbf, .shx dan .prj dengan nama yang sama.',
  'issue.ZIP_NO_DATA': 'Zip ini tidak memuat berkas data yang dikenali.',
  'issue.ZIP_NO_DATA.remedy': 'Periksa isinya; bawa GeoJSON, Shapefile, XLSX atau CSV.',
  'issue.ZIP_MEMBER_SKIPPED': '{n} berkas di dalam zip dilewati karena bukan data, misalnya {member}.',
  'issue.ZIP_MEMBER_SKIPPED.remedy': 'Tidak perlu apa-apa bila itu catatan atau gambar.',
  'issue.GZIP_CORRUPT': 'Berkas .gz ini rusak atau terpotong.',
  'issue.GZIP_CORRUPT.remedy': 'Unduh ulang sampai selesai.',
  'issue.JSON_SYNTAX': 'JSON-nya tidak sah pada baris {line}, huruf ke-{column}: "{near}".',
  'issue.JSON_SYNTAX.remedy':
    'Ekspor ulang dari aplikasi asalnya; berkas yang disunting dengan tangan periksa di tempat itu.',
  'issue.JSON_LOOKS_CUT':
    'Isinya berhenti di tengah setelah {characters} huruf: berkas ini tampaknya terpotong.',
  'issue.JSON_LOOKS_CUT.remedy': 'Unduh ulang sampai selesai.',
  'issue.JSON_NAN': 'Di situ tertulis NaN atau Infinity, yang bukan JSON; Python menulisnya begitu.',
  'issue.JSON_NAN.remedy':
    'Tulis null untuk nilai kosong (json.dumps dengan allow_nan=False menunjukkan tempatnya).',
  'issue.JSON_DUPLICATE_KEY':
    '{n} nama berdiri dua kali dalam satu objek: {keys} (nomor baris dalam kurung). Tidak jelas nilai mana yang berlaku.',
  'issue.JSON_DUPLICATE_KEY.remedy': 'Hapus yang keliru, atau ekspor ulang dengan nama kolom yang berbeda.',
  'issue.XML_SYNTAX': 'XML-nya tidak utuh di dekat {near}.',
  'issue.XML_SYNTAX.remedy': 'Ekspor ulang dari aplikasi asalnya.',
  'issue.XML_DOCTYPE': 'KML ini memuat DOCTYPE, yang dapat memanggil berkas lain, jadi tidak dibaca.',
  'issue.XML_DOCTYPE.remedy': 'Hapus baris <!DOCTYPE …>, atau ekspor ulang.',
  'issue.ENCODING': 'Teksnya bukan {expected}; dibaca sebagai {encoding}.',
  'issue.ENCODING.remedy':
    'Periksa huruf seperti é dan tanda kutip pada contoh; pilih penyandian lain bila salah.',
  'issue.ENCODING_LOSSY':
    '{n} teks memuat ?? atau huruf yang tidak ada di {encoding}: sebagian hurufnya hilang saat berkas dibuat.',
  'issue.ENCODING_LOSSY.remedy':
    'Ekspor ulang sebagai UTF-8 dari sumbernya; huruf yang hilang tidak dapat dikembalikan.',
  'issue.CPG_UNREADABLE':
    'Berkas .cpg tidak menyebut penyandian yang dikenal: "{got}". Teks dibaca sebagai UTF-8, atau windows-1252.',
  'issue.CPG_UNREADABLE.remedy': 'Periksa huruf seperti é pada contoh; pilih penyandian lain bila salah.',
  'issue.PRJ_UNREADABLE':
    'Berkas .prj bukan keterangan proyeksi: "{got}". Tanpa itu tidak diketahui letak bentuknya.',
  'issue.PRJ_UNREADABLE.remedy':
    'Salin .prj yang benar, atau pilih proyeksinya sendiri (Jawa Tengah: UTM 49S, EPSG:32749).',
} as const;
