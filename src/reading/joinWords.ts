import type { Translate, MessageKey } from '../messages/translate';
import type { CountedAs } from '../studio/join/joinCounts';
import type { UnfitReason } from '../studio/join/joinDecision';
import type { Joined, OutcomeKind, RowOutcome } from '../studio/join/joinOutcome';
import type { JoinPlace } from '../studio/join/placesToJoin';

/** The parts of the bar of a match report. */
export const COUNT_KEYS = {
  byCode: 'pasang.kode',
  byName: 'pasang.nama',
  byDecision: 'pasang.keputusan',
  choice: 'pasang.pilihan',
  duplicate: 'pasang.duplikat',
  unmatched: 'pasang.takCocok',
  setApart: 'pasang.disisihkan',
} as const satisfies Record<CountedAs, MessageKey>;

export const UNFIT_KEYS = {
  rowGone: 'pasang.takLagi.barisHilang',
  rowChanged: 'pasang.takLagi.barisBerubah',
  villageGone: 'pasang.takLagi.desaHilang',
  villageRenamed: 'pasang.takLagi.desaBerganti',
  betterMatch: 'pasang.takLagi.lebihTepat',
  superseded: 'pasang.takLagi.diganti',
} as const satisfies Record<UnfitReason, MessageKey>;

/** What a row became, as a tag of a word or two and a note beside it. */
export interface OutcomeWords {
  readonly tag: string;
  readonly note: string;
}

/** The villages that rows are joined to. */
export interface Places {
  readonly places: readonly JoinPlace[];
}

/** The words for a row's outcome in the table of a match report. */
export function outcomeWords(outcome: RowOutcome, index: Places, t: Translate): OutcomeWords {
  switch (outcome.kind) {
    case 'joined':
      return { tag: t('pasang.tanda.cocok'), note: joinedNote(outcome, index, t) };
    case 'similar':
      return { tag: t('pasang.tanda.mirip'), note: similarNote(outcome, index, t) };
    case 'ambiguous':
      return { tag: t('pasang.tanda.ganda'), note: ambiguousNote(outcome.candidates, t) };
    case 'otherDistrict':
      return {
        tag: t('pasang.tanda.kecamatanLain'),
        note: t('pasang.catatan.adaDi', { district: districts(outcome.candidates, index) }),
      };
    case 'conflict': {
      const { name, district } = index.places[outcome.candidates[0]!.place]!;
      return { tag: t('pasang.tanda.berbeda'), note: t('pasang.catatan.kodeMilik', { name, district }) };
    }
    case 'damagedCode':
      return { tag: t('pasang.tanda.rusak'), note: t('pasang.catatan.rusak') };
    case 'unknownCode':
      return { tag: t('pasang.tanda.kodeAsing'), note: t('pasang.catatan.kodeTakAda') };
    case 'stopped':
      return {
        tag: t('pasang.tanda.ditahan'),
        note: t('pasang.catatan.ditahan', { regency: outcome.regency }),
      };
    case 'duplicate': {
      const n = outcome.rows.length;
      const note = n === 2 ? t('pasang.catatan.duaKali') : t('pasang.catatan.muncul', { n });
      return { tag: t('pasang.duplikat'), note };
    }
    default:
      return { tag: apartTag(outcome.kind, t), note: t(apartNote(outcome)) };
  }
}

const APART_NOTES = {
  unknownName: 'pasang.catatan.namaTakAda',
  outside: 'pasang.catatan.diLuar',
  notVillage: 'pasang.catatan.bukanDesa',
  total: 'pasang.catatan.jumlah',
  blank: 'pasang.catatan.kosong',
  leftOut: 'pasang.catatan.ditinggalkan',
} as const satisfies Partial<Record<OutcomeKind, MessageKey>>;

/** Outcomes of which there is nothing more to say than their kind. */
type Apart = Extract<RowOutcome, { readonly kind: keyof typeof APART_NOTES }>;

function apartTag(kind: Apart['kind'], t: Translate): string {
  const isUnmatched = kind === 'unknownName' || kind === 'outside' || kind === 'notVillage';
  return t(isUnmatched ? 'pasang.takCocok' : 'pasang.disisihkan');
}

function apartNote(outcome: Apart) {
  const ofDistrict = outcome.kind === 'total' && outcome.of === 'district';
  return ofDistrict ? 'pasang.catatan.jumlahKecamatan' : APART_NOTES[outcome.kind];
}

function joinedNote({ by, name, place }: Joined, index: Places, t: Translate): string {
  const own = { name: index.places[place]!.name };
  switch (by.how) {
    case 'code':
      if (name.agrees === 'spelling') return t('pasang.catatan.kodeEjaan', own);
      return name.agrees === 'other' ? t('pasang.catatan.kodeNamaLain', own) : t('pasang.catatan.kode');
    case 'damagedCode':
      return t(by.proof.damage === 'zeros' ? 'pasang.catatan.nol' : 'pasang.catatan.bulat');
    case 'name':
      return t(by.within === 'district' ? 'pasang.catatan.nama' : 'pasang.catatan.namaDaerah');
    case 'decision':
      return t('pasang.catatan.keputusan');
    default:
      return by satisfies never;
  }
}

/** "ejaan: Lumeneng"; where another kecamatan has exactly the written name: "bukan Karangsari, Kec. Karanganyar". */
function similarNote(
  { candidates, elsewhere }: Extract<RowOutcome, { kind: 'similar' }>,
  index: Places,
  t: Translate,
): string {
  const other = index.places[elsewhere[0] ?? -1];
  if (other) return t('pasang.catatan.bukan', { name: other.name, district: other.district });
  return t('pasang.catatan.ejaan', { name: index.places[candidates[0]!.place]!.name });
}

function ambiguousNote(candidates: readonly { readonly score: number }[], t: Translate): string {
  const n = candidates.filter(({ score }) => score === 1).length;
  if (n === 2) return t('pasang.catatan.duaNama');
  if (n > 2) return t('pasang.catatan.banyakNama', { n });
  return t(candidates.length > 1 ? 'pasang.catatan.hampirSama' : 'pasang.catatan.mungkinKecamatan');
}

function districts(candidates: readonly { readonly place: number }[], index: Places): string {
  return candidates.map(({ place }) => index.places[place]!.district).join(', ');
}
