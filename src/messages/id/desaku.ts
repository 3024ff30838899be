/** Indonesian texts of finding the reader's own village. */
export const texts = {
  'desaku.judul': 'Desa saya',
  'desaku.pilih': 'Pilih dari daftar',
  'desaku.kecamatan': 'Pilih kecamatan',
  'desaku.posisi': 'Cari lewat posisi saya',
  'desaku.janji': 'Posisi dihitung di perangkat ini. Tidak ada yang dikirim.',
  'desaku.lupakan': 'Lupakan',
  'desaku.mencari': 'Mencari posisi …',
  'desaku.found': 'Anda berada di:',
  'desaku.beberapa': 'Anda mungkin berada di salah satu desa ini, yang pertama paling mungkin:',
  'desaku.near': 'Posisi Anda di luar semua desa, tetapi dekat dengan:',
  'desaku.outside': 'Posisi Anda di luar {wilayah}. Pilih desa dari daftar.',
  'desaku.tooCoarse': 'Posisi hanya diketahui sampai {km} km. Pilih desa dari daftar.',
  'desaku.noMap': 'Batas desa belum termuat. Coba lagi sebentar, atau pilih dari daftar.',
  'desaku.posisi_absent': 'Peramban ini tidak dapat memberi posisi di sini. Pilih desa dari daftar.',
  'desaku.posisi_refused': 'Posisi tidak diizinkan. Pilih desa dari daftar.',
  'desaku.posisi_unavailable': 'Posisi tidak ditemukan. Pilih desa dari daftar.',
  'desaku.posisi_slow':
    'Posisi tidak ditemukan dalam 20 detik. Coba di luar ruangan, atau pilih dari daftar.',
} as const;
