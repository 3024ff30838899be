import { PROVENANCES, type Provenance } from '../data/model/packWords';
import type { MessageKey, Translate } from '../messages/translate';
import type { Words } from './words';
import type { LeftRow } from '../studio/mapping/takenRows';
import type { TableStep } from '../studio/recipe/recipeTables';
import type { TableMapping } from '../studio/tables/tableMapping';
import { PROVENANCE_KEYS } from './provenanceWords';

/** Columns of tables that a file can become, as people call them, by their names in the pack. */
const COLUMN_KEYS = {
  id: 'studioTabel.kolom.id',
  judul: 'studioTabel.kolom.judul',
  judul_en: 'studioTabel.kolom.judul_en',
  sektor: 'studioTabel.kolom.sektor',
  pelaku: 'studioTabel.kolom.pelaku',
  nama_pelaku: 'studioTabel.kolom.nama_pelaku',
  opd: 'studioTabel.kolom.opd',
  program: 'studioTabel.kolom.program',
  sumber_dana: 'studioTabel.kolom.sumber_dana',
  komitmen_rp: 'studioTabel.kolom.komitmen_rp',
  tanggal_komitmen: 'studioTabel.kolom.tanggal_komitmen',
  tenggat: 'studioTabel.kolom.tenggat',
  pagu_rp: 'studioTabel.kolom.pagu_rp',
  realisasi_rp: 'studioTabel.kolom.realisasi_rp',
  catatan_rp: 'studioTabel.kolom.catatan_rp',
  tahun_mulai: 'studioTabel.kolom.tahun_mulai',
  tahun_selesai: 'studioTabel.kolom.tahun_selesai',
  status: 'studioTabel.kolom.status',
  penerima: 'studioTabel.kolom.penerima',
  kode: 'studio.kunci.code',
  desa: 'studio.kunci.name',
  kecamatan: 'studio.kunci.district',
  presisi_lokasi: 'studioTabel.kolom.presisi_lokasi',
  lat: 'studioTabel.kolom.lat',
  lon: 'studioTabel.kolom.lon',
  koordinat: 'studioTabel.kolom.koordinat',
  asal: 'studioTabel.kolom.asal',
  sumber: 'studio.sumber',
  catatan: 'studioTabel.kolom.catatan',
  catatan_en: 'studioTabel.kolom.catatan_en',
  diperbarui: 'studioTabel.kolom.diperbarui',
  tanggal: 'studioTabel.kolom.tanggal',
  basis: 'studioTabel.kolom.basis',
  induk: 'studioTabel.kolom.induk',
  dusun: 'studioTabel.kolom.dusun',
  jenis: 'studioTabel.kolom.jenis',
  label: 'studioTabel.kolom.label',
  peringkat: 'studioTabel.kolom.peringkat',
  skor: 'studioTabel.kolom.skor',
  n_keluarga: 'studioTabel.kolom.n_keluarga',
  nama: 'studioTabel.kolom.nama',
  nama_en: 'studioTabel.kolom.nama_en',
  warna: 'studioTabel.kolom.warna',
  simbol: 'studioTabel.kolom.simbol',
  alias: 'studioTabel.kolom.alias',
  kedudukan: 'studioTabel.kolom.kedudukan',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** Words of the pack, as people call them. */
const WORD_KEYS = {
  rencana: 'studioTabel.arti.rencana',
  berjalan: 'studioTabel.arti.berjalan',
  selesai: 'studioTabel.arti.selesai',
  merah: 'studioTabel.arti.merah',
  kuning: 'studioTabel.arti.kuning',
  hijau: 'studioTabel.arti.hijau',
  laboratorium: 'studioTabel.arti.laboratorium',
  replikasi: 'studioTabel.arti.replikasi',
  keluar_merah: 'studioTabel.arti.keluar_merah',
  calon: 'studioTabel.arti.calon',
  titik: 'studioTabel.arti.titik',
  desa: 'studioTabel.arti.desa',
  kecamatan: 'studioTabel.arti.kecamatan',
  kabupaten: 'studioTabel.arti.kabupaten',
  kelas_kesejahteraan: 'studioTabel.arti.kelas_kesejahteraan',
  peringkat_masalah: 'studioTabel.arti.peringkat_masalah',
  penyebab: 'studioTabel.arti.penyebab',
  musim: 'studioTabel.arti.musim',
  potensi: 'studioTabel.arti.potensi',
  pemkab: 'studioTabel.arti.pemkab',
  pemdes: 'studioTabel.arti.pemdes',
  usaha: 'studioTabel.arti.usaha',
  pt: 'studioTabel.arti.pt',
  masyarakat: 'studioTabel.arti.masyarakat',
  media: 'studioTabel.arti.media',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** What a column of the pack is called; its name where nobody is asked for it. */
export function columnName(column: string, t: Translate): string {
  return Object.hasOwn(COLUMN_KEYS, column) ? t(COLUMN_KEYS[column as keyof typeof COLUMN_KEYS]) : column;
}

const isProvenance = (word: string): word is Provenance => (PROVENANCES as readonly string[]).includes(word);

/** What a word of the pack is called; the word itself where it is the pack's own, as a sector is. */
export function packWord(column: string, word: string, t: Translate): string {
  if (column === 'asal' && isProvenance(word)) return t(PROVENANCE_KEYS[word]);
  if (column === 'sektor' || !Object.hasOwn(WORD_KEYS, word)) return word;
  return t(WORD_KEYS[word as keyof typeof WORD_KEYS]);
}

/** Why a row of a file does not become one of the pack's table, by the heading of the cell that stands against it. */
export function leftRowText(
  { row, column, reason, cell }: LeftRow,
  columns: TableMapping['columns'],
  t: Translate,
): string {
  const kolom = columns[column] ?? columnName(column, t);
  return t(`studio.tabel.${reason}`, { n: row, kolom, isi: cell });
}

/** What to do about a column that the table must have and that nothing fills. */
export function missingText(column: string, t: Translate): string {
  if (column === 'sumber') return t('studioTabel.kurang_sumber');
  if (column === 'kode') return t('studioTabel.kurang_tempat');
  return t('studioTabel.kurang', { kolom: columnName(column, t) });
}

/** What became of the rows of a file that is a table of the pack, with the first row that is not taken. */
export function tableStepText(
  { file, sheet, table, taken, left, columns }: TableStep,
  { t, f }: Pick<Words, 't' | 'f'>,
): string {
  const [first] = left;
  return t('studioTabel.neraca', {
    berkas: sheet === '' ? file : `${file}, ${sheet}`,
    tabel: t(`studioTabel.${table}`),
    n: f.number(taken),
    m: f.number(left.length),
    sebab: first ? leftRowText(first, columns, t) : '',
  }).trim();
}
