import type { texts as indonesian } from '../../id/peta/place';

/** English texts of the card of a place and the overview. */
export const texts: Record<keyof typeof indonesian, string> = {
  'peta.buka': 'Open profile',
  'peta.bersama_kategori': '{n} {n:place|places} in this class',
  'desa.place': '{name}, {district} District',
  'desa.tutup': 'Clear the selection',
  'desa.letak': 'Position among {n} in {kec} District',
  'desa.letak_ucap':
    'Line of values from {a} to {b}; {nama} at {v}, {n} {n:other|others} of this district marked.',
  'desa.komponen': 'Components',
  'desa.median': 'median of {n} {n:{unit}|{units}}',
  'desa.median_ucap': '{nama} {v}, median {m}',
  'ringkas.judul_rendah': 'Where need is greatest',
  'ringkas.judul_netral': 'Highest figures',
  'ringkas.rendah': 'Lowest: {indikator}',
  'ringkas.tinggi': 'Highest: {indikator}',
  'ringkas.bersama': 'and {n} {n:other shares|others share} rank {r}',
  'ringkas.kosong': 'This indicator has no figures yet.',
  'ringkas.wilayah': 'Figures for {wilayah}',
  'ringkas.semua_deret': 'All series and where sources differ',
  'ringkas.sejak': '{d} since {tahun}',
  'ringkas.beda_sumber': '{tahun}: sources differ, {v}',
  'banding.buka': 'Compare {n} {n:{unit}|{units}}',
  'banding.buka_satu': '1 {unit} chosen, add another',
  'banding.kosongkan': 'Clear the comparison',
};
