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
} as const;
