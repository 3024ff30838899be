import * as v from 'valibot';
import { acceptability } from '../../src/planner/weighing/acceptability';
import {
  criteriaScores,
  dominators,
  placesFromLargest,
  type Normalisation,
} from '../../src/planner/weighing/criteria';
import { randomisationTest } from '../../src/planner/evaluation/randomisation';
import { topsis, weightedSum } from '../../src/planner/weighing/ranking';
import { gower, mahalanobis, nearestBy, zDistance } from '../../src/planner/similarity/similarity';
import { randomOf } from '../demo/random';
import type { Fixture, Verifier } from './fixture';

/** Enough for a share that is right to 0.01 at any alternative, whatever the seed. */
const DRAWS = 200_000;
const SMAA_SEED = 1;

const NUMBERS = v.array(v.pipe(v.number(), v.finite()));
const RANKING_INPUT = v.object({
  ids: v.array(v.string()),
  benefit: v.array(v.boolean()),
  X: v.array(NUMBERS),
});
const RANKING_PARAMS = v.object({ weights: NUMBERS });

/** Rows of a table as columns. */
function columnsOf(rows: readonly (readonly number[])[]): Float64Array[] {
  return (rows[0] ?? []).map((_, c) => Float64Array.from(rows, (row) => row[c] ?? Number.NaN));
}

const ranking: Verifier = {
  method: 'multi-criteria ranking: WSM, TOPSIS, SMAA-2',
  allowed: (path) => (path.startsWith('smaa') ? 0.01 : /^rank|^dominated/.test(path) ? 0 : 1e-9),
  compute: (fixture) => {
    const input = v.safeParse(RANKING_INPUT, fixture.input);
    const params = v.safeParse(RANKING_PARAMS, fixture.params);
    if (!input.success) return 'input: ids, benefit and a table X of numbers expected';
    if (!params.success) return 'params.weights: numbers expected';
    const table = { columns: columnsOf(input.output.X), benefit: input.output.benefit };
    const { weights } = params.output;
    const sum = (how: Normalisation) => weightedSum(criteriaScores(table, how), weights);
    const closeness = topsis(table, weights);
    const smaa = smaaOf(criteriaScores(table, 'minmax'));
    return {
      wsm_minmax: [...sum('minmax')],
      wsm_z: [...sum('z')],
      wsm_percentile: [...sum('percentile')],
      topsis_closeness: [...closeness],
      rank_wsm_minmax: [...placesFromLargest(sum('minmax'))],
      rank_topsis: [...placesFromLargest(closeness)],
      smaa_rank_acceptability: smaa.rank.map((row) => [...row]),
      smaa_central_weight: smaa.centralWeight.map((row) => row && [...row]),
      dominated_by: dominators(table).map((better) => better.map((i) => input.output.ids[i])),
    };
  },
};

function smaaOf(scores: readonly Float64Array[]) {
  return acceptability(scores, { draws: DRAWS, uniform: randomOf(SMAA_SEED, 'smaa').uniform });
}

const smaaClosed: Verifier = {
  method: 'SMAA-2 closed form',
  allowed: () => 0.01,
  compute: (fixture) => {
    const input = v.safeParse(v.object({ scores: v.array(NUMBERS) }), fixture.input);
    if (!input.success) return 'input.scores: a table of numbers expected';
    const { rank } = smaaOf(columnsOf(input.output.scores));
    // The note explains the closed form in words: it is copied, not computed.
    return { first_rank_acceptability: rank.map((row) => row[0]), note: noteOf(fixture) };
  },
};

function noteOf({ expected }: Fixture): unknown {
  return Array.isArray(expected) ? undefined : expected?.['note'];
}

const randomisation: Verifier = {
  method: 'exact randomisation inference',
  allowed: () => 1e-12,
  compute: (fixture) => {
    const input = v.safeParse(v.object({ y: NUMBERS, treated_index: v.array(v.number()) }), fixture.input);
    if (!input.success) return 'input: y and treated_index expected';
    const { y, treated_index } = input.output;
    const { estimate, assignments, atLeast, asFar } = randomisationTest(Float64Array.from(y), treated_index);
    return {
      estimate,
      n_assignments: assignments,
      p_one_sided: atLeast / assignments,
      p_two_sided: asFar / assignments,
      p_one_sided_fraction: `${atLeast}/${assignments}`,
      p_two_sided_fraction: `${asFar}/${assignments}`,
      smallest_possible_p: 1 / assignments,
    };
  },
};

const SIMILARITY_INPUT = v.object({
  rows: v.array(v.record(v.string(), v.union([v.string(), v.number()]))),
  laboratory: v.array(v.string()),
  numeric: v.array(v.string()),
});
const NEAREST = 5;

const similarity: Verifier = {
  method: 'similarity to laboratory units',
  allowed: (path) => (/nearest|laboratory/.test(path) ? 0 : 1e-8),
  compute: (fixture) => {
    const input = v.safeParse(SIMILARITY_INPUT, fixture.input);
    if (!input.success) return 'input: rows, laboratory and numeric expected';
    const { rows, laboratory, numeric } = input.output;
    const ids = rows.map((row) => String(row['id']));
    const columns = numeric.map((name) => Float64Array.from(rows, (row) => Number(row[name])));
    const words = Object.keys(rows[0] ?? {}).filter((name) => name !== 'id' && !numeric.includes(name));
    const categorical = words.map((name) => rows.map((row) => String(row[name])));
    const byId = (distance: Float64Array) => Object.fromEntries(ids.map((id, i) => [id, distance[i]]));
    // The other villages are compared with a laboratory; no laboratory is offered as similar to one.
    const except = new Set(laboratory.map((id) => ids.indexOf(id)));
    return laboratory.map((id) => {
      const from = ids.indexOf(id);
      const { distance } = mahalanobis(columns, from);
      const mixed = gower({ numeric: columns, categorical }, from);
      const nearest = (by: Float64Array) => nearestBy(by, { except, k: NEAREST }).map((i) => ids[i]);
      return {
        laboratory: id,
        mahalanobis: byId(distance),
        gower: byId(mixed),
        z_euclid: byId(zDistance(columns, from)),
        nearest5_mahalanobis: nearest(distance),
        nearest5_gower: nearest(mixed),
      };
    });
  },
};

/** What the planner ranks and compares by. */
export const PLANNER_VERIFIERS: readonly Verifier[] = [ranking, smaaClosed, randomisation, similarity];
