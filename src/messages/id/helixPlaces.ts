/** Indonesian texts of the place Helix on places: what the chosen villages touch, what the poor said on a map, programmes. */
export const texts = {
  'helix.sentuh.baris': '{n} baris menyentuh {nama}: {daftar}.',
  'helix.sentuh.dan_lain': '{daftar} dan {n} lainnya',
  'helix.sentuh.kosong': 'Belum ada intervensi tercatat yang menyebut {nama}.',
  'helix.sentuh.ragu':
    '{n} intervensi hanya diketahui kecamatannya, atau tidak menyebut tempat: bisa jadi juga ada di sana.',
  'helix.sentuh.kepala': '(menyentuh tempat terpilih)',
  'helix.sentuh.sel': '{sel}; menyentuh tempat terpilih',
  'helix.sentuh.wilayah': 'Wilayah {n}',
  'helix.sentuh.wilayah_pembaca': 'Wilayah pembaca',
  'helix.sentuh.tak_ada': '{nama} tidak dapat dibuka di sini; buka di Peta untuk melihat sebabnya.',
  'helix.suara.peta': 'Masalah pertama menurut warga',
  'helix.suara.peta_arti': 'Warna dan huruf: masalah yang ditaruh pertama oleh warga desa itu.',
  'helix.suara.peta_kelompok': '{masalah}, {n} desa',
  'helix.suara.peta_lain': 'Masalah lain',
  'helix.suara.peta_beberapa': 'Dusun berbeda pendapat',
  'helix.suara.peta_kosong': 'belum ada catatan, {n} desa',
} as const;
