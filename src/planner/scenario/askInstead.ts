import { basisSpans } from '../../data/model/basis';
import type { Indicator } from '../../data/model/dataset';
import { outcomesOf } from './evaluationAsked';
import type { EvaluationRefusal } from '../evaluation/refusal';

/** A question that may be asked instead of one that is refused. */
export type AskInstead =
  /** The same outcome in years of one data basis. */
  | { readonly kind: 'years'; readonly from: number; readonly to: number; readonly basis: string }
  | { readonly kind: 'outcome'; readonly id: string }
  | { readonly kind: 'allYears' }
  | { readonly kind: 'allCohorts' };

/**
 * What can be asked instead: only what is not refused for the same reason. Nothing, where the pack has nothing that
 * would do.
 */
export function askInstead(
  refusals: readonly EvaluationRefusal[],
  { outcome, indicators }: { readonly outcome: Indicator; readonly indicators: readonly Indicator[] },
): AskInstead[] {
  const has = (kind: EvaluationRefusal['kind']) => refusals.some((refusal) => refusal.kind === kind);
  const found: AskInstead[] = [];
  const spans = basisSpans(outcome).filter(({ from, to }) => to > from);
  if (has('basisChanges') && !has('modelled')) {
    for (const { label, from, to } of spans) found.push({ kind: 'years', from, to, basis: label });
  }
  const isAboutOutcome = has('modelled') || has('chosenByOutcome') || has('basisChanges');
  const isOneYear = outcome.years.length < 2;
  if (isAboutOutcome || isOneYear) {
    const others = outcomesOf(indicators).filter(
      (one) =>
        one.id !== outcome.id &&
        one.years.length > 1 &&
        one.provenance !== 'estimasi' &&
        one.formula.kind !== 'model' &&
        basisSpans(one).length === 1,
    );
    for (const { id } of others) found.push({ kind: 'outcome', id });
  }
  if ((has('noYearBefore') || has('noYearAfter')) && !isOneYear && !has('basisChanges')) {
    found.push({ kind: 'allYears' });
  }
  if (has('noTreated')) found.push({ kind: 'allCohorts' });
  return found;
}
