import * as v from 'valibot';
import { ISO_TIME } from '../../data/model/isoDate';
import { parsedJson } from '../../data/model/untrustedJson';
import type { JoinDecision, RowDecision } from './joinDecision';
import type { OutcomeKind } from './joinOutcome';

/** Name of the file in a pack's folder of sources. */
export const DECISIONS_FILE = 'keputusan_pasang.json';
const KIND = 'keputusan_pasang';
const VERSION = 1;

/** The Indonesian word of every outcome, in files. */
export const OUTCOME_WORDS = {
  joined: 'cocok',
  similar: 'nama_mirip',
  ambiguous: 'ganda',
  otherDistrict: 'kecamatan_lain',
  conflict: 'kode_dan_nama_berbeda',
  damagedCode: 'kode_rusak',
  unknownCode: 'kode_tak_dikenal',
  stopped: 'penomoran_diragukan',
  duplicate: 'duplikat',
  unknownName: 'nama_tak_dikenal',
  outside: 'di_luar_daerah',
  notVillage: 'bukan_desa',
  total: 'baris_jumlah',
  blank: 'kosong',
  leftOut: 'ditinggalkan',
} as const satisfies Record<OutcomeKind, string>;

/** The Indonesian word of every action, in files. */
export const ACTION_WORDS = {
  accept: 'terima',
  choose: 'pilih_desa',
  leaveOut: 'tinggalkan',
  useRow: 'pakai_baris',
  byCode: 'pakai_kode',
  byName: 'pakai_nama',
} as const satisfies Record<JoinDecision['action'], string>;

const LONGEST_TEXT = 2_000;
const MOST_DECISIONS = 200_000;
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const said = v.pipe(text, v.minLength(1));
const signed = {
  oleh: said,
  pada: v.pipe(v.string(), v.regex(ISO_TIME)),
  alasan: text,
};
const village = v.strictObject({
  kode: v.pipe(v.string(), v.regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)),
  nama: text,
});
const aboutRow = {
  baris: v.strictObject({ kode: text, nama: text, kecamatan: text }),
  semula: v.picklist(Object.values(OUTCOME_WORDS)),
  ...signed,
};
const { accept, choose, leaveOut, useRow, byCode, byName } = ACTION_WORDS;
const decision = v.variant('tindakan', [
  v.strictObject({ tindakan: v.literal(accept), ...aboutRow, desa: village }),
  v.strictObject({ tindakan: v.literal(choose), ...aboutRow, desa: village }),
  v.strictObject({ tindakan: v.literal(leaveOut), ...aboutRow }),
  v.strictObject({
    tindakan: v.literal(useRow),
    ...aboutRow,
    desa: village,
    isi: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/))),
  }),
  v.strictObject({
    tindakan: v.picklist([byCode, byName]),
    kabupaten: v.pipe(v.string(), v.regex(/^\d{2}\.\d{2}$/)),
    ...signed,
  }),
]);
type WrittenDecision = v.InferOutput<typeof decision>;

const document = v.strictObject({
  jenis: v.literal(KIND),
  versi: v.literal(VERSION),
  keputusan: v.pipe(v.array(decision), v.maxLength(MOST_DECISIONS)),
});

/** What reading a file of decisions gives: the decisions, or the path at which it is wrong, such as "keputusan.3.pada". */
export type DecisionsRead =
  | { readonly ok: true; readonly decisions: readonly JoinDecision[] }
  | { readonly ok: false; readonly where: string };

/** Reads the text of a file of decisions, of unknown origin. */
export function readDecisions(json: string): DecisionsRead {
  const result = v.safeParse(document, parsedJson(json));
  if (!result.success) return { ok: false, where: v.getDotPath(result.issues[0]) ?? 'json' };
  return { ok: true, decisions: result.output.keputusan.map(fromWritten) };
}

/** The text of a file of decisions, in their order. */
export function writeDecisions(decisions: readonly JoinDecision[]): string {
  const body = { jenis: KIND, versi: VERSION, keputusan: decisions.map(toWritten) };
  return `${JSON.stringify(body, null, 2)}\n`;
}

function toWritten(own: JoinDecision): WrittenDecision {
  const by = { oleh: own.who, pada: own.when, alasan: own.why };
  if (own.about === 'regency') {
    return { tindakan: ACTION_WORDS[own.action], kabupaten: own.regency, ...by };
  }
  const { code, name, district } = own.print;
  const row = { baris: { kode: code, nama: name, kecamatan: district }, semula: OUTCOME_WORDS[own.over] };
  if (own.action === 'leaveOut') return { tindakan: leaveOut, ...row, ...by };
  const desa = { kode: own.village.code, nama: own.village.name };
  return own.action === 'useRow'
    ? { tindakan: useRow, ...row, desa, isi: own.content, ...by }
    : { tindakan: ACTION_WORDS[own.action], ...row, desa, ...by };
}

function fromWritten(written: WrittenDecision): JoinDecision {
  const signature = { who: written.oleh, when: written.pada, why: written.alasan };
  if ('kabupaten' in written) {
    const action = written.tindakan === byCode ? 'byCode' : 'byName';
    return { about: 'regency', regency: written.kabupaten, action, ...signature };
  }
  const { kode, nama, kecamatan } = written.baris;
  const row: Omit<RowDecision, 'action'> = {
    about: 'row',
    print: { code: kode, name: nama, district: kecamatan },
    over: outcomeOf(written.semula),
    ...signature,
  };
  if (written.tindakan === leaveOut) return { ...row, action: 'leaveOut' };
  const decided = { code: written.desa.kode, name: written.desa.nama };
  if (written.tindakan === useRow) {
    return { ...row, action: 'useRow', village: decided, content: written.isi };
  }
  return { ...row, action: written.tindakan === accept ? 'accept' : 'choose', village: decided };
}

const KIND_OF_WORD = new Map(
  Object.entries(OUTCOME_WORDS).map(([kind, word]) => [word, kind as OutcomeKind]),
);

function outcomeOf(word: (typeof OUTCOME_WORDS)[OutcomeKind]): OutcomeKind {
  return KIND_OF_WORD.get(word)!;
}
