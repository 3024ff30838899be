import type { Evaluation, EvaluationQuestion } from '../../planner/evaluation/evaluate';
import type { Sensitivity } from '../../planner/evaluation/sensitivity';
import type { EvaluationFound } from '../../engine/evaluateReplication';

/** An answer that is no refusal, with its question. */
export interface AnsweredParts {
  readonly question: EvaluationQuestion;
  readonly answer: Evaluation;
  readonly sensitivity: readonly Sensitivity[];
}

/** null where the question was refused. */
export function answeredParts({ evaluated }: EvaluationFound): AnsweredParts | null {
  if (evaluated.status === 'problems' || evaluated.answer.status === 'refused') return null;
  const { question, answer, sensitivity } = evaluated;
  return { question, answer, sensitivity };
}

/** Rows of the treated villages. */
export function treatedRows({ cohort, times }: EvaluationQuestion): number[] {
  const last = times.at(-1) ?? -Infinity;
  return cohort.flatMap((year, row) => (year !== null && year <= last ? [row] : []));
}

/** Villages that were never treated and have a value. */
export function neverTreated({ cohort, times, values }: EvaluationQuestion): number {
  const last = times.at(-1) ?? -Infinity;
  const isNever = (year: number | null) => year === null || year > last;
  return cohort.filter((year, row) => isNever(year) && values[row]!.some((value) => !Number.isNaN(value)))
    .length;
}

/** Years before the treatment whose interval does not hold 0, of all that have one. */
export function movedBefore({ perVillage }: Evaluation): { readonly moved: number; readonly of: number } {
  const before = perVillage.events.filter(
    ({ event, interval }) => event < 0 && interval.every(Number.isFinite),
  );
  return {
    moved: before.filter(({ interval: [low, high] }) => low > 0 || high < 0).length,
    of: before.length,
  };
}

/** An axis that holds 0 and all the numbers, a little wider. */
export function domainOf(numbers: readonly number[]): readonly [number, number] {
  const known = [0, ...numbers].filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const spare = (high - low) * 0.06 || 1;
  return [low - spare, high + spare];
}
