import type { ChoiceQuestion, ChoiceRule } from './choiceQuestion';
import { choose, type Solving } from './choose';

/** Rules that cannot be kept together, though without any one of them the others can. */
export interface Conflict {
  readonly rules: readonly string[];
  /** Whether no smaller set conflicts; false where there were too many sets to try, or the solver gave up. */
  readonly smallest: boolean;
}

/** So many programs are tried in search of a smaller set. */
const MOST_TRIES = 1_500;

/**
 * A smallest set of rules that cannot be kept together; null where all of them can be. Rules are first left out one
 * by one while the rest still conflicts; then every smaller set is tried.
 */
export function smallestConflict(question: ChoiceQuestion, solving: Solving): Conflict | null {
  let isSure = true;
  const conflicts = (rules: readonly ChoiceRule[]): boolean => {
    // Whether anything is possible at all: the goal does not matter.
    const status = choose(feasibility(question, rules), solving).status;
    if (status === 'unsolved') isSure = false;
    return status === 'infeasible';
  };
  if (!conflicts(question.rules)) return null;
  let kept = question.rules;
  for (const rule of question.rules) {
    const fewer = kept.filter((other) => other !== rule);
    if (conflicts(fewer)) kept = fewer;
  }
  let tries = 0;
  for (let size = 1; size < kept.length; size++) {
    for (const rules of subsets(question.rules, size)) {
      if (++tries > MOST_TRIES) return { rules: kept.map(({ id }) => id), smallest: false };
      if (conflicts(rules)) return { rules: rules.map(({ id }) => id), smallest: isSure };
    }
  }
  return { rules: kept.map(({ id }) => id), smallest: isSure };
}

function feasibility(question: ChoiceQuestion, rules: readonly ChoiceRule[]): ChoiceQuestion {
  const nothing = new Float64Array(question.table.ids.length);
  const table = { ...question.table, amounts: { ...question.table.amounts, [NOTHING]: nothing } };
  return { table, rules, goal: { kind: 'least', amount: NOTHING } };
}
const NOTHING = '';

/** All subsets of a size, in the order of their members. */
function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - size; i++) {
    for (const rest of subsets(items, size - 1, i + 1)) yield [items[i]!, ...rest];
  }
}
