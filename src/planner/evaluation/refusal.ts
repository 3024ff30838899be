/** Why a question of effect has no answer. Said in words by whoever shows it. */
export type EvaluationRefusal =
  /** The series is a model's: it would find what the model was told. */
  | { readonly kind: 'modelled' }
  /** The data basis changes between the years: the measure itself is another one. */
  | { readonly kind: 'basisChanges'; readonly bases: readonly string[] }
  /** The outcome was what the villages were chosen by: the highest fall by themselves. */
  | { readonly kind: 'chosenByOutcome' }
  | { readonly kind: 'noTreated' }
  | { readonly kind: 'noComparison' }
  /** No year before the first treatment. */
  | { readonly kind: 'noYearBefore'; readonly cohorts: readonly number[] }
  /** No year from the treatment on. */
  | { readonly kind: 'noYearAfter'; readonly cohorts: readonly number[] }
  /** Fewer villages than the method needs. */
  | { readonly kind: 'tooFew'; readonly comparisons: number; readonly needed: number };

/** With fewer places to compare with, not even a rank among placebos says anything: p could not fall below 1/3. */
export const FEWEST_COMPARISONS = 3;

export interface Examined {
  readonly times: readonly number[];
  /** Data basis of each time. */
  readonly bases: readonly string[];
  readonly isModelled: boolean;
  readonly usedToChoose: boolean;
  /** Year of the first treatment by place; null for never. */
  readonly cohort: readonly (number | null)[];
  /** Places that may be compared with: never treated, or not yet. */
  readonly comparisons: number;
}

/** All reasons not to answer; none where the question can be answered. */
export function evaluationRefusals(of: Examined): EvaluationRefusal[] {
  const found: EvaluationRefusal[] = [];
  const bases = [...new Set(of.bases)];
  const cohorts = [...new Set(of.cohort.filter((year) => year !== null))].sort((a, b) => a - b);
  const [first = Infinity, last = -Infinity] = [of.times[0], of.times.at(-1)];
  if (of.isModelled) found.push({ kind: 'modelled' });
  if (bases.length > 1) found.push({ kind: 'basisChanges', bases });
  if (of.usedToChoose) found.push({ kind: 'chosenByOutcome' });
  if (cohorts.length === 0) return [...found, { kind: 'noTreated' }];
  if (cohorts.every((year) => year <= first)) found.push({ kind: 'noYearBefore', cohorts });
  if (cohorts.every((year) => year > last)) found.push({ kind: 'noYearAfter', cohorts });
  if (of.comparisons === 0) found.push({ kind: 'noComparison' });
  else if (of.comparisons < FEWEST_COMPARISONS) {
    found.push({ kind: 'tooFew', comparisons: of.comparisons, needed: FEWEST_COMPARISONS });
  }
  return found;
}
