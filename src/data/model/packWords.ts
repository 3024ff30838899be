/** Words that cells of a data pack may hold, with what the code calls them. Apart from the tables, which only readers need. */

/** Provenances of values, in the words of the pack. */
export const PROVENANCES = [
  'resmi',
  'estimasi',
  'partisipatif',
  'dokumentasi',
  'hitungan',
  'peraga',
] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** Provenances that the map, the legend, the table and every export must point out. */
export const ANNOUNCED: ReadonlySet<Provenance> = new Set<Provenance>(['estimasi', 'peraga']);

export const KIND_WORDS = { cacah: 'count', rasio: 'ratio', indeks: 'index', kategori: 'category' } as const;
export const WORSE_WORDS = { tinggi: 'high', rendah: 'low', netral: 'neutral' } as const;
export const LEVEL_WORDS = { desa: 'village', kecamatan: 'district', kabupaten: 'regency' } as const;
export const MARK_WORDS = { ada: 0, kosong: 1, sembunyi: 2, tidak_berlaku: 3 } as const;

export const STATUS_WORDS = {
  merah: 'red',
  kuning: 'yellow',
  hijau: 'green',
  laboratorium: 'laboratory',
  replikasi: 'replication',
  keluar_merah: 'leftRed',
  calon: 'candidate',
} as const;
export type ProgrammeStatus = (typeof STATUS_WORDS)[keyof typeof STATUS_WORDS];

export const STAGE_WORDS = { rencana: 'planned', berjalan: 'running', selesai: 'done' } as const;
export type InterventionStage = (typeof STAGE_WORDS)[keyof typeof STAGE_WORDS];

export const PRECISION_WORDS = {
  titik: 'point',
  desa: 'village',
  kecamatan: 'district',
  kabupaten: 'regency',
} as const;
export type LocationPrecision = (typeof PRECISION_WORDS)[keyof typeof PRECISION_WORDS];

export const FINDING_WORDS = {
  kelas_kesejahteraan: 'wealthClass',
  peringkat_masalah: 'problemRank',
  penyebab: 'cause',
  musim: 'season',
  potensi: 'potential',
} as const;

/** Whether a service's point agrees with the kecamatan that its source states. */
export const SERVICE_FIT_WORDS = {
  sesuai: 'agrees',
  kecamatan_lain: 'otherDistrict',
  di_luar: 'outside',
} as const;
