import type { Solver } from '../program/program';
import { chosenOf, solveExactly } from '../program/solveExactly';
import { choiceProgram, objectiveOf, type Besides } from './choiceProgram';
import { gainOver, type ChoiceQuestion } from './choiceQuestion';

/** An exact choice; never a partial pick for rules that cannot be kept. */
export type Choice =
  | { readonly status: 'optimal'; readonly chosen: readonly number[]; readonly objective: number }
  | { readonly status: 'infeasible' }
  /** The solver gave up: what it had is not shown as a solution. `bound`: none is better than this. */
  | { readonly status: 'unsolved'; readonly reason: 'time' | 'numbers'; readonly bound: number | null };

/** How the programs of a question are solved. */
export interface Solving {
  readonly solver: Solver;
  /** For one program, in seconds. */
  readonly limit_s: number;
}

/** The best choice; rows ascending. */
export function choose(question: ChoiceQuestion, solving: Solving, besides: Besides = {}): Choice {
  const program = choiceProgram(question, besides);
  const solved = solveExactly(program, solving.solver, solving.limit_s);
  if (solved.status !== 'optimal') return solved;
  const chosen = chosenOf(solved.values, program.binaries);
  return { status: 'optimal', chosen, objective: objectiveOf(question, chosen) };
}

/** Sums in another order differ in their last digits. */
const SAME = 1e-9;

/** Whether two objectives are the same but for rounding. */
export function sameObjective(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME * Math.max(1, Math.abs(one), Math.abs(other));
}

/** Whether no other choice is as good; null where the solver gave up. */
export function isUnique(question: ChoiceQuestion, best: Choice, solving: Solving): boolean | null {
  if (best.status !== 'optimal') return null;
  const next = choose(question, solving, { except: [best.chosen] });
  if (next.status === 'unsolved') return null;
  return next.status === 'infeasible' || !sameObjective(next.objective, best.objective);
}

/** What an objective loses against the best: 0 or more. */
export function lossAgainst(question: ChoiceQuestion, best: number, other: number): number {
  return sameObjective(best, other) ? 0 : gainOver(question, best, other);
}
