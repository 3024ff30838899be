import { meanOfKnown } from './meanOf';

export interface PlaceboRank {
  /** (mean after − mean before) of the treated place less that of all others. */
  readonly estimate: number;
  /** The same with each place in turn taken for the treated one. */
  readonly placebos: Float64Array;
  /** Places whose statistic is more in the wanted direction, and one. */
  readonly rank: number;
  /** Share of all, the treated one included, whose statistic is as much so or more. */
  readonly p: number;
  readonly smallestP: number;
}

/** Sums in another order differ in their last digits: a statistic as far as the real one counts as such. */
const SLACK = 1e-9;

/**
 * One treated place has no standard error: its rank among all that could have been it says what can be said.
 * @param values one a place: a value a time; NaN is left out of the means
 * @param wanted the direction of success: `less` for a fall
 */
export function placeboRank(
  values: readonly Float64Array[],
  of: { readonly treated: number; readonly firstTreated: number; readonly wanted: 'less' | 'more' },
): PlaceboRank {
  const changes = Float64Array.from(values, (own) => {
    const before = meanOfKnown(own.subarray(0, of.firstTreated));
    return meanOfKnown(own.subarray(of.firstTreated)) - before;
  });
  const all = changes.reduce((sum, change) => sum + change, 0);
  const n = changes.length;
  const placebos = changes.map((change) => change - (all - change) / (n - 1));
  const estimate = placebos[of.treated]!;
  const slack = SLACK * Math.max(1, Math.abs(estimate));
  const further = (one: number) => (of.wanted === 'less' ? estimate - one : one - estimate);
  const rank = 1 + placebos.filter((one) => further(one) > slack).length;
  const p = placebos.filter((one) => further(one) >= -slack).length / n;
  return { estimate, placebos, rank, p, smallestP: 1 / n };
}
