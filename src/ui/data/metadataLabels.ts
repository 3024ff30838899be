import type { MessageKey } from '../../messages/translate';

/** The keys of the Satu Data Indonesia object in words; a key of which we know nothing stands as it is. */
export const METADATA_KEYS: Readonly<Record<string, MessageKey>> = {
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
};
