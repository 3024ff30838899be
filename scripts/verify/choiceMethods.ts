import * as v from 'valibot';
import { loadSolver } from '../commands/loadSolver';
import { alternatives } from '../../src/planner/choice/alternatives';
import { choose, isUnique, type Choice, type Solving } from '../../src/planner/choice/choose';
import type { ChoiceQuestion, ChoiceRule } from '../../src/planner/choice/choiceQuestion';
import { smallestConflict } from '../../src/planner/choice/conflict';
import { pricesOfRules, worthOfChosen } from '../../src/planner/choice/prices';
import type { Fixture, Verifier } from './fixture';

/** For one program. */
const LIMIT_S = 55;
const NUMBER = v.pipe(v.number(), v.finite());
const NUMBERS = v.array(NUMBER);
const TARGETS = v.record(v.string(), NUMBER);

const BUDGETS_INPUT = v.object({
  rows: v.array(v.object({ id: v.string(), benefit: NUMBER, costs: NUMBERS })),
});
const BUDGETS_PARAMS = v.object({
  budgets: NUMBERS,
  max_count: v.optional(NUMBER),
  alternative_min_difference: v.optional(NUMBER),
});

/** Several sets may attain the optimum: which one is emitted is only asked where there is one. */
function allowedIn(path: string, { expected }: Fixture): number {
  const unique = v.safeParse(v.object({ unique: v.literal(false) }), expected);
  if (/^selected/.test(path) && unique.success) return Number.POSITIVE_INFINITY;
  if (/^best_alternative\.selected/.test(path)) return Number.POSITIVE_INFINITY;
  return /selected|conflict|status|unique/.test(path) ? 0 : 1e-9;
}

const severalBudgets: Verifier = {
  method: 'exact selection under several budgets',
  allowed: allowedIn,
  compute: async (fixture) => {
    const input = v.safeParse(BUDGETS_INPUT, fixture.input);
    const params = v.safeParse(BUDGETS_PARAMS, fixture.params);
    if (!input.success) return 'input.rows: id, benefit and costs expected';
    if (!params.success) return 'params.budgets: numbers expected';
    const question = budgetQuestion(input.output.rows, params.output);
    const solving = { solver: await loadSolver(), limit_s: LIMIT_S };
    const best = choose(question, solving);
    if (best.status !== 'optimal') return await unanswered(best, question, solving);
    const asked = askedOf(fixture);
    const by = params.output.alternative_min_difference;
    return {
      ...answerOf(best, question),
      ...(asked('unique') ? { unique: isUnique(question, best, solving) } : {}),
      ...(asked('price_of_rule')
        ? { price_of_rule: Object.fromEntries(pricesOfRules(question, best, solving)) }
        : {}),
      ...(asked('replacement_loss') ? { replacement_loss: replacementLoss(question, best, solving) } : {}),
      ...(asked('best_alternative') && by !== undefined
        ? { best_alternative: bestAlternative(question, best, { by, solving }) }
        : {}),
    };
  },
};

function budgetQuestion(
  rows: v.InferOutput<typeof BUDGETS_INPUT>['rows'],
  { budgets, max_count }: v.InferOutput<typeof BUDGETS_PARAMS>,
): ChoiceQuestion {
  const costs = budgets.map(
    (_, b) => [`cost_${b}`, Float64Array.from(rows, (row) => row.costs[b] ?? 0)] as const,
  );
  const rules = budgets.map((most, b): ChoiceRule => {
    return { id: `budget_${b}`, kind: 'budget', amount: `cost_${b}`, most };
  });
  if (max_count !== undefined) rules.push({ id: 'max_count', kind: 'count', most: max_count });
  const benefit = Float64Array.from(rows, (row) => row.benefit);
  const amounts = { benefit, ...Object.fromEntries(costs) };
  return {
    table: { ids: rows.map(({ id }) => id), amounts, groups: {} },
    goal: { kind: 'most', amount: 'benefit' },
    rules,
  };
}

/** Which parts of an answer a fixture compares; all of them where it expects nothing in particular. */
function askedOf({ expected }: Fixture): (key: string) => boolean {
  return (key) => expected === undefined || Object.hasOwn(expected, key);
}

type Optimal = Choice & { readonly status: 'optimal' };

function namesOf({ table }: ChoiceQuestion, chosen: readonly number[]): string[] {
  return chosen.map((i) => table.ids[i]!).sort();
}

function answerOf(best: Optimal, question: ChoiceQuestion) {
  return { status: 'Optimal', objective: best.objective, selected: namesOf(question, best.chosen) };
}

async function unanswered(best: Choice, question: ChoiceQuestion, solving: Solving) {
  if (best.status !== 'infeasible') return 'the solver gave up within its time';
  const conflict = smallestConflict(question, solving)?.rules ?? [];
  return { status: 'Infeasible', objective: null, selected: [], conflict };
}

function replacementLoss(question: ChoiceQuestion, best: Optimal, solving: Solving) {
  const worth = worthOfChosen(question, best, solving);
  return Object.fromEntries(
    worth.map(({ row, loss }) => [question.table.ids[row]!, loss === 'impossible' ? null : loss]),
  );
}

function bestAlternative(
  question: ChoiceQuestion,
  best: Optimal,
  { by, solving }: { readonly by: number; readonly solving: Solving },
) {
  const [first] = alternatives(question, best, { ...solving, count: 1, by }).found;
  return first ? { objective: first.objective, selected: namesOf(question, first.chosen) } : null;
}

const TARGETS_INPUT = v.object({
  rows: v.array(v.object({ id: v.string(), cost: NUMBER, amounts: TARGETS })),
});
const TARGETS_PARAMS = v.object({
  targets: TARGETS,
  infeasible_case: v.optional(v.object({ targets: TARGETS })),
});

const leastCost: Verifier = {
  method: 'least cost that meets targets',
  allowed: allowedIn,
  compute: async (fixture) => {
    const input = v.safeParse(TARGETS_INPUT, fixture.input);
    const params = v.safeParse(TARGETS_PARAMS, fixture.params);
    if (!input.success) return 'input.rows: id, cost and amounts expected';
    if (!params.success) return 'params.targets: numbers by name expected';
    const { targets, infeasible_case } = params.output;
    const question = targetQuestion(input.output.rows, targets);
    const solving = { solver: await loadSolver(), limit_s: LIMIT_S };
    const start = Date.now();
    const rest = () => ({ ...solving, limit_s: Math.max(1, LIMIT_S - (Date.now() - start) / 1000) });
    const best = choose(question, solving);
    if (best.status !== 'optimal') return await unanswered(best, question, solving);
    return {
      ...answerOf(best, question),
      ...(askedOf(fixture)('unique') ? { unique: isUnique(question, best, rest()) } : {}),
      ...(infeasible_case
        ? { infeasible_case: targetCase(input.output.rows, infeasible_case.targets, solving) }
        : {}),
    };
  },
};

function targetQuestion(
  rows: v.InferOutput<typeof TARGETS_INPUT>['rows'],
  targets: v.InferOutput<typeof TARGETS>,
): ChoiceQuestion {
  const names = Object.keys(targets);
  const amounts = names.map(
    (name) => [`target ${name}`, Float64Array.from(rows, (row) => row.amounts[name] ?? 0)] as const,
  );
  return {
    table: {
      ids: rows.map(({ id }) => id),
      amounts: { cost: Float64Array.from(rows, (row) => row.cost), ...Object.fromEntries(amounts) },
      groups: {},
    },
    goal: { kind: 'least', amount: 'cost' },
    rules: names.map((id) => ({ id, kind: 'target', amount: `target ${id}`, least: targets[id]! })),
  };
}

/** The targets that a fixture asks about beside its own, and which of them cannot be met together. */
function targetCase(
  rows: v.InferOutput<typeof TARGETS_INPUT>['rows'],
  targets: v.InferOutput<typeof TARGETS>,
  solving: Solving,
) {
  const question = targetQuestion(rows, targets);
  const { status } = choose(question, solving);
  const words = { optimal: 'Optimal', infeasible: 'Infeasible', unsolved: 'Unsolved' } as const;
  return { targets, status: words[status], conflict: smallestConflict(question, solving)?.rules ?? [] };
}

/** What the planner chooses by, of any rules. */
export const CHOICE_VERIFIERS: readonly Verifier[] = [severalBudgets, leastCost];
