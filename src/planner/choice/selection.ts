import { yalpsSolver } from '../program/yalpsSolver';
import type { ChoiceQuestion } from './choiceQuestion';
import { choose, type Solving } from './choose';

/** A village that may be chosen. */
export interface Candidate {
  readonly benefit: number;
  readonly cost: number;
  readonly typology: string;
  readonly kecamatan: string;
  /** Metres on a plane. */
  readonly x_m: number;
  readonly y_m: number;
}

/** What a choice must keep to. */
export interface SelectionRules {
  readonly budget: number;
  readonly maxCount: number;
  /** Typologies of which at least one village must be chosen. */
  readonly atLeastOneOf: readonly string[];
  readonly maxPerKecamatan: number;
  /** Two villages nearer than this are never chosen together. */
  readonly minPairDistance_m: number;
}

/** An exact answer; never a partial pick for rules that cannot be kept. */
export type Selection =
  | {
      readonly status: 'optimal';
      readonly chosen: readonly number[];
      readonly benefit: number;
      readonly cost: number;
    }
  | { readonly status: 'infeasible' }
  /** The solver gave up: what it had is not shown as a solution. */
  | { readonly status: 'unsolved' };

interface Question {
  readonly candidates: readonly Candidate[];
  readonly rules: SelectionRules;
  /** Choices that are ruled out, to find the next best. */
  readonly except?: readonly (readonly number[])[];
}

/** yalps alone, for as long as a person would wait. */
const USUAL: Solving = { solver: yalpsSolver, limit_s: 60 };

/**
 * The best choice by a 0/1 program, solved exactly: most benefit within the budget and the number, one of each typology
 * asked for, so many a kecamatan, and no two too near.
 */
export function selectExactly(
  { candidates, rules, except = [] }: Question,
  solving: Solving = USUAL,
): Selection {
  const best = choose(questionOf(candidates, rules), solving, { except });
  if (best.status !== 'optimal') return { status: best.status };
  return { status: 'optimal', chosen: best.chosen, ...totals(candidates, best.chosen) };
}

/** The same rules as a question of any choice. */
function questionOf(candidates: readonly Candidate[], rules: SelectionRules): ChoiceQuestion {
  const numbers = (of: (one: Candidate) => number) => Float64Array.from(candidates, of);
  return {
    table: {
      ids: candidates.map((_, row) => String(row)),
      amounts: { benefit: numbers(({ benefit }) => benefit), cost: numbers(({ cost }) => cost) },
      groups: {
        typology: candidates.map(({ typology }) => typology),
        kecamatan: candidates.map(({ kecamatan }) => kecamatan),
      },
      x_m: numbers(({ x_m }) => x_m),
      y_m: numbers(({ y_m }) => y_m),
    },
    goal: { kind: 'most', amount: 'benefit' },
    rules: [
      { id: 'budget', kind: 'budget', amount: 'cost', most: rules.budget },
      { id: 'count', kind: 'count', most: rules.maxCount },
      { id: 'kecamatan', kind: 'perGroup', group: 'kecamatan', most: rules.maxPerKecamatan },
      { id: 'apart', kind: 'apart', least_m: rules.minPairDistance_m },
      ...rules.atLeastOneOf.map((value) => ({
        ...({ id: `typology ${value}`, kind: 'quota', group: 'typology' } as const),
        ...{ value, least: 1 },
      })),
    ],
  };
}

function totals(candidates: readonly Candidate[], chosen: readonly number[]) {
  return {
    benefit: chosen.reduce((sum, i) => sum + candidates[i]!.benefit, 0),
    cost: chosen.reduce((sum, i) => sum + candidates[i]!.cost, 0),
  };
}

/**
 * A quick choice, best benefit for its cost first, each taken if the limits still hold. It may miss a typology
 * and falls behind the best by several per cent: only ever shown as "quick".
 */
export function selectQuickly(candidates: readonly Candidate[], rules: SelectionRules): readonly number[] {
  const ratio = ({ benefit, cost }: Candidate) => benefit / cost;
  const order = candidates
    .map((_, i) => i)
    .sort((a, b) => ratio(candidates[b]!) - ratio(candidates[a]!) || a - b);
  const chosen: number[] = [];
  for (const i of order) {
    const next = [...chosen, i];
    if (keepsLimits(candidates, next, rules)) chosen.push(i);
  }
  return chosen.sort((a, b) => a - b);
}

/** Whether a choice keeps all limits; what it must contain is not asked. */
function keepsLimits(
  candidates: readonly Candidate[],
  chosen: readonly number[],
  rules: SelectionRules,
): boolean {
  const last = candidates[chosen.at(-1)!]!;
  const others = chosen.slice(0, -1).map((i) => candidates[i]!);
  const near = ({ x_m, y_m }: Candidate) =>
    Math.hypot(x_m - last.x_m, y_m - last.y_m) < rules.minPairDistance_m;
  const sameKecamatan = others.filter(({ kecamatan }) => kecamatan === last.kecamatan).length;
  return (
    chosen.length <= rules.maxCount &&
    totals(candidates, chosen).cost <= rules.budget &&
    sameKecamatan < rules.maxPerKecamatan &&
    !others.some(near)
  );
}
