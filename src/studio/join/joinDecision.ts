import type { OutcomeKind } from './joinOutcome';
import type { RowPrint } from './rowFacts';

interface Signed {
  readonly who: string;
  /** ISO date and time. */
  readonly when: string;
  readonly why: string;
}

/** The village that was decided for, by its code and its name of then. */
export interface DecidedVillage {
  readonly code: string;
  readonly name: string;
}

/** What somebody decided about rows that are written so. */
export type RowDecision = Signed & {
  readonly about: 'row';
  readonly print: RowPrint;
  /** What the row was before the decision: what joined by itself may be overruled, and a later exact match is told from that. */
  readonly over: OutcomeKind;
} & (
    | { readonly action: 'accept' | 'choose'; readonly village: DecidedVillage }
    | { readonly action: 'leaveOut' }
    /** Of several rows for a village, this one; `content` tells rows apart that are written alike (`contentOf`). */
    | { readonly action: 'useRow'; readonly village: DecidedVillage; readonly content: string | null }
  );

/** What somebody decided about a regency whose codes fit while most names do not. */
export interface RegencyDecision extends Signed {
  readonly about: 'regency';
  readonly regency: string;
  /** Believe the codes, or ignore them and join by name. */
  readonly action: 'byCode' | 'byName';
}

export type JoinDecision = RowDecision | RegencyDecision;

/** Why a decision cannot be applied to this file. */
export const UNFIT_REASONS = [
  /** No row is written so, nor like it. */
  'rowGone',
  /** A row with that code, or with that name in that kecamatan, is there, but is written otherwise. */
  'rowChanged',
  /** The table has no village of that code. */
  'villageGone',
  /** The village of that code has another name now. */
  'villageRenamed',
  /** The row fits another village exactly now. */
  'betterMatch',
  /** A later decision in the list is about the same. */
  'superseded',
] as const;
export type UnfitReason = (typeof UNFIT_REASONS)[number];

/** What became of a decision in this file. */
export type DecisionFate =
  | { readonly decision: JoinDecision; readonly fate: 'applied'; readonly rows: readonly number[] }
  /** The rows come to the same without it. */
  | { readonly decision: JoinDecision; readonly fate: 'notNeeded'; readonly rows: readonly number[] }
  | {
      readonly decision: JoinDecision;
      readonly fate: 'unfit';
      readonly because: UnfitReason;
      /** Rows that the decision may have meant. */
      readonly rows: readonly number[];
    };
