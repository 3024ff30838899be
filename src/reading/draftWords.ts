import type { MessageKey, Translate } from '../messages/translate';
import type { DraftFault, DraftFaultCode } from '../studio/publish/draftFaults';
import type { MappingIssue, MappingIssueCode } from '../studio/mapping/mappingIssues';

const FAULT_KEYS = {
  fieldMissing: 'studioDraft.salah.isian',
  idMalformed: 'studioDraft.salah.id',
  sourceUnknown: 'studioDraft.salah.sumber',
  provenanceMixed: 'studioDraft.salah.asal',
  ratioNeedsParts: 'studioDraft.salah.rasio',
  labelsTooFew: 'studioDraft.salah.label',
  yearMissing: 'studioDraft.salah.tahun',
  nothingJoined: 'studioDraft.salah.kosong',
  valueImpossible: 'studioDraft.salah.angka',
  valuesInParquet: 'studioDraft.salah.parquet',
  versionMalformed: 'studioDraft.salah.versi',
  versionNotHigher: 'studioDraft.salah.versi_rendah',
  dateMalformed: 'studioDraft.salah.tanggal',
} as const satisfies Record<DraftFaultCode, MessageKey>;

/** Fields of a draft as people call them, by their names in the pack. */
const FIELD_KEYS = {
  nama: 'studioDraft.isian.nama',
  tema: 'studioDraft.isian.tema',
  satuan: 'studioDraft.isian.satuan',
  jenis: 'studioDraft.isian.jenis',
  arah: 'studioDraft.isian.arah',
  basis: 'studioDraft.isian.basis',
  asal: 'studioDraft.isian.asal',
  sumber: 'studioDraft.isian.sumber',
  lisensi: 'studioDraft.isian.lisensi',
  definisi: 'studioDraft.isian.definisi',
  metode: 'studioDraft.isian.metode',
  judul: 'studioDraft.isian.judul',
  keterangan: 'studioDraft.isian.keterangan',
} as const satisfies Record<string, MessageKey>;

const ISSUE_KEYS = {
  cellUnread: 'studioDraft.temuan.sel',
  valueTwice: 'studioDraft.temuan.ganda',
  yearUnread: 'studioDraft.temuan.tahun',
  ratioDiffers: 'studioDraft.temuan.rasio',
  columnMissing: 'studioDraft.temuan.kolom',
} as const satisfies Record<MappingIssueCode, MessageKey>;

/** What a field of a draft is called; its name in the pack where nobody is asked for it. */
export function fieldName(field: string, t: Translate): string {
  return Object.hasOwn(FIELD_KEYS, field) ? t(FIELD_KEYS[field as keyof typeof FIELD_KEYS]) : field;
}

/** Why a draft cannot be published yet, and what to do. */
export function draftFaultText({ code, field, got }: DraftFault, t: Translate): string {
  return t(FAULT_KEYS[code], { isian: fieldName(field, t), ada: got });
}

/** What was met where columns became an indicator. */
export function mappingIssueText({ code, column, count, rows }: MappingIssue, t: Translate): string {
  return t(ISSUE_KEYS[code], { kolom: column ?? '', n: count, baris: rows.slice(0, 5).join(', ') });
}
