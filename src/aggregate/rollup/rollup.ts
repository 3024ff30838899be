import { aggregateRefusal, contractOf, type AggregateRefusal } from './contract';
import { distributions, type Distributions } from './distributions';
import type { Membership } from './membership';
import { ratios, type Ratios } from './ratios';
import { OWN_ARRAYS, type RollupArrays } from './rollupArrays';
import type { RollupQuestion, RollupRequest } from './rollupRequest';
import { sums, type Sums } from './sums';

/** A roll-up with the question it answers. Arrays have one entry per group; NaN where there is no number. */
export type Rollup = { readonly question: RollupQuestion; readonly membership: Membership } & (
  Sums | Ratios | Distributions
);

export type RollupOutcome =
  | { readonly status: 'ready'; readonly rollup: Rollup }
  | { readonly status: 'refused'; readonly refusal: AggregateRefusal };

/**
 * Aggregates villages by the indicator's contract: counts are summed, ratios are Σ numerator / Σ denominator,
 * and indices and categories are reported as distributions. Rates and indices are never averaged.
 * @param arrays where the answer's arrays are made; by default each can be transferred by itself
 */
export function rollup(request: RollupRequest, arrays: RollupArrays = OWN_ARRAYS): RollupOutcome {
  const { question, indicator, column, membership } = request;
  const refusal = aggregateRefusal(indicator, question.asked, column);
  if (refusal) return { status: 'refused', refusal };
  const made = { sum: sums, ratio: ratios, distribution: distributions }[contractOf(indicator)](
    request,
    arrays,
  );
  return { status: 'ready', rollup: { question, membership, ...made } };
}
