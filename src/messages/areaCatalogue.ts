import type { Language } from '../data/model/localized';
import type { Catalogue, MessageKey } from './translate';

/** Levels above the village. */
type AreaLevel = 'district' | 'regency';

interface Choice {
  readonly language: Language;
  readonly level: AreaLevel;
}

/** Texts in which "desa" means a row of the map; at other levels they use the word for that level. */
export const ROW_KEYS = [
  'peta.sebaran',
  'peta.dari',
  'peta.detail',
  'peta.noneNorth',
  'peta.noneEast',
  'peta.noneSouth',
  'peta.noneWest',
  'peta.noMap',
  'legend.by.quantile',
  'legend.by.quantileAll',
  'legend.marked',
  'legend.villages',
  'legend.filtered',
  'kelas.arti.quantile',
  'kelas.batasNilai',
  'sheet.ketuk',
  'lapis.labels',
  'daftar.page',
  'desa.median',
  'desa.jenis_desa',
  'profil.angka',
  'profil.berbatasan_kosong',
  'tabel.n_desa',
  'saring.dihapus',
  'saring.kosong',
  'saring.n_desa',
  'saring.hitung_desa',
  'saring.semua_desa',
  'saring.terberat_di',
  'silang.sel',
  'silang.desa',
  'silang.kosong',
  'silang.semua',
  'silang.tanpaNilai',
  'banding.judul',
  'banding.penuh',
  'banding.buka',
  'banding.buka_satu',
  'banding.kosong',
  'banding.tambah',
  'grup.sum',
  'grup.ratio',
  'grup.median',
  'grup.cakupan',
  'waktu.coverage',
  'ucap.peta',
  'ucap.saringan',
  'tombol.pilih_dulu',
] as const satisfies readonly MessageKey[];

const ROW_WORDS: Readonly<Record<Language, readonly (readonly [RegExp, Record<AreaLevel, string>])[]>> = {
  id: [
    [/(?<!\{)\bdesa\b(?!\})/g, { district: 'kecamatan', regency: 'kabupaten' }],
    [/\bDesa\b/g, { district: 'Kecamatan', regency: 'Kabupaten' }],
  ],
  en: [
    [/\bvillages\b/g, { district: 'districts', regency: 'regencies' }],
    [/\bvillage\b/g, { district: 'district', regency: 'regency' }],
    [/\bVillages\b/g, { district: 'Districts', regency: 'Regencies' }],
    [/\bVillage\b/g, { district: 'District', regency: 'Regency' }],
  ],
};

/**
 * Texts that need a different sentence at these levels, for instance because an area's name is sufficient
 * without its kecamatan.
 */
const OTHERS: Readonly<Record<Language, Partial<Catalogue>>> = {
  id: {
    'nihil.sup': 'Berupa selang',
    'peta.dari_semua': '{r} dari {n}',
    'peta.dari_kec': '{r} dari {n} di {kec}',
    'desa.named': '{nama}',
    'desa.kec': '{kec}',
    'desa.place': '{name}',
    'desa.kecamatan': '{kec}',
    'desa.letak': 'Letak di antara {n} {kec}',
    'desa.letak_ucap': 'Garis nilai dari {a} sampai {b}; {nama} di {v}, {n} tempat lain ditandai.',
    'profil.kalimat_kec': 'ke-{r} dari {n} di {kec}',
    'profil.sebaran_kec': '{kec}',
    'tabel.kolom.kecamatan': 'Kabupaten',
    'grup.kec_rasio': '{kec}, jumlah pembilang ÷ jumlah penyebut',
    'profil.di_kec': 'Di kabupaten',
  },
  en: {
    'nihil.sup': 'An interval',
    'peta.dari_semua': '{r} of {n}',
    'peta.dari_kec': '{r} of {n} in {kec}',
    'desa.named': '{nama}',
    'desa.kec': '{kec}',
    'desa.place': '{name}',
    'desa.kecamatan': '{kec}',
    'desa.letak': 'Position among {n} {kec}',
    'desa.letak_ucap': 'Line of values from {a} to {b}; {nama} at {v}, {n} {n:other|others} marked.',
    'tabel.kolom.kecamatan': 'Regency',
    'grup.kec_rasio': '{kec}, sum of numerators ÷ sum of denominators',
    'profil.kalimat_kec': 'number {r} of {n} in {kec}',
    'profil.sebaran_kec': '{kec}',
    'profil.di_kec': 'In the regency',
  },
};

const TITLES: Readonly<Record<Language, Record<AreaLevel, string>>> = {
  id: { district: 'Kecamatan {nama}', regency: '{nama}' },
  en: { district: '{nama} District', regency: '{nama}' },
};

const made = new WeakMap<object, Map<AreaLevel, Partial<Catalogue>>>();

/** The catalogue for rows that are kecamatan or regencies. Memoised by catalogue and level. */
export function areaCatalogue(
  words: Readonly<Partial<Catalogue>>,
  { language, level }: Choice,
): Readonly<Partial<Catalogue>> {
  const levels = made.get(words) ?? new Map<AreaLevel, Partial<Catalogue>>();
  made.set(words, levels);
  const known = levels.get(level) ?? { ...words, ...ofRows(words, { language, level }) };
  levels.set(level, known);
  return known;
}

function ofRows(words: Readonly<Partial<Catalogue>>, { language, level }: Choice): Partial<Catalogue> {
  const rows = ROW_KEYS.map((key) => [
    key,
    ROW_WORDS[language].reduce((text, [word, to]) => text.replace(word, to[level]), words[key] ?? ''),
  ]);
  return {
    ...Object.fromEntries(rows),
    ...OTHERS[language],
    'profil.judul_desa': TITLES[language][level],
  } as Partial<Catalogue>;
}
