import { solve, type Constraint, type Model } from 'yalps';

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

/**
 * The best choice by a 0/1 program, solved exactly (branch and bound): most benefit within the budget, the
 * number, one of each typology, so many a kecamatan, and no two too near.
 */
export function selectExactly(question: Question): Selection {
  const { candidates } = question;
  const solution = solve(modelOf(question), { timeout: SOLVER_MS, maxIterations: SOLVER_STEPS });
  if (solution.status === 'infeasible') return { status: 'infeasible' };
  if (solution.status !== 'optimal') return { status: 'unsolved' };
  const chosen = solution.variables.flatMap(([key, value]) => (value > 0.5 ? [Number(key)] : []));
  chosen.sort((a, b) => a - b);
  return { status: 'optimal', chosen, ...totals(candidates, chosen) };
}

const SOLVER_MS = 60_000;
const SOLVER_STEPS = 1_000_000;

function totals(candidates: readonly Candidate[], chosen: readonly number[]) {
  return {
    benefit: chosen.reduce((sum, i) => sum + candidates[i]!.benefit, 0),
    cost: chosen.reduce((sum, i) => sum + candidates[i]!.cost, 0),
  };
}

function modelOf({ candidates, rules, except = [] }: Question): Model<string, string> {
  const constraints = new Map<string, Constraint>([
    ['cost', { max: rules.budget }],
    ['count', { max: rules.maxCount }],
  ]);
  const columns = candidates.map(({ benefit, cost, kecamatan, typology }) => {
    constraints.set(`kecamatan ${kecamatan}`, { max: rules.maxPerKecamatan });
    const column = new Map([
      ['benefit', benefit],
      ['cost', cost],
      ['count', 1],
      [`kecamatan ${kecamatan}`, 1],
    ]);
    if (rules.atLeastOneOf.includes(typology)) column.set(`typology ${typology}`, 1);
    return column;
  });
  for (const typology of rules.atLeastOneOf) constraints.set(`typology ${typology}`, { min: 1 });
  for (const [a, b] of pairsTooNear(candidates, rules.minPairDistance_m)) {
    constraints.set(`pair ${a} ${b}`, { max: 1 });
    columns[a]!.set(`pair ${a} ${b}`, 1);
    columns[b]!.set(`pair ${a} ${b}`, 1);
  }
  except.forEach((chosen, e) => {
    // At least one of the chosen leaves, or another joins.
    constraints.set(`except ${e}`, { max: chosen.length - 1 });
    columns.forEach((column, i) => column.set(`except ${e}`, chosen.includes(i) ? 1 : -1));
  });
  const variables = new Map(columns.map((column, i) => [String(i), column]));
  return { direction: 'maximize', objective: 'benefit', constraints, variables, binaries: true };
}

function pairsTooNear(candidates: readonly Candidate[], least_m: number): [number, number][] {
  const pairs: [number, number][] = [];
  candidates.forEach((a, i) =>
    candidates.slice(i + 1).forEach((b, k) => {
      if (Math.hypot(a.x_m - b.x_m, a.y_m - b.y_m) < least_m) pairs.push([i, i + 1 + k]);
    }),
  );
  return pairs;
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
