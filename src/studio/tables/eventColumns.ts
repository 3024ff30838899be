import { DISTRICT, NOTE, PROVENANCE, SOURCE, VILLAGE, VILLAGE_CODE } from './commonColumns';
import { column, type MappedColumn } from './mappedColumn';

/** Which villages a programme is in: the table `program`. */
export const EVENT_COLUMNS: readonly MappedColumn[] = [
  VILLAGE_CODE,
  VILLAGE,
  DISTRICT,
  column(
    'status',
    'word',
    'status desa',
    'kategori',
    'kategori desa',
    'zona',
    'warna',
    'status program',
    'category',
  ),
  column(
    'tanggal',
    'date',
    ...[
      'tanggal penetapan',
      'tgl',
      'sejak',
      'mulai',
      'tahun',
      'tahun penetapan',
      'tanggal mulai',
      'date',
      'since',
      'year',
    ],
  ),
  column('basis', 'text', 'basis data', 'dasar data', 'data dasar', 'dasar', 'data basis'),
  column('induk', 'code', 'kode induk', 'kode desa induk', 'kode laboratorium', 'parent code'),
  PROVENANCE,
  SOURCE,
  NOTE,
  column('catatan_en', 'text', 'note english'),
];
