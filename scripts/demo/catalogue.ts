import type { Row } from '../../src/studio/pack/csvText';
import { YEARS } from './plantTruths';
import { LAST_YEAR_OF_OLD_BASIS, NEW_BASIS, OLD_BASIS } from './population';

export const SOURCE = 'peraga';
/** Upper bounds of the five official classes; (lo, hi]. */
export const INDEX_UPPER = [0.4907, 0.5989, 0.7072, 0.8155] as const;
const CLASS_LABELS = ['Sangat Tertinggal', 'Tertinggal', 'Berkembang', 'Maju', 'Mandiri'] as const;
const CLASS_LABELS_EN = [
  'Very Underdeveloped',
  'Underdeveloped',
  'Developing',
  'Advanced',
  'Independent',
] as const;

const TWO_BASES = `${OLD_BASIS} ${YEARS[0]}–${LAST_YEAR_OF_OLD_BASIS}; ${NEW_BASIS} ${LAST_YEAR_OF_OLD_BASIS + 1}–${YEARS.at(-1)}`;
const SURVEY = 'Survei peraga';
const REPORT = 'Laporan desa peraga';

const THEMES = {
  people: { tema: 'Penduduk', tema_en: 'People' },
  poverty: { tema: 'Kemiskinan', tema_en: 'Poverty' },
  basics: { tema: 'Kebutuhan dasar', tema_en: 'Basic needs' },
  index: { tema: 'Indeks desa', tema_en: 'Village index' },
} as const;
const UNITS = {
  people: { satuan: 'jiwa', satuan_en: 'people' },
  families: { satuan: 'keluarga', satuan_en: 'families' },
  houses: { satuan: 'rumah', satuan_en: 'houses' },
  children: { satuan: 'anak', satuan_en: 'children' },
  ofPeople: { satuan: '% penduduk', satuan_en: '% of population' },
  ofFamilies: { satuan: '% keluarga', satuan_en: '% of families' },
  ofInfants: { satuan: '% balita', satuan_en: '% of under-fives' },
  index: { satuan: 'indeks 0–1', satuan_en: 'index 0–1' },
  class: { satuan: 'kelas', satuan_en: 'class' },
} as const;

const MADE_UP = {
  asal: 'peraga',
  level: 'desa',
  sumber: [SOURCE],
  lisensi: 'CC0-1.0',
  metode: 'Dibangkitkan dengan benih acak yang tetap; angka peraga, bukan data.',
  metode_en: 'Generated from a fixed random seed; sample figures, not data.',
} as const;

/** An indicator's catalogue row, but for what all of them share. */
const count = { ...MADE_UP, jenis: 'cacah', desimal: 0 } as const;
const share = {
  ...MADE_UP,
  jenis: 'rasio',
  desimal: 2,
  pengali: 100,
  rumus: 'rasio',
  arah: 'tinggi',
} as const;
const index = {
  ...MADE_UP,
  jenis: 'indeks',
  desimal: 4,
  arah: 'rendah',
  basis: 'Indeks peraga',
  ...THEMES.index,
  ...UNITS.index,
} as const;

/** Years of the ten deciles in the small pack: the first, the last of the old basis, the last of all. */
const DECILE_YEARS = [2015, 2020, 2024] as const;
/** The villages were first assessed in 2018, and not in 2020. */
const INDEX_YEARS = YEARS.filter((year) => year >= 2018 && year !== 2020);
interface Entry {
  readonly row: Row;
  readonly years: readonly number[];
}

/** Every indicator of the demonstration; a large pack takes only those of `CORE`. */
const ENTRIES: readonly Entry[] = [
  entry(YEARS, { id: 'p0', ...names('Persentase penduduk miskin (P0)', 'Poverty rate (P0)', 'P0'), ...share, ...THEMES.poverty, ...UNITS.ofPeople, basis: SURVEY, definisi: 'Penduduk di bawah garis kemiskinan peraga, per seratus penduduk; ada galat bakunya.', definisi_en: 'People below a made-up poverty line, per hundred; with its standard error.' }),
  entry(YEARS, { id: 'desil_1_4_persen', ...names('Keluarga desil 1–4', 'Families in deciles 1–4', 'Desil 1–4 (%)', 'Deciles 1–4 (%)'), ...share, ...THEMES.poverty, ...UNITS.ofFamilies, basis: TWO_BASES, definisi: 'Keluarga pada empat desil kesejahteraan terbawah; basis data berganti sesudah 2020, jangan dibandingkan melewatinya.', definisi_en: 'Families in the four lowest welfare deciles; the data basis changes after 2020, do not compare across it.' }),
  entry(YEARS, { id: 'desil_1_4', ...names('Jumlah keluarga desil 1–4', 'Number of families in deciles 1–4', 'Desil 1–4', 'Deciles 1–4'), ...count, arah: 'tinggi', ...THEMES.poverty, ...UNITS.families, basis: TWO_BASES, definisi: 'Jumlah keluarga pada desil 1, 2, 3 dan 4.', definisi_en: 'Families in deciles 1, 2, 3 and 4 together.', padanan_rasio: 'desil_1_4_persen' }),
  ...Array.from({ length: 10 }, (_, d) =>
    entry(DECILE_YEARS, { id: `desil_${d + 1}`, ...names(`Keluarga desil ${d + 1}`, `Families in decile ${d + 1}`, `Desil ${d + 1}`, `Decile ${d + 1}`), ...count, arah: 'netral', ...THEMES.poverty, ...UNITS.families, basis: TWO_BASES, definisi: `Keluarga pada desil kesejahteraan ${d + 1} dari 10.`, definisi_en: `Families in welfare decile ${d + 1} of 10.` }),
  ),
  entry(YEARS, { id: 'penduduk', ...names('Jumlah penduduk', 'Population', 'Penduduk', 'Population'), ...count, arah: 'netral', ...THEMES.people, ...UNITS.people, basis: 'Registrasi peraga', definisi: 'Penduduk pertengahan tahun.', definisi_en: 'Population at mid-year.' }),
  entry(YEARS, { id: 'keluarga', ...names('Jumlah keluarga', 'Number of families', 'Keluarga', 'Families'), ...count, arah: 'netral', ...THEMES.people, ...UNITS.families, basis: 'Registrasi peraga', definisi: 'Keluarga pertengahan tahun.', definisi_en: 'Families at mid-year.' }),
  entry(YEARS.filter((year) => year >= 2018), { id: 'rtlh', ...names('Rumah tidak layak huni', 'Unfit houses', 'RTLH', 'Unfit houses'), ...count, arah: 'tinggi', ...THEMES.basics, ...UNITS.houses, basis: REPORT, definisi: 'Rumah yang tidak memenuhi syarat layak huni.', definisi_en: 'Houses that do not meet the standard.', padanan_rasio: 'rtlh_persen' }),
  entry(YEARS.filter((year) => year !== 2017), { id: 'rtlh_persen', ...names('Rumah tidak layak huni per keluarga', 'Unfit houses per family', 'RTLH (%)', 'Unfit houses (%)'), ...share, ...THEMES.basics, ...UNITS.ofFamilies, basis: REPORT, definisi: 'Rumah tidak layak huni per seratus keluarga; laporan 2017 tidak pernah masuk.', definisi_en: 'Unfit houses per hundred families; the report of 2017 never came in.' }),
  entry(YEARS.filter((year) => year >= 2017), { id: 'jamban', ...names('Keluarga tanpa jamban sehat', 'Families without a latrine', 'Tanpa jamban', 'No latrine'), ...share, ...THEMES.basics, ...UNITS.ofFamilies, basis: REPORT, definisi: 'Keluarga yang belum punya jamban sehat; nol berarti tuntas.', definisi_en: 'Families without a sanitary latrine; zero means that all have one.' }),
  entry(YEARS.filter((year) => year >= 2018), { id: 'stunting', ...names('Balita stunting', 'Stunted under-fives', 'Stunting'), ...share, ...THEMES.basics, ...UNITS.ofInfants, basis: 'Penimbangan peraga', definisi: 'Balita stunting per seratus balita yang ditimbang; jumlah 1–4, dan sel yang menjaganya, disembunyikan.', definisi_en: 'Stunted per hundred under-fives weighed; counts of 1–4, and cells that guard them, are hidden.' }),
  entry(YEARS.filter((year) => year >= 2017), { id: 'ats', ...names('Anak tidak sekolah', 'Out-of-school children', 'ATS', 'Out of school'), ...count, arah: 'tinggi', ...THEMES.basics, ...UNITS.children, basis: REPORT, definisi: 'Anak usia sekolah yang tidak bersekolah; jumlah 1–4, dan sel yang menjaganya, disembunyikan.', definisi_en: 'Children of school age out of school; counts of 1–4, and cells that guard them, are hidden.' }),
  entry(INDEX_YEARS, { id: 'indeks_desa', ...names('Indeks desa (peraga)', 'Village index (sample)', 'Indeks desa', 'Village index'), ...index, rumus: 'rerata(ik_sosial;ik_ekonomi;ik_lingkungan)', ...classes(), kelas_batas: INDEX_UPPER, definisi: 'Rata-rata tiga komponen; kelurahan tidak dinilai.', definisi_en: 'Mean of three components; urban wards are not assessed.' }),
  ...(['sosial:social', 'ekonomi:economic', 'lingkungan:environmental'] as const).map((pair) => {
    const [id = '', en = ''] = pair.split(':');
    return entry(INDEX_YEARS, { id: `ik_${id}`, ...names(`Komponen ${id} indeks desa`, `Village index, ${en} part`, `Komponen ${id}`, `${en[0]!.toUpperCase()}${en.slice(1)} part`), ...index, definisi: `Komponen ${id} dari indeks desa; kelurahan tidak dinilai.`, definisi_en: `The ${en} component of the village index; urban wards are not assessed.` });
  }),
  entry(INDEX_YEARS, { id: 'status_desa', ...names('Status desa (peraga)', 'Village status (sample)', 'Status desa', 'Village status'), ...MADE_UP, jenis: 'kategori', arah: 'rendah', desimal: 0, ...THEMES.index, ...UNITS.class, basis: 'Indeks peraga', rumus: 'kelas(indeks_desa)', ...classes(), definisi: 'Kelas indeks desa menurut batas resminya.', definisi_en: 'Class of the village index by its official bounds.' }),
]; // prettier-ignore

/** Indicators of a pack of more than `CORE_ABOVE` villages, all their years included. */
export const CORE: ReadonlySet<string> = new Set([
  'p0',
  'desil_1_4_persen',
  'penduduk',
  'stunting',
  'indeks_desa',
  'status_desa',
]);
export const CORE_ABOVE = 1000;

/** Rows of `katalog.csv`: all indicators, or those of large packs. */
export function catalogueRows(which: 'all' | 'core'): (Row & { id: string; tahun: readonly number[] })[] {
  const chosen = ENTRIES.filter(({ row }) => which === 'all' || CORE.has(String(row.id)));
  return chosen.map(({ row, years }) => ({
    ...row,
    id: String(row.id),
    tahun: years,
    // The small pack lacks the inputs of this formula: the app could not recompute the mean.
    ...(which === 'core' && String(row.rumus).startsWith('rerata') ? { rumus: '' } : {}),
  }));
}

function entry(years: readonly number[], row: Row): Entry {
  return { row, years };
}

function names(nama: string, nama_en: string, nama_pendek: string, nama_pendek_en = nama_pendek): Row {
  return { nama, nama_en, nama_pendek, nama_pendek_en };
}

function classes(): Row {
  return { kelas_label: CLASS_LABELS, kelas_label_en: CLASS_LABELS_EN };
}
