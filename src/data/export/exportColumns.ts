import { EXPORT_COLUMNS, exportHeader, type ExportQuestion } from './exportTable';

/** What a column of an exported table holds, in Indonesian like its name. */
export interface ColumnNote {
  readonly name: string;
  readonly meaning: string;
  readonly type: 'teks' | 'bilangan';
  /** Empty where it has none. */
  readonly unit: string;
}

type Own = readonly [meaning: string, type?: 'bilangan'];

const MEANINGS: Readonly<Record<(typeof EXPORT_COLUMNS)[number], Own>> = {
  kode: ['Kode wilayah menurut Kemendagri'],
  kode_bps: ['Kode wilayah menurut BPS'],
  nama: ['Nama desa, kelurahan, atau wilayah pada tingkat peta'],
  jenis: ['desa atau kelurahan'],
  kode_kecamatan: ['Kode kecamatan menurut Kemendagri'],
  kecamatan: ['Nama kecamatan'],
  tipologi: ['Tipologi wilayah'],
  status_program: ['Status dalam program, dipisah titik koma'],
  intervensi: ['Banyaknya intervensi yang menyebut wilayah ini', 'bilangan'],
  indikator: ['Id indikator yang digambar'],
  nama_indikator: ['Nama indikator yang digambar'],
  tahun: ['Tahun angka', 'bilangan'],
  nilai: ['Angka yang digambar; kosong bila kolom tanda bukan "ada"', 'bilangan'],
  satuan: ['Satuan dari nilai'],
  pembilang: ['Pembilang dari rasio', 'bilangan'],
  penyebut: ['Penyebut dari rasio', 'bilangan'],
  galat_baku: ['Galat baku dari nilai', 'bilangan'],
  tanda: ['ada, kosong, sembunyi, atau tidak_berlaku'],
  kelas: ['Kelas pada peta; selang (a; b] tanpa a, dengan b'],
  peringkat: ['Peringkat dari yang paling berat', 'bilangan'],
  peringkat_dari: ['Peringkat paling atas yang mungkin menurut galat baku', 'bilangan'],
  peringkat_sampai: ['Peringkat paling bawah yang mungkin menurut galat baku', 'bilangan'],
  kepastian: ['Kepastian angka dalam kata'],
  asal: ['Asal angka: resmi, estimasi, partisipatif, dokumentasi, hitungan, peraga'],
  basis: ['Basis data angka'],
  sumber: ['Sumber angka'],
  lisensi: ['Lisensi angka'],
  status_batas: ['Status batas wilayah: indikatif, definitif, model'],
  catatan_batas: ['Catatan tentang batas wilayah'],
  catatan: ['Peringatan yang harus menyertai angka'],
  saringan: ['Saringan yang berlaku'],
  tautan: ['Tautan ke tampilan ini'],
  paket: ['Id paket data'],
  versi_data: ['Versi paket data'],
};

/** What follows the name of a further indicator's columns, and what that holds. */
const BESIDE: Readonly<Record<string, Own>> = {
  '': ['Angka', 'bilangan'],
  _tanda: ['Tanda: ada, kosong, sembunyi, atau tidak_berlaku'],
  _satuan: ['Satuan'],
  _galat_baku: ['Galat baku', 'bilangan'],
  _kepastian: ['Kepastian angka dalam kata'],
  _asal: ['Asal angka'],
};
const WITH_UNIT = ['nilai', 'galat_baku'];

/** The dictionary of an export: one entry a column, in their order. */
export function columnNotes(question: ExportQuestion): readonly ColumnNote[] {
  const { drawn, beside } = question;
  const unit = drawn.indicator.unit.id;
  const own = EXPORT_COLUMNS.map((name) =>
    noteOf(name, MEANINGS[name], WITH_UNIT.includes(name) ? unit : ''),
  );
  const others = beside.flatMap(({ indicator, column }) =>
    Object.entries(BESIDE).map(([ending, [meaning, type]]) => {
      const text = `${meaning} ${indicator.name.id}, ${column.year}`;
      const ofValue = ending === '' || ending === '_galat_baku';
      return noteOf(
        `${indicator.id}_${column.year}${ending}`,
        type ? [text, type] : [text],
        ofValue ? indicator.unit.id : '',
      );
    }),
  );
  const notes = new Map([...own, ...others].map((note) => [note.name, note]));
  return exportHeader(question).flatMap((name) => notes.get(name) ?? []);
}

function noteOf(name: string, [meaning, type = undefined]: Own, unit: string): ColumnNote {
  return { name, meaning, type: type ?? 'teks', unit };
}
