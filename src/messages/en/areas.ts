import type { AreaTexts } from '../translate';

/** An area's name stands alone, without that of its kecamatan. */
const common = {
  'nihil.sup': 'An interval',
  'peta.dari_semua': '{r} of {n}',
  'peta.dari_kec': '{r} of {n} in {kec}',
  'desa.named': '{nama}',
  'desa.kec': '{kec}',
  'desa.place': '{name}',
  'desa.kecamatan': '{kec}',
  'desa.letak': 'Position among {n} {n:{unit}|{units}}',
  'desa.letak_ucap': 'Line of values from {a} to {b}; {nama} at {v}, {n} {n:other|others} marked.',
  'profil.kalimat_kec': 'number {r} of {n} in {kec}',
  'profil.sebaran_kec': '{kec}',
  'tabel.kolom.kecamatan': 'Regency',
  'grup.kec_rasio': '{kec}, sum of numerators ÷ sum of denominators',
  'profil.di_kec': 'In the regency',
};

/** English sentences that differ where rows are kecamatan or regencies; they come with the level. */
export const areas: AreaTexts = {
  district: { ...common, 'profil.judul_desa': '{nama} District' },
  regency: { ...common, 'profil.judul_desa': '{nama}' },
};
