/** Whose change is asked about. */
export type TreatedGroup =
  | { readonly kind: 'laboratory' }
  /** Replications of these years; of all years where none is named. */
  | { readonly kind: 'replication'; readonly years: readonly number[] }
  /** One laboratory or replication alone. */
  | { readonly kind: 'village'; readonly code: string };

/** A question of evaluation as a screen asks it and a link holds it. */
export interface EvaluationChoice {
  readonly group: TreatedGroup;
  /** null: the pack's first that suits. */
  readonly outcome: string | null;
  /** First and last year; null: all years of the outcome. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** Comparison villages a treated one. */
  readonly matches: number;
  /** The largest distance of a match, in standard deviations; null: none. */
  readonly caliper: number | null;
  readonly withReplacement: boolean;
  /** Neighbours of the treated are no comparison. */
  readonly exceptNeighbours: boolean;
  /** The villages were chosen by this very outcome. */
  readonly usedToChoose: boolean;
}

export const MOST_MATCHES = 10;
export const LARGEST_CALIPER = 20;

export const FIRST_EVALUATION: EvaluationChoice = {
  group: { kind: 'replication', years: [] },
  outcome: null,
  years: null,
  matches: 2,
  caliper: null,
  withReplacement: false,
  exceptNeighbours: true,
  usedToChoose: false,
};
