import { DISTRICT, VILLAGE, VILLAGE_CODE } from './commonColumns';
import { column, type MappedColumn } from './mappedColumn';

/** What villagers found: the table `ppa`. */
export const FINDING_COLUMNS: readonly MappedColumn[] = [
  VILLAGE_CODE,
  VILLAGE,
  DISTRICT,
  column('dusun', 'label', 'nama dusun', 'dukuh', 'rw', 'lingkungan', 'hamlet'),
  column('jenis', 'word', 'jenis temuan', 'jenis kajian', 'alat kajian', 'kategori', 'kind', 'type'),
  column(
    'label',
    'label',
    ...[
      'temuan',
      'masalah',
      'uraian',
      'hasil',
      'uraian temuan',
      'nama masalah',
      'permasalahan',
      'hasil kajian',
    ],
    ...['finding', 'problem', 'description'],
  ),
  column('peringkat', 'number', 'ranking', 'rangking', 'urutan', 'prioritas', 'rank', 'priority'),
  column('skor', 'number', 'nilai', 'bobot', 'score'),
  column(
    'n_keluarga',
    'number',
    'jumlah keluarga',
    'jumlah kk',
    'keluarga',
    'banyaknya keluarga',
    'families',
  ),
  column('tanggal', 'date', 'tanggal musyawarah', 'tgl', 'tanggal kajian', 'tahun', 'waktu', 'date', 'year'),
];
