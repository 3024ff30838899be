import type { AreaTexts } from '../translate';

/** An area's name stands alone, without that of its kecamatan. */
const common = {
  'nihil.sup': 'Berupa selang',
  'peta.dari_semua': '{r} dari {n}',
  'peta.dari_kec': '{r} dari {n} di {kec}',
  'desa.named': '{nama}',
  'desa.kec': '{kec}',
  'desa.place': '{name}',
  'desa.kecamatan': '{kec}',
  'desa.letak': 'Letak di antara {n} {unit}',
  'desa.letak_ucap': 'Garis nilai dari {a} sampai {b}; {nama} di {v}, {n} tempat lain ditandai.',
  'profil.kalimat_kec': 'ke-\u2060{r} dari {n} di {kec}',
  'profil.sebaran_kec': '{kec}',
  'tabel.kolom.kecamatan': 'Kabupaten',
  'grup.kec_rasio': '{kec}, jumlah pembilang ÷ jumlah penyebut',
  'profil.di_kec': 'Di kabupaten',
};

/** Indonesian sentences that differ where rows are kecamatan or regencies; they come with the level. */
export const areas: AreaTexts = {
  district: { ...common, 'profil.judul_desa': 'Kecamatan {nama}' },
  regency: { ...common, 'profil.judul_desa': '{nama}' },
};
