import * as v from 'valibot';
import { differences, pairedT } from '../../src/planner/evaluation/difference';
import {
  eventEffects,
  groupTimeEffects,
  overallEffect,
  type Comparison,
  type Panel,
} from '../../src/planner/evaluation/groupTime';
import { placeboRank } from '../../src/planner/evaluation/placeboRank';
import { stratifiedTest } from '../../src/planner/evaluation/stratifiedTest';
import { randomOf } from '../demo/random';
import type { Fixture, Verifier } from './fixture';

const NUMBER = v.pipe(v.number(), v.finite());
const ALPHA = 0.05;
/** Steps in which a fixture looks for the ends of an interval. */
const GRID = 0.01;

const DID_INPUT = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      stratum: v.string(),
      treated: v.picklist([0, 1]),
      pop: v.optional(NUMBER, 1),
      before: NUMBER,
      after: NUMBER,
    }),
  ),
});
type DidRow = v.InferOutput<typeof DID_INPUT>['rows'][number];

const matchedDid: Verifier = {
  method: 'DiD with matched comparison villages; exact stratified randomisation inference',
  allowed: (path) =>
    path === 'true_effect' ? Infinity : /^ri_ci95/.test(path) ? 0.02 : /t_ci95|_se/.test(path) ? 1e-6 : 1e-9,
  compute: (fixture) => {
    const input = v.safeParse(DID_INPUT, fixture.input);
    if (!input.success) return 'input.rows: id, stratum, treated, before and after expected';
    const { rows } = input.output;
    const test = stratifiedTest(strataOf(rows), randomOf(1, 'assignments').uniform);
    const all = differences(
      rows.map(({ treated, before, after, pop }) => ({
        isTreated: treated === 1,
        before,
        after,
        people: pop,
      })),
    );
    const interval = test.interval(ALPHA);
    const { se, interval: byT } = pairedT(test.perStratum, ALPHA);
    return {
      estimate: test.estimate,
      per_stratum: test.perStratum,
      p_two_sided: test.p.twoSided,
      p_one_sided_lower: test.p.less,
      n_assignments: test.assignments,
      // Ends on the fixture's grid, inwards: the last steps that are not rejected.
      ri_ci95: interval && [Math.ceil(interval[0] / GRID) * GRID, Math.floor(interval[1] / GRID) * GRID],
      paired_t_se: orNull(se),
      paired_t_ci95: byT.map(orNull),
      others: {
        simple_did: all.perVillage,
        fe_cluster_se_CR1: orNull(all.clusterSe),
        welch_se: orNull(all.welchSe),
        naive_before_after: all.beforeAfterOnly,
        naive_after_only: all.afterOnly,
        pop_weighted_did: all.perPerson,
      },
      ...trueEffect(fixture),
    };
  },
};

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The planted effects are part of the answer as given; they are not recomputed. */
function trueEffect({ expected }: Fixture) {
  const told = v.safeParse(v.object({ true_effect: NUMBER }), expected);
  return told.success ? told.output : {};
}

function strataOf(rows: readonly DidRow[]) {
  const strata = new Map<string, DidRow[]>();
  for (const row of rows) strata.set(row.stratum, [...(strata.get(row.stratum) ?? []), row]);
  return [...strata.values()].map((own) => ({
    values: own.map(({ before, after }) => after - before),
    treated: own.flatMap(({ treated }, i) => (treated === 1 ? [i] : [])),
  }));
}

const PANEL_INPUT = v.object({
  units: v.array(
    v.object({
      id: v.string(),
      cohort: v.nullable(NUMBER),
      weight: v.optional(NUMBER, 1),
      y: v.array(v.nullable(NUMBER)),
    }),
  ),
  times: v.array(NUMBER),
});

const panelDid: Verifier = {
  method: 'panel difference-in-differences',
  allowed: () => 1e-9,
  compute: (fixture) => {
    const input = v.safeParse(PANEL_INPUT, fixture.input);
    if (!input.success) return 'input: units (cohort, weight, y) and times expected';
    const { units, times } = input.output;
    const panel: Panel = {
      times,
      values: units.map(({ y }) => Float64Array.from(y, (value) => value ?? Number.NaN)),
      cohort: units.map(({ cohort }) => cohort),
      weight: new Float64Array(units.length).fill(1),
    };
    const weighted = { ...panel, weight: Float64Array.from(units, ({ weight }) => weight) };
    return {
      never_unweighted: panelAnswer(panel, 'never'),
      never_weighted: panelAnswer(weighted, 'never'),
      notyet_unweighted: panelAnswer(panel, 'notYet'),
      notyet_weighted: panelAnswer(weighted, 'notYet'),
    };
  },
};

function panelAnswer(panel: Panel, comparison: Comparison) {
  const effects = groupTimeEffects(panel, comparison);
  const events = eventEffects(panel, effects);
  return {
    att_gt: effects.map(({ cohort, time, effect }) => [cohort, time, effect]),
    event: events.map(({ event, effect }) => [event, effect]),
    overall: orNull(overallEffect(events)),
  };
}

const ONE_INPUT = v.object({
  panel: v.record(v.string(), v.array(v.nullable(NUMBER))),
  treated: v.string(),
  first_treated_index: NUMBER,
});
const ONE_PARAMS = v.object({ direction: v.optional(v.string(), 'less') });

const oneTreated: Verifier = {
  method: 'permutation rank of one treated unit',
  allowed: (path) => (/^rank|^n$/.test(path) ? 0 : 1e-9),
  compute: (fixture) => {
    const input = v.safeParse(ONE_INPUT, fixture.input);
    const params = v.safeParse(ONE_PARAMS, fixture.params);
    if (!input.success || !params.success) {
      return 'input: panel, treated and first_treated_index expected; params.direction is less or greater';
    }
    const { panel, treated, first_treated_index } = input.output;
    const ids = Object.keys(panel);
    const values = ids.map((id) => Float64Array.from(panel[id]!, (value) => value ?? Number.NaN));
    const row = ids.indexOf(treated);
    if (row < 0) return `input.treated: "${treated}" is not in the panel`;
    const wanted = params.output.direction === 'less' ? 'less' : 'more';
    const { estimate, rank, p, smallestP, placebos } = placeboRank(values, {
      ...{ treated: row, firstTreated: first_treated_index, wanted },
    });
    return {
      estimate,
      rank,
      n: ids.length,
      p_one_sided: p,
      smallest_possible_p: smallestP,
      placebos: Object.fromEntries(ids.map((id, i) => [id, placebos[i]])),
    };
  },
};

/** Whether it worked. */
export const EVALUATION_VERIFIERS: readonly Verifier[] = [matchedDid, panelDid, oneTreated];
