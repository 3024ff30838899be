import { column, type MappedColumn } from './mappedColumn';

/** Who takes part: the table `pelaku`. */
export const ACTOR_COLUMNS: readonly MappedColumn[] = [
  column('id', 'text', 'id pelaku', 'actor id'),
  column('jenis', 'word', 'jenis lembaga', 'jenis pelaku', 'kelompok', 'unsur', 'kategori', 'kind', 'type'),
  column(
    'nama',
    'label',
    ...[
      'nama lembaga',
      'nama pelaku',
      'lembaga',
      'pelaku',
      'instansi',
      'organisasi',
      'name',
      'organization',
      'organisation',
    ],
  ),
  column('nama_en', 'label', 'nama inggris', 'english name', 'name english'),
  column('warna', 'text', 'color', 'colour'),
  column('simbol', 'text', 'singkatan simbol', 'symbol'),
  column('alias', 'text', 'singkatan', 'nama lain', 'ejaan lain', 'aliases'),
  column('kedudukan', 'code', 'kode kedudukan', 'kode desa kedudukan', 'seat'),
];
