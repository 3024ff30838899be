/** The places among which is chosen, row by row: villages, or whatever a published case has. */
export interface ChoiceTable {
  readonly ids: readonly string[];
  /** Amounts by name, one a place: benefit, rupiah of each budget, poor people, unfit houses. All known, none below 0. */
  readonly amounts: Readonly<Record<string, Float64Array>>;
  /** Groups by name, one word a place: `tipologi`, `kecamatan`. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Where the places lie: metres on a plane. Needed by distances and coverage alone. */
  readonly x_m?: Float64Array;
  readonly y_m?: Float64Array;
  /** 1 for places that cannot be chosen, though they may be reached from others; none where it is left out. */
  readonly barred?: Uint8Array;
}

/** What a choice must keep to; `id` is the rule's own name, by which prices and conflicts speak of it. */
export type ChoiceRule = { readonly id: string } & (
  | { readonly kind: 'count'; readonly least?: number; readonly most?: number }
  /** A budget: the amounts of the chosen add up to at most so much. */
  | { readonly kind: 'budget'; readonly amount: string; readonly most: number }
  /** A target: they add up to at least so much. */
  | { readonly kind: 'target'; readonly amount: string; readonly least: number }
  /** So many of one group: at least one village of each typology is a rule a typology. */
  | {
      readonly kind: 'quota';
      readonly group: string;
      readonly value: string;
      readonly least?: number;
      readonly most?: number;
    }
  /** At most so many of every group: two a kecamatan. */
  | { readonly kind: 'perGroup'; readonly group: string; readonly most: number }
  /** Two places nearer than this are never chosen together. */
  | { readonly kind: 'apart'; readonly least_m: number }
  | { readonly kind: 'include'; readonly ids: readonly string[] }
  | { readonly kind: 'exclude'; readonly ids: readonly string[] }
);

/** What is best. */
export type ChoiceGoal =
  /** The most of an amount. */
  | { readonly kind: 'most'; readonly amount: string }
  /** The least of an amount. */
  | { readonly kind: 'least'; readonly amount: string }
  /** The most of an amount in all places that lie within a radius of a chosen one. */
  | { readonly kind: 'covered'; readonly amount: string; readonly radius_m: number };

export interface ChoiceQuestion {
  readonly table: ChoiceTable;
  readonly goal: ChoiceGoal;
  readonly rules: readonly ChoiceRule[];
}

/** Whether a larger objective is the better one. */
export function isMost({ goal }: ChoiceQuestion): boolean {
  return goal.kind !== 'least';
}

/** How much better one objective is than another; below 0 where it is worse. */
export function gainOver(question: ChoiceQuestion, one: number, other: number): number {
  return isMost(question) ? one - other : other - one;
}
