import type { Evaluation, EvaluationQuestion } from '../../planner/evaluation/evaluate';
import { neverRows } from '../../planner/evaluation/sides';
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

/** Villages that were never treated and have a value. */
export function neverTreated(question: EvaluationQuestion): number {
  return neverRows(question).filter((row) => question.values[row]!.some((value) => !Number.isNaN(value)))
    .length;
}

/** An axis that holds 0 and all the numbers, a little wider. */
export function domainOf(numbers: readonly number[]): readonly [number, number] {
  const known = [0, ...numbers].filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const spare = (high - low) * 0.06 || 1;
  return [low - spare, high + spare];
}
