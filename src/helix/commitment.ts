import { isFormula } from '../data/export/exportText';
import { LARGEST_NUMBER } from '../data/model/allowedValues';
import { isIsoDate } from '../data/model/isoDate';
import type { Language } from '../data/model/localized';
import { readNumber } from '../messages/readNumber';
import { lastDay } from './elapsed';

/** How a commitment stands, by its word in tables. */
export const COMMITMENT_WORDS = {
  dijanjikan: 'promised',
  berjalan: 'running',
  selesai: 'done',
  batal: 'cancelled',
} as const;
export type CommitmentStatus = (typeof COMMITMENT_WORDS)[keyof typeof COMMITMENT_WORDS];
export const COMMITMENT_STATUSES: readonly CommitmentStatus[] = Object.values(COMMITMENT_WORDS);

/** What somebody promised to do, as it was recorded when it was said. */
export interface RecordedCommitment {
  /** The id that its row has in a table and, later, in the pack. */
  readonly id: string;
  /** ISO day on which it was promised. */
  readonly made: string;
  /** ISO day of the last change of this record. */
  readonly updated: string;
  /** Id of an actor of the pack. */
  readonly actorId: string;
  /** Which agency, company or group of that actor; empty where nobody said. */
  readonly actorName: string;
  readonly action: string;
  /** Of what `codes` are: villages or kecamatan; none where it was promised for no place. */
  readonly precision: 'village' | 'district' | 'regency';
  readonly codes: readonly string[];
  /** Whole rupiah; null where no amount was promised. */
  readonly amount_rp: number | null;
  /** Empty where nobody said with whose money. */
  readonly fund: string;
  /** ISO date by which it is to begin, of any precision; empty where nobody said. */
  readonly due: string;
  /** Empty where nobody said. */
  readonly sector: string;
  readonly status: CommitmentStatus;
}

/** A commitment as it was typed, or as a row of a table has it. */
export interface CommitmentDraft {
  /** An id, name or alias of an actor. */
  readonly actor: string;
  readonly actorName: string;
  readonly action: string;
  readonly codes: readonly string[];
  readonly amount: string;
  readonly fund: string;
  readonly due: string;
  readonly sector: string;
}

export const EMPTY_DRAFT: CommitmentDraft = {
  ...{ actor: '', actorName: '', action: '', codes: [], amount: '', fund: '', due: '', sector: '' },
};

/** What is known of the pack on which it is promised. */
export interface CommitmentPack {
  /** The id of the actor with that id, name or alias; null where the pack has none. */
  readonly actorOf: (written: string) => string | null;
  readonly isVillage: (code: string) => boolean;
  readonly isDistrict: (code: string) => boolean;
}

/** What is wrong, by the field in which it is; the message of each kind is a sentence. */
export interface CommitmentFault {
  readonly field: keyof CommitmentDraft | 'made' | 'status' | 'id';
  readonly kind:
    | 'actorMissing'
    | 'actorUnknown'
    | 'actorFormula'
    | 'actionMissing'
    | 'textTooLong'
    | 'placeUnknown'
    | 'placeUnchosen'
    | 'placesMixed'
    | 'amountUnread'
    | 'amountNegative'
    | 'amountNotWhole'
    | 'amountTooLarge'
    | 'dueNoDate'
    | 'dueBeforeMade'
    | 'madeNoDate'
    | 'statusUnknown'
    | 'idRepeated';
  /** What was written there. */
  readonly got: string;
}

export type CommitmentResult =
  | { readonly ok: true; readonly value: RecordedCommitment }
  | { readonly ok: false; readonly faults: readonly CommitmentFault[] };

/** What of a commitment is not typed. */
export interface CommitmentHead {
  readonly id: string;
  readonly made: string;
  readonly updated: string;
  readonly status: CommitmentStatus;
}

interface Reading {
  readonly pack: CommitmentPack;
  readonly head: CommitmentHead;
  /** Whose thousands separators an amount has. */
  readonly language: Language;
}

export const LONGEST_TEXT = 500;

/** A commitment of what was typed, or everything that stands against it. */
export function readCommitment(draft: CommitmentDraft, { pack, head, language }: Reading): CommitmentResult {
  const text = plainDraft(draft);
  const actorId = pack.actorOf(text.actor);
  const place = placeOf(text.codes, pack);
  const amount = readAmount(text.amount, language);
  const faults = [
    ...longTexts({ ...text, id: head.id }),
    ...actorFaults(text, actorId),
    ...(text.action === '' ? [fault('action', 'actionMissing')] : []),
    ...('kind' in place ? [place] : []),
    ...('kind' in amount ? [amount] : []),
    ...dateFaults(text.due, head.made),
  ];
  if (faults.length > 0 || actorId === null || 'kind' in place || 'kind' in amount) {
    return { ok: false, faults };
  }
  const { actorName, action, fund, due, sector } = text;
  return { ok: true, value: { ...head, actorId, actorName, action, ...place, ...amount, fund, due, sector } };
}

/** The draft by which a commitment is changed again. */
export function draftOf(one: RecordedCommitment, amountText: (amount_rp: number) => string): CommitmentDraft {
  const { actorId: actor, actorName, action, codes, amount_rp, fund, due, sector } = one;
  const amount = amount_rp === null ? '' : amountText(amount_rp);
  return { actor, actorName, action, codes, amount, fund, due, sector };
}

function fault(field: CommitmentFault['field'], kind: CommitmentFault['kind'], got = ''): CommitmentFault {
  return { field, kind, got: got.length > 60 ? `${got.slice(0, 59)}…` : got };
}

/** Blanks, line ends, and signs that nobody sees and a pack does not take. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNSEEN = /[\s\u0000-\u001f\u007f\ufffd]+/g;

/** Texts in one line, without blanks around them. */
function plainDraft(draft: CommitmentDraft): CommitmentDraft {
  const plain = (text: string) => text.replaceAll(UNSEEN, ' ').trim();
  return {
    actor: plain(draft.actor),
    actorName: plain(draft.actorName),
    action: plain(draft.action),
    codes: [...new Set(draft.codes.map(plain).filter((code) => code !== ''))],
    amount: plain(draft.amount),
    fund: plain(draft.fund),
    due: plain(draft.due),
    sector: plain(draft.sector),
  };
}

function longTexts(texts: CommitmentDraft & Pick<CommitmentHead, 'id'>): CommitmentFault[] {
  return (['id', 'actorName', 'action', 'fund', 'sector'] as const)
    .filter((field) => texts[field].length > LONGEST_TEXT)
    .map((field) => fault(field, 'textTooLong', texts[field]));
}

function actorFaults({ actor, actorName }: CommitmentDraft, actorId: string | null): CommitmentFault[] {
  const named = (['actor', 'actorName'] as const)
    .filter((field) => isFormula({ actor, actorName }[field]))
    .map((field) => fault(field, 'actorFormula', { actor, actorName }[field]));
  if (actor === '') return [fault('actor', 'actorMissing'), ...named];
  const isKnown = actorId !== null || named.some(({ field }) => field === 'actor');
  return isKnown ? named : [fault('actor', 'actorUnknown', actor), ...named];
}

function placeOf(
  codes: readonly string[],
  pack: CommitmentPack,
): Pick<RecordedCommitment, 'precision' | 'codes'> | CommitmentFault {
  const unknown = codes.find((code) => !pack.isVillage(code) && !pack.isDistrict(code));
  if (unknown !== undefined) return fault('codes', 'placeUnknown', unknown);
  if (codes.length === 0) return { precision: 'regency', codes };
  if (codes.every(pack.isVillage)) return { precision: 'village', codes };
  if (codes.every(pack.isDistrict)) return { precision: 'district', codes };
  return fault('codes', 'placesMixed', codes.join('; '));
}

const RUPIAH_UNITS = {
  ...{ ribu: 1e3, juta: 1e6, miliar: 1e9, milyar: 1e9, triliun: 1e12 },
  ...{ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
};
/** 2,3 miliar is 2299999999.9999995 to a computer. */
const ROUNDING = 1e-4;

/**
 * Rupiah of a text such as "Rp 1.500.000,-" or "150 juta": null for a blank, which is no zero, and NaN for what is no
 * number. It may be below zero or not whole; whoever asks says what is wrong then.
 */
export function typedRupiah(text: string, language: Language): number | null {
  if (text === '') return null;
  const bare = text.replace(/^(-?)\s*(?:rp|idr)\.?\s*/i, '$1').replace(/,-+$/, '');
  const value = bare === '' ? null : readNumber(bare, { language, units: RUPIAH_UNITS });
  if (value === null) return Number.NaN;
  const whole = Math.round(value);
  return Math.abs(value - whole) > ROUNDING ? value : whole;
}

/** Whole rupiah of a text, or what is wrong with it. */
export function readAmount(
  text: string,
  language: Language,
): Pick<RecordedCommitment, 'amount_rp'> | CommitmentFault {
  const value = typedRupiah(text, language);
  if (value === null) return { amount_rp: null };
  if (Number.isNaN(value)) return fault('amount', 'amountUnread', text);
  if (value < 0) return fault('amount', 'amountNegative', text);
  if (!Number.isInteger(value)) return fault('amount', 'amountNotWhole', text);
  return value > LARGEST_NUMBER ? fault('amount', 'amountTooLarge', text) : { amount_rp: value };
}

function dateFaults(due: string, made: string): CommitmentFault[] {
  if (!isIsoDate(made)) return [fault('made', 'madeNoDate', made)];
  if (due === '') return [];
  if (!isIsoDate(due)) return [fault('due', 'dueNoDate', due)];
  return lastDay(due) < lastDay(made) ? [fault('due', 'dueBeforeMade', due)] : [];
}
