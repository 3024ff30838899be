/** The keys of the Satu Data Indonesia object in words. */
const METADATA_KEYS = {
  judul: 'data.meta_judul',
  definisi: 'data.definisi',
  satuan: 'data.satuan',
  klasifikasi: 'data.meta_klasifikasi',
  produsen: 'data.produsen',
  dasar_data: 'data.basis',
  per_tanggal: 'data.meta_per_tanggal',
  cakupan: 'data.meta_cakupan',
  metode: 'data.metode',
  lisensi: 'data.lisensi',
  versi: 'data.meta_versi',
} as const;

/** The message key of a metadata field; null for unknown fields, which are shown unchanged. */
export function metadataLabel(field: string): (typeof METADATA_KEYS)[keyof typeof METADATA_KEYS] | null {
  return Object.hasOwn(METADATA_KEYS, field) ? METADATA_KEYS[field as keyof typeof METADATA_KEYS] : null;
}
