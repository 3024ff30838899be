import type { MappedTable } from './tableMapping';

/** What the cells of a column must look like for it to stand for one of the pack's. */
export type ColumnShape =
  'text' | 'label' | 'money' | 'number' | 'year' | 'date' | 'word' | 'code' | 'lat' | 'lon' | 'position';

/** A column of a pack's table, and what offices call it, in the order in which names are preferred. */
export interface MappedColumn {
  readonly name: string;
  readonly shape: ColumnShape;
  readonly headings: readonly string[];
}

const column = (name: string, shape: ColumnShape, ...headings: readonly string[]): MappedColumn => ({
  name,
  shape,
  headings,
});

const VILLAGE_CODE = column(
  'kode',
  'code',
  ...['kode desa', 'kode kemendagri', 'kode wilayah', 'kode desa kelurahan', 'kode bps', 'kd desa'],
  ...['id desa', 'village code', 'code'],
);
const VILLAGE = column(
  'desa',
  'label',
  ...['nama desa', 'desa kelurahan', 'desa kel', 'nama desa kelurahan', 'kelurahan', 'kelurahan desa'],
  ...['lokasi desa', 'desa lokasi', 'village', 'village name', 'ds kel'],
);
const DISTRICT = column(
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
const NOTE = column('catatan', 'text', 'keterangan', 'ket', 'note', 'notes', 'remarks');
const PROVENANCE = column('asal', 'word', 'asal data', 'provenance');
/** Ids of the pack's sources; what offices call "sumber" is told of the whole file. */
const SOURCE = column('sumber', 'text');

const INTERVENTION: readonly MappedColumn[] = [
  column('id', 'text', 'id kegiatan', 'activity id'),
  column(
    'judul',
    'label',
    ...[
      'nama kegiatan',
      'nama paket',
      'kegiatan',
      'nama pekerjaan',
      'pekerjaan',
      'sub kegiatan',
      'nama sub kegiatan',
    ],
    ...[
      'uraian kegiatan',
      'nama proyek',
      'proyek',
      'nama intervensi',
      'intervensi',
      'judul kegiatan',
      'paket pekerjaan',
    ],
    ...['jenis kegiatan', 'activity', 'activity name', 'project', 'project name', 'title', 'intervention'],
  ),
  column('judul_en', 'label', 'title english', 'judul inggris'),
  column(
    'sektor',
    'label',
    ...['bidang', 'sektor', 'bidang urusan', 'urusan', 'jenis bantuan', 'sector', 'field'],
  ),
  column('pelaku', 'text', 'id pelaku'),
  column(
    'nama_pelaku',
    'label',
    ...['pelaksana', 'nama pelaksana', 'lembaga', 'nama lembaga', 'mitra', 'penyedia', 'lembaga pelaksana'],
    ...['pelaku', 'implementer', 'organization', 'organisation', 'actor', 'partner'],
  ),
  column(
    'opd',
    'label',
    ...[
      'opd',
      'skpd',
      'perangkat daerah',
      'dinas',
      'nama opd',
      'opd pelaksana',
      'opd penanggung jawab',
      'instansi',
    ],
    ...['opd pengampu', 'penanggung jawab', 'unit kerja', 'agency', 'department'],
  ),
  column('program', 'label', 'nama program', 'program kegiatan', 'programme'),
  column(
    'sumber_dana',
    'label',
    ...['sumber dana', 'sumber pendanaan', 'sumber anggaran', 'sumber pembiayaan', 'dana', 'asal dana'],
    ...['fund', 'funding', 'source of funds', 'fund source', 'funding source'],
  ),
  column('komitmen_rp', 'money', 'komitmen', 'nilai komitmen', 'janji', 'commitment', 'promised'),
  column('tanggal_komitmen', 'date', 'tanggal komitmen', 'tgl komitmen', 'commitment date'),
  column('tenggat', 'date', 'tenggat waktu', 'batas waktu', 'due', 'deadline', 'due date'),
  column(
    'pagu_rp',
    'money',
    ...[
      'pagu',
      'pagu anggaran',
      'anggaran',
      'nilai anggaran',
      'jumlah anggaran',
      'pagu dana',
      'nilai pagu',
      'alokasi',
    ],
    ...[
      'nilai kontrak',
      'biaya',
      'anggaran biaya',
      'rab',
      'besaran dana',
      'pagu indikatif',
      'budget',
      'amount',
    ],
  ),
  column(
    'realisasi_rp',
    'money',
    ...[
      'realisasi',
      'realisasi anggaran',
      'realisasi keuangan',
      'nilai realisasi',
      'penyerapan',
      'jumlah realisasi',
    ],
    ...['realisasi dana', 'spent', 'realised', 'realized', 'expenditure', 'spending'],
  ),
  column('catatan_rp', 'text', 'catatan anggaran', 'keterangan anggaran'),
  column(
    'tahun_mulai',
    'year',
    ...[
      'tahun',
      'tahun anggaran',
      'tahun kegiatan',
      'tahun pelaksanaan',
      'mulai',
      'ta',
      'thn',
      'tanggal mulai',
    ],
    ...['periode', 'year', 'start year', 'fiscal year', 'start', 'start date'],
  ),
  column(
    'tahun_selesai',
    'year',
    ...['tahun akhir', 'selesai', 'sampai tahun', 'tanggal selesai', 'end year', 'end', 'end date'],
  ),
  column(
    'status',
    'word',
    ...[
      'status kegiatan',
      'status pelaksanaan',
      'tahap',
      'tahapan',
      'progres',
      'keadaan',
      'stage',
      'progress',
    ],
  ),
  column(
    'penerima',
    'text',
    ...[
      'penerima manfaat',
      'sasaran',
      'jumlah penerima',
      'kelompok sasaran',
      'volume',
      'target',
      'output',
      'keluaran',
    ],
    ...['beneficiaries', 'recipients'],
  ),
  VILLAGE_CODE,
  VILLAGE,
  DISTRICT,
  column('presisi_lokasi', 'word', 'ketepatan lokasi', 'presisi'),
  column(
    'lat',
    'lat',
    'lintang',
    'latitude',
    'y',
    'garis lintang',
    'koordinat y',
    'koordinat lintang',
    'lat ls',
  ),
  column(
    'lon',
    'lon',
    ...['bujur', 'longitude', 'long', 'lng', 'x', 'garis bujur', 'koordinat x', 'koordinat bujur', 'lon bt'],
  ),
  column(
    'koordinat',
    'position',
    ...[
      'titik koordinat',
      'koordinat lokasi',
      'lokasi koordinat',
      'lat long',
      'latlong',
      'lat lng',
      'coordinates',
    ],
    ...['titik lokasi', 'gps', 'location'],
  ),
  PROVENANCE,
  SOURCE,
  NOTE,
  column('diperbarui', 'date', 'tanggal pemutakhiran', 'pembaruan', 'last update', 'updated'),
];

const EVENT: readonly MappedColumn[] = [
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

const FINDING: readonly MappedColumn[] = [
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

const ACTOR: readonly MappedColumn[] = [
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

/** The columns that are asked for, table by table, in the order in which they are shown. */
export const MAPPED_COLUMNS: Readonly<Record<MappedTable, readonly MappedColumn[]>> = {
  intervensi: INTERVENTION,
  program: EVENT,
  ppa: FINDING,
  pelaku: ACTOR,
};
