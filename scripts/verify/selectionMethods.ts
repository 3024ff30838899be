import * as v from 'valibot';
import { coverGreedily, coverMost } from '../../src/planner/location/coverage';
import { selectExactly, selectQuickly, type Candidate } from '../../src/planner/choice/selection';
import { loadSolver } from '../commands/loadSolver';
import type { Fixture, Verifier } from './fixture';

/** For one program, seconds. */
const LIMIT_S = 55;

const COVER_INPUT = v.object({
  rows: v.array(v.object({ id: v.string(), x: v.number(), y: v.number(), pop: v.number() })),
});
const COVER_PARAMS = v.object({ radius: v.number() });
const COVER_EXPECTED = v.object({
  cases: v.array(v.object({ p: v.number(), one_optimal_set: v.array(v.string()) })),
});

/** Any set that attains the optimum is right: of several, the fixture's own is emitted where it attains it. */
const covering: Verifier = {
  method: 'maximal covering location problem (Church & ReVelle 1974)',
  allowed: (path) => (/covered|share/.test(path) ? 1e-6 : 0),
  compute: async (fixture) => {
    const solving = { solver: await loadSolver(), limit_s: LIMIT_S };
    const input = v.safeParse(COVER_INPUT, fixture.input);
    const params = v.safeParse(COVER_PARAMS, fixture.params);
    const asked = v.safeParse(COVER_EXPECTED, fixture.expected);
    if (!input.success || !params.success) return 'input.rows (id, x, y, pop) and params.radius expected';
    const { rows } = input.output;
    const total = rows.reduce((sum, { pop }) => sum + pop, 0);
    const place = {
      x_m: Float64Array.from(rows, ({ x }) => x),
      y_m: Float64Array.from(rows, ({ y }) => y),
      people: Float64Array.from(rows, ({ pop }) => pop),
      radius_m: params.output.radius,
    };
    const ids = (sites: readonly number[]) => sites.map((site) => rows[site]!.id);
    const cases = asked.success ? asked.output.cases : [];
    return {
      cases: cases.map(({ p, one_optimal_set }) => {
        const best = coverMost({ ...place, services: p }, solving);
        const quick = coverGreedily({ ...place, services: p });
        const found = ids(best?.sites ?? []);
        const same =
          found.length === one_optimal_set.length && found.every((id) => one_optimal_set.includes(id));
        return {
          p,
          optimum_covered: best?.covered,
          share: (best?.covered ?? Number.NaN) / total,
          one_optimal_set: same ? one_optimal_set : found,
          greedy_covered: quick.covered,
          greedy_order: ids(quick.sites),
          greedy_is_optimal: quick.covered === best?.covered,
        };
      }),
    };
  },
};

const SELECT_INPUT = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      x: v.number(),
      y: v.number(),
      benefit: v.number(),
      cost: v.number(),
      typology: v.string(),
      kecamatan: v.string(),
    }),
  ),
});
const SELECT_PARAMS = v.object({
  budget: v.number(),
  max_count: v.number(),
  at_least_one_of: v.array(v.string()),
  max_per_kecamatan: v.number(),
  min_pair_distance: v.number(),
});
const SELECT_EXPECTED = v.object({ infeasible_case: v.object({ budget: v.number() }) });

const WORDS = { optimal: 'Optimal', infeasible: 'Infeasible', unsolved: 'Unsolved' } as const;

const selecting: Verifier = {
  method: 'exact selection of villages under constraints (0/1 integer program)',
  allowed: (path) => (/objective|cost/.test(path) ? 1e-6 : 0),
  compute: async (fixture) => {
    const solving = { solver: await loadSolver(), limit_s: LIMIT_S };
    const input = v.safeParse(SELECT_INPUT, fixture.input);
    const params = v.safeParse(SELECT_PARAMS, fixture.params);
    if (!input.success) return 'input.rows: id, x, y, benefit, cost, typology and kecamatan expected';
    if (!params.success)
      return 'params: budget, max_count, at_least_one_of, max_per_kecamatan, min_pair_distance expected';
    const { rows } = input.output;
    const candidates = rows.map(({ x, y, ...rest }): Candidate => ({ ...rest, x_m: x, y_m: y }));
    const asked = params.output;
    const rules = {
      budget: asked.budget,
      maxCount: asked.max_count,
      atLeastOneOf: asked.at_least_one_of,
      maxPerKecamatan: asked.max_per_kecamatan,
      minPairDistance_m: asked.min_pair_distance,
    };
    const ids = (chosen: readonly number[]) => chosen.map((i) => rows[i]!.id).sort();
    const best = selectExactly({ candidates, rules }, solving);
    if (best.status !== 'optimal') return { status: WORDS[best.status] };
    const next = selectExactly({ candidates, rules, except: [best.chosen] }, solving);
    const second = next.status === 'optimal' ? next.benefit : null;
    const quick = selectQuickly(candidates, rules);
    return {
      status: WORDS[best.status],
      objective: best.benefit,
      selected: ids(best.chosen),
      unique: second === null || second < best.benefit - 1e-6,
      second_best_objective: second,
      greedy_objective: quick.reduce((sum, i) => sum + candidates[i]!.benefit, 0),
      greedy_selected: ids(quick),
      total_cost: best.cost,
      ...infeasibleCase(
        fixture,
        (budget) => selectExactly({ candidates, rules: { ...rules, budget } }, solving).status,
      ),
    };
  },
};

/** The smaller budget under which nothing can be chosen, where the fixture asks for one. */
function infeasibleCase({ expected }: Fixture, statusAt: (budget: number) => keyof typeof WORDS) {
  const asked = v.safeParse(SELECT_EXPECTED, expected);
  if (!asked.success) return {};
  const { budget } = asked.output.infeasible_case;
  return { infeasible_case: { budget, status: WORDS[statusAt(budget)] } };
}

/** What the planner chooses by. */
export const SELECTION_VERIFIERS: readonly Verifier[] = [covering, selecting];
