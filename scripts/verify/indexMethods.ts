import * as v from 'valibot';
import { compositeIndex, type CompositeWay } from '../../src/planner/weighing/composite';
import { acceptabilityOf } from '../../src/planner/weighing/givenDraws';
import type { Verifier } from './fixture';

const NUMBER = v.pipe(v.number(), v.finite());
const INDEX_INPUT = v.object({
  rows: v.array(v.object({ id: v.string(), values: v.array(v.nullable(NUMBER)) })),
  criteria: v.array(v.object({ direction: v.picklist([1, -1]), weight: NUMBER })),
});
const INDEX_PARAMS = v.object({
  normalise: v.optional(v.string(), 'min-max to 0-100'),
  aggregate: v.optional(v.string(), 'weighted arithmetic mean'),
  missing: v.optional(v.string(), 'rescaled'),
});

/** The way that a fixture describes in words. */
function wayOf({ normalise, aggregate, missing }: v.InferOutput<typeof INDEX_PARAMS>): CompositeWay {
  const scale = /min-?max/i.test(normalise)
    ? 'minmax'
    : /percentile|rank/i.test(normalise)
      ? 'percentile'
      : 'z';
  return {
    scale,
    top: /100/.test(normalise) ? 100 : 1,
    mean: /geometric/i.test(aggregate) ? 'geometric' : 'arithmetic',
    missing: /rescal/i.test(missing) ? 'rescale' : 'noScore',
  };
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

const composite: Verifier = {
  method: 'composite index',
  allowed: (path) => (/ranks|incomplete/.test(path) ? 0 : 1e-9),
  compute: (fixture) => {
    const input = v.safeParse(INDEX_INPUT, fixture.input);
    const params = v.safeParse(INDEX_PARAMS, fixture.params);
    if (!input.success) return 'input: rows (id, values) and criteria (direction, weight) expected';
    if (!params.success) return 'params: normalise, aggregate and missing are told in words';
    const { rows, criteria } = input.output;
    const columns = criteria.map(({ direction, weight }, c) => ({
      values: Float64Array.from(rows, ({ values }) => values[c] ?? Number.NaN),
      benefit: direction === 1,
      weight,
    }));
    const { normalised, scores, ranks, incomplete } = compositeIndex(columns, wayOf(params.output));
    return {
      normalised: rows.map((_, i) => normalised.map((column) => orNull(column[i]!))),
      scores: Array.from(scores, orNull),
      ranks: Array.from(ranks, (rank) => (rank === 0 ? null : rank)),
      incomplete: incomplete.map((i) => rows[i]!.id),
    };
  },
};

const DRAWS_INPUT = v.object({
  values: v.array(v.array(v.array(NUMBER))),
  weights: v.array(v.array(NUMBER)),
});

const givenDraws: Verifier = {
  method: 'SMAA-2 on given draws',
  allowed: () => 1e-9,
  compute: (fixture) => {
    const input = v.safeParse(DRAWS_INPUT, fixture.input);
    if (!input.success || input.output.values.length !== input.output.weights.length) {
      return 'input: values[draw][alternative][criterion] and weights[draw][criterion] expected';
    }
    const { values, weights } = input.output;
    const { rank, centralWeight } = acceptabilityOf(
      values.map((own, d) => ({ values: own, weights: weights[d]! })),
    );
    return {
      rank_acceptability: rank.map((row) => [...row]),
      central_weights: centralWeight.map((row) => row && [...row]),
    };
  },
};

/** What an index is made by. */
export const INDEX_VERIFIERS: readonly Verifier[] = [composite, givenDraws];
