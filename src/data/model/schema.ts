import {
  FINDING_WORDS,
  KIND_WORDS,
  LEVEL_WORDS,
  MARK_WORDS,
  PRECISION_WORDS,
  PROVENANCES,
  SERVICE_FIT_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
  WORSE_WORDS,
} from './packWords';

/**
 * The mapping between the Indonesian column names of a data pack and the English names of the code. The
 * builder writes Table Schemas from it, the reader validates rows with it, and docs/data-pack.md lists it.
 */

/** A column of a table; `list` is text separated by `;`. */
export interface ColumnSchema {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'list';
  readonly required: boolean;
  readonly words?: readonly string[];
}

const text = (name: string): ColumnSchema => ({ name, type: 'string', required: true });
const optional = (name: string, type: ColumnSchema['type'] = 'string'): ColumnSchema => ({
  name,
  type,
  required: false,
});
const number = (name: string): ColumnSchema => ({ name, type: 'number', required: true });
const integer = (name: string): ColumnSchema => ({ name, type: 'integer', required: true });
const word = (name: string, words: readonly string[]): ColumnSchema => ({
  name,
  type: 'string',
  required: true,
  words,
});

/**
 * All tables of a pack by resource name. `batas` (geometry) and `intervensi` (GeoJSON) contain feature
 * properties.
 */
export const TABLES = {
  desa: [
    text('kode'),
    optional('kode_bps'),
    text('nama'),
    word('jenis', ['desa', 'kelurahan']),
    text('kode_kecamatan'),
    text('kecamatan'),
    optional('tipologi'),
    number('luas_km2'),
    number('lon'),
    number('lat'),
    word('status_batas', ['indikatif', 'definitif', 'model']),
    text('sumber_batas'),
  ],
  katalog: [
    text('id'),
    text('nama'),
    text('nama_en'),
    text('nama_pendek'),
    text('nama_pendek_en'),
    text('tema'),
    text('tema_en'),
    text('satuan'),
    text('satuan_en'),
    word('jenis', Object.keys(KIND_WORDS)),
    word('arah', Object.keys(WORSE_WORDS)),
    text('basis'),
    word('asal', PROVENANCES),
    word('level', Object.keys(LEVEL_WORDS)),
    text('metode'),
    text('metode_en'),
    { name: 'sumber', type: 'list', required: true },
    text('lisensi'),
    text('definisi'),
    text('definisi_en'),
    integer('desimal'),
    optional('pengali', 'number'),
    { name: 'tahun', type: 'list', required: true },
    // rerata(a;b) | rasio | kelas(a) | model(a;b) | empty: the value is used as reported
    optional('rumus'),
    optional('kelas_batas', 'list'),
    optional('kelas_label', 'list'),
    optional('kelas_label_en', 'list'),
    optional('padanan_rasio'),
  ],
  nilai: [
    text('kode'),
    text('indikator'),
    integer('tahun'),
    optional('nilai', 'number'),
    optional('pembilang', 'number'),
    optional('penyebut', 'number'),
    optional('galat_baku', 'number'),
    word('tanda', Object.keys(MARK_WORDS)),
  ],
  // Totals of kecamatan and regencies where villages are suppressed, so that readers cannot add them up.
  total: [
    text('kode'),
    text('indikator'),
    integer('tahun'),
    integer('desa'),
    optional('nilai', 'number'),
    optional('pembilang', 'number'),
    optional('penyebut', 'number'),
    word('tanda', Object.keys(MARK_WORDS)),
  ],
  sumber: [
    text('id'),
    text('judul'),
    optional('penerbit'),
    optional('alamat'),
    text('lisensi'),
    optional('tanggal'),
    optional('catatan'),
  ],
  program: [
    text('kode'),
    word('status', Object.keys(STATUS_WORDS)),
    text('tanggal'),
    optional('basis'),
    optional('induk'),
    word('asal', PROVENANCES),
    text('sumber'),
    optional('catatan'),
    optional('catatan_en'),
  ],
  pelaku: [
    text('id'),
    text('jenis'),
    text('nama'),
    text('nama_en'),
    text('warna'),
    text('simbol'),
    optional('alias', 'list'),
    optional('kedudukan'),
  ],
  masalah: [
    text('id'),
    text('nama'),
    text('nama_en'),
    optional('indikator'),
    optional('label_ppa', 'list'),
    optional('sektor', 'list'),
  ],
  versi: [
    text('versi'),
    text('tanggal'),
    optional('indikator'),
    optional('berubah', 'integer'),
    optional('ditambah', 'integer'),
    optional('dihapus', 'integer'),
    optional('keterangan'),
    optional('keterangan_en'),
  ],
  deret: [
    text('wilayah'),
    text('indikator'),
    text('nama'),
    text('nama_en'),
    text('satuan'),
    text('satuan_en'),
    integer('tahun'),
    optional('periode'),
    number('nilai'),
    { name: 'utama', type: 'boolean', required: true },
    word('asal', PROVENANCES),
    text('sumber'),
    optional('catatan'),
  ],
  ppa: [
    text('kode'),
    optional('dusun'),
    word('jenis', Object.keys(FINDING_WORDS)),
    text('label'),
    optional('peringkat', 'integer'),
    optional('skor', 'number'),
    optional('n_keluarga', 'integer'),
    text('tanggal'),
  ],
  layanan: [
    text('id'),
    text('nama'),
    text('jenis'),
    { name: 'status', type: 'string', required: false, words: ['negeri', 'swasta'] },
    // the kecamatan stated by the source, which may differ from where the point lies
    text('kode_kecamatan'),
    number('lon'),
    number('lat'),
    word('letak', Object.keys(SERVICE_FIT_WORDS)),
    word('asal', PROVENANCES),
    text('sumber'),
    optional('catatan'),
  ],
  /** Properties of the GeoJSON features; their geometry is Point, MultiPoint or null. */
  intervensi: [
    text('id'),
    text('judul'),
    optional('judul_en'),
    text('sektor'),
    optional('pelaku', 'list'),
    optional('nama_pelaku'),
    // shares from 0 to 1, one for each of pelaku, sumber_dana, kode
    optional('porsi_pelaku', 'list'),
    optional('sumber_dana'),
    optional('porsi_dana', 'list'),
    optional('komitmen_rp', 'number'),
    optional('tanggal_komitmen'),
    optional('tenggat'),
    optional('pagu_rp', 'number'),
    optional('realisasi_rp', 'number'),
    optional('catatan_rp'),
    integer('tahun_mulai'),
    optional('tahun_selesai', 'integer'),
    word('status', Object.keys(STAGE_WORDS)),
    optional('penerima'),
    // village codes, or kecamatan codes where presisi_lokasi is kecamatan
    optional('kode', 'list'),
    optional('porsi', 'list'),
    word('presisi_lokasi', Object.keys(PRECISION_WORDS)),
    word('asal', PROVENANCES),
    text('sumber'),
    optional('catatan'),
    optional('opd'),
    optional('program'),
    optional('diperbarui'),
  ],
} as const satisfies Record<string, readonly ColumnSchema[]>;

export type TableName = keyof typeof TABLES;
