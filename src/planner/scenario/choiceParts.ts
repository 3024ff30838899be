import { nextAlternative, type Alternative, type Alternatives } from '../choice/alternatives';
import { keepsRules, objectiveOf } from '../choice/choiceProgram';
import type { ChoiceQuestion } from '../choice/choiceQuestion';
import { choose, isUnique, sameObjective, type Solving } from '../choice/choose';
import { smallestConflict, type Conflict } from '../choice/conflict';
import { priceOfRule, worthOf, type Price, type Worth } from '../choice/prices';
import type { Solver } from '../program/program';
import { untilThen } from '../program/untilThen';
import type { RankedScenario, RankRefusal } from './rankScenario';
import type { Scenario } from './scenario';
import type { ScenarioPack } from './scenarioPack';
import { questionOf, type LeftOut } from './scenarioQuestion';

/** What is said first of a choice: the answer, or why there is none. */
export type HeadPart =
  | { readonly kind: 'refused'; readonly refusal: RankRefusal }
  | { readonly kind: 'infeasible'; readonly question: ChoiceQuestion; readonly leftOut: readonly LeftOut[] }
  | {
      readonly kind: 'unsolved';
      readonly reason: 'time' | 'numbers';
      readonly bound: number | null;
      readonly leftOut: readonly LeftOut[];
    }
  | {
      readonly kind: 'best';
      readonly question: ChoiceQuestion;
      readonly ranked: RankedScenario | null;
      readonly chosen: readonly number[];
      readonly objective: number;
      readonly leftOut: readonly LeftOut[];
    };

/** The parts of a choice in the order in which they are worked out: whoever shows them need not wait for the last. */
export type ChoicePart =
  | HeadPart
  | { readonly kind: 'conflict'; readonly conflict: Conflict | null }
  | { readonly kind: 'unique'; readonly unique: boolean | null }
  | { readonly kind: 'price'; readonly rule: string; readonly price: Price }
  | { readonly kind: 'worth'; readonly worth: Worth }
  | { readonly kind: 'alternative'; readonly found: Alternative }
  | { readonly kind: 'noMore'; readonly ended: NonNullable<Alternatives['ended']> };

/** Of more villages than this a program takes seconds, and a list of a hundred asks for as many programs. */
const MANY_VILLAGES = 1000;
/** Of many villages, what stands beside the list has so long: prices, worth and alternatives each. The rest is not known. */
const BESIDES_S = 15;

/** Works out a choice part by part. @param now milliseconds */
export function* choiceParts(
  scenario: Scenario,
  pack: ScenarioPack,
  solver: Solver,
  now: () => number = () => performance.now(),
): Generator<ChoicePart> {
  const asked = questionOf(scenario, pack);
  if ('status' in asked) return yield { kind: 'refused', refusal: asked };
  const { question, leftOut, ranked } = asked;
  const { limit_s, alternatives: wanted } = scenario.choice!;
  const solving: Solving = { solver, limit_s };
  const solved = choose(question, solving);
  if (solved.status === 'infeasible') {
    yield { kind: 'infeasible', question, leftOut };
    return yield { kind: 'conflict', conflict: smallestConflict(question, solving) };
  }
  if (solved.status === 'unsolved') {
    return yield { kind: 'unsolved', reason: solved.reason, bound: solved.bound, leftOut };
  }
  const best = { ...solved, chosen: sameAsBefore(question, solved, scenario.made?.chosen) ?? solved.chosen };
  yield { kind: 'best', question, ranked, chosen: best.chosen, objective: best.objective, leftOut };
  const isMany = question.table.ids.length > MANY_VILLAGES;
  const besides = () => ({ ...untilThen(solver, isMany ? BESIDES_S : Infinity, now), limit_s });
  const forPrices = besides();
  yield { kind: 'unique', unique: isUnique(question, best, forPrices) };
  for (const rule of question.rules) {
    const price = forPrices.isOver() ? null : priceOfRule(question, best, rule, forPrices);
    yield { kind: 'price', rule: rule.id, price };
  }
  const forWorth = besides();
  for (const row of best.chosen) {
    const worth = forWorth.isOver() ? { row, loss: null } : worthOf(question, best, row, forWorth);
    yield { kind: 'worth', worth };
  }
  const forOthers = besides();
  const found: Alternative[] = [];
  while (wanted && found.length < wanted.count) {
    const next = nextAlternative(question, best, found, { ...forOthers, by: wanted.by });
    if (typeof next === 'string') return yield { kind: 'noMore', ended: next };
    found.push(next);
    yield { kind: 'alternative', found: next };
  }
}

/** How many parts there will be, the head included: what progress is counted by. */
export function countOfParts({ choice }: Scenario, chosen: number): number {
  return 2 + (choice?.rules.length ?? 0) + chosen + (choice?.alternatives?.count ?? 0);
}

/**
 * The list that was recorded, where it keeps the rules and its objective still equals the best; null where it does not.
 * Where several sets are equally good, the solver could otherwise give another list than the one that was decided.
 */
function sameAsBefore(
  question: ChoiceQuestion,
  best: { readonly objective: number },
  codes: readonly string[] | undefined,
): readonly number[] | null {
  if (!codes) return null;
  const rows = codes.map((code) => question.table.ids.indexOf(code)).sort((a, b) => a - b);
  if (rows.includes(-1) || !keepsRules(question, rows)) return null;
  return sameObjective(objectiveOf(question, rows), best.objective) ? rows : null;
}
