/** Indonesian texts of ranks and their certainty. */
export const texts = {
  'peta.peringkat': 'Peringkat dari terendah',
  'peta.dari': '{r} dari {n} {unit}',
  'peta.peringkat_atas': 'Peringkat dari tertinggi',
  'peta.dari_semua': '{r} dari {n} desa dan kelurahan',
  'peta.dari_kec': '{r} dari {n} di Kec. {kec}',
  'peta.bersama': 'bersama {n} lainnya',
  'daftar.rank': 'peringkat {r}',
  'profil.peringkat': 'Peringkat',
  'profil.dari_rendah': 'dari terendah',
  'profil.dari_tinggi': 'dari tertinggi',
  'profil.bagi': '{r} / {n}',
  'urutan.tanpa': 'tidak dapat diperingkat',
  'urutan.tanpa_kec': 'tidak dapat diperingkat di Kec. {kec}',
  'urutan.rentang': 'Peringkat ditulis sebagai rentang yang mungkin menurut galat bakunya (keyakinan 95 %).',
  'urutan.tidak_pasti':
    'Urutan tidak pasti: {n} {unit} mungkin yang teratas. Peringkat ditulis sebagai rentang yang mungkin (keyakinan 95 %).',
  'urutan.semua':
    'Urutan tidak pasti: dari {n} {unit}, tidak satu pun dapat dibedakan dari semua yang lain, jadi tidak diberi peringkat.',
} as const;
