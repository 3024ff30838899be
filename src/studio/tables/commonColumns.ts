import { column } from './mappedColumn';

export const VILLAGE_CODE = column(
  'kode',
  'code',
  ...['kode desa', 'kode kemendagri', 'kode wilayah', 'kode desa kelurahan', 'kode bps', 'kd desa'],
  ...['id desa', 'village code', 'code'],
);
export const VILLAGE = column(
  'desa',
  'label',
  ...['nama desa', 'desa kelurahan', 'desa kel', 'nama desa kelurahan', 'kelurahan', 'kelurahan desa'],
  ...['lokasi desa', 'desa lokasi', 'village', 'village name', 'ds kel'],
);
export const DISTRICT = column(
  'kecamatan',
  'label',
  ...[
    'nama kecamatan',
    'kec',
    'kecamatan lokasi',
    'lokasi kecamatan',
    'district',
    'subdistrict',
    'sub district',
  ],
);
export const NOTE = column('catatan', 'text', 'keterangan', 'ket', 'note', 'notes', 'remarks');
export const PROVENANCE = column('asal', 'word', 'asal data', 'provenance');
/** Ids of the pack's sources; what offices call "sumber" is told of the whole file. */
export const SOURCE = column('sumber', 'text');
