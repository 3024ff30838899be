import { choose, lossAgainst, type Solving } from './choose';
import type { ChoiceQuestion, ChoiceRule } from './choiceQuestion';

export type Best = { readonly chosen: readonly number[]; readonly objective: number };

/** What one thing costs: in the objective's unit; null where the solver gave up on it. */
export type Price = number | null;

/** What a rule costs: how much better the optimum is without it. 0 or more. */
export function priceOfRule(
  question: ChoiceQuestion,
  best: Best,
  { id }: ChoiceRule,
  solving: Solving,
): Price {
  const rules = question.rules.filter((other) => other.id !== id);
  const free = choose({ ...question, rules }, solving);
  // Without a rule everything that was possible still is: only a solver that gave up finds nothing.
  return free.status === 'optimal' ? lossAgainst(question, free.objective, best.objective) : null;
}

/** What a chosen place is worth: what the objective loses if it cannot take part; `impossible` where nothing is left. */
export type Worth = { readonly row: number; readonly loss: Price | 'impossible' };

export function worthOf(question: ChoiceQuestion, best: Best, row: number, solving: Solving): Worth {
  const without = choose(question, solving, { without: [row] });
  switch (without.status) {
    case 'optimal':
      return { row, loss: lossAgainst(question, best.objective, without.objective) };
    case 'infeasible':
      return { row, loss: 'impossible' };
    case 'unsolved':
      return { row, loss: null };
  }
}

/** The prices of all rules, by their ids. */
export function pricesOfRules(question: ChoiceQuestion, best: Best, solving: Solving): Map<string, Price> {
  return new Map(question.rules.map((rule) => [rule.id, priceOfRule(question, best, rule, solving)]));
}

export function worthOfChosen(question: ChoiceQuestion, best: Best, solving: Solving): Worth[] {
  return best.chosen.map((row) => worthOf(question, best, row, solving));
}
