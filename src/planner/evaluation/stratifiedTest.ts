import { combinations, countOfCombinations } from '../location/combinations';
import { meanOf } from './meanOf';

/** A group within which any could have been treated as well. */
export interface Stratum {
  /** What is compared, a place an entry: the change of its rate, in points. */
  readonly values: readonly number[];
  /** Entries that were treated. */
  readonly treated: readonly number[];
}

export interface StratifiedTest {
  /** Mean over the strata of (mean of the treated − mean of the others). */
  readonly estimate: number;
  readonly perStratum: readonly number[];
  /** All ways in which as many could have been treated in each stratum. */
  readonly assignments: number;
  /** True where every one was tried; otherwise so many were drawn. */
  readonly exact: boolean;
  readonly p: { readonly twoSided: number; readonly less: number; readonly more: number };
  readonly smallestP: number;
  /** Constant effects that the two-sided test does not reject; null where it can reject none. */
  interval(alpha: number): readonly [low: number, high: number] | null;
}

/** Up to so many assignments are all tried. */
export const MOST_TRIED = 2_000_000;
/** So many are drawn of more. */
export const DRAWS = 10_000;
/** Sums in another order differ in their last digits: an estimate as far as the real one counts as such. */
const SLACK = 1e-9;

/**
 * Randomisation inference within strata (Fisher; Rosenbaum 2002). With more assignments than anybody waits for, 10,000
 * are drawn and the real one is added. Villages are chosen, not drawn by lot: the result is a reference, no proof.
 * @param uniform random numbers in [0, 1), for the draws
 * @throws RangeError where a stratum has no treated or no untreated entry
 */
export function stratifiedTest(strata: readonly Stratum[], uniform: () => number): StratifiedTest {
  if (strata.length === 0) throw new RangeError('stratifiedTest: no stratum');
  const own = strata.map(({ values, treated }) => contrast(values, treated));
  const estimate = meanOf(own);
  const assignments = strata.reduce(
    (product, { values, treated }) => product * countOfCombinations(values.length, treated.length),
    1,
  );
  const exact = assignments <= MOST_TRIED;
  const tried = exact ? allOf(strata) : drawn(strata, uniform, { estimate, overlap: 1 });
  const slack = SLACK * Math.max(1, Math.abs(estimate));
  const share = (as: (other: number) => boolean) => tried.estimate.filter(as).length / tried.estimate.length;
  return {
    estimate,
    perStratum: own,
    assignments,
    exact,
    p: {
      twoSided: share((other) => Math.abs(other) >= Math.abs(estimate) - slack),
      less: share((other) => other <= estimate + slack),
      more: share((other) => other >= estimate - slack),
    },
    smallestP: 1 / (exact ? assignments : tried.estimate.length),
    interval: (alpha) => invertedInterval(tried, estimate, alpha),
  };
}

/** The estimate under each assignment, and what it would be of an effect of 1 on the really treated. */
interface Tried {
  readonly estimate: Float64Array;
  readonly overlap: Float64Array;
}

function contrast(values: readonly number[], treated: readonly number[]): number {
  const all = values.reduce((sum, value) => sum + value, 0);
  const inside = treated.reduce((sum, i) => sum + values[i]!, 0);
  const others = values.length - treated.length;
  if (treated.length === 0 || others === 0) {
    throw new RangeError(
      `stratifiedTest: ${treated.length} of ${values.length} treated; both kinds are needed`,
    );
  }
  return inside / treated.length - (all - inside) / others;
}

/** Estimate and overlap of one stratum under one assignment, each divided by the number of strata. */
function partOf({ values, treated }: Stratum, strata: number): (as: readonly number[]) => [number, number] {
  const real = values.map((_, i) => (treated.includes(i) ? 1 : 0));
  return (as) => [contrast(values, as) / strata, contrast(real, as) / strata];
}

function allOf(strata: readonly Stratum[]): Tried {
  let estimate = new Float64Array(1);
  let overlap = new Float64Array(1);
  for (const stratum of strata) {
    const part = partOf(stratum, strata.length);
    const parts: [number, number][] = [];
    for (const as of combinations(stratum.values.length, stratum.treated.length)) parts.push(part(as));
    estimate = Float64Array.from(parts.flatMap(([own]) => Array.from(estimate, (sum) => sum + own)));
    overlap = Float64Array.from(parts.flatMap(([, own]) => Array.from(overlap, (sum) => sum + own)));
  }
  return { estimate, overlap };
}

function drawn(
  strata: readonly Stratum[],
  uniform: () => number,
  real: { readonly estimate: number; readonly overlap: number },
): Tried {
  const estimate = new Float64Array(DRAWS + 1);
  const overlap = new Float64Array(DRAWS + 1);
  const parts = strata.map((stratum) => partOf(stratum, strata.length));
  for (let draw = 0; draw < DRAWS; draw++) {
    strata.forEach(({ values, treated }, s) => {
      const [own, shared] = parts[s]!(drawOf(values.length, treated.length, uniform));
      estimate[draw]! += own;
      overlap[draw]! += shared;
    });
  }
  estimate[DRAWS] = real.estimate;
  overlap[DRAWS] = real.overlap;
  return { estimate, overlap };
}

/** k of n without replacement. */
function drawOf(n: number, k: number, uniform: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = 0; i < k; i++) {
    const j = i + Math.floor(uniform() * (n - i));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order.slice(0, k);
}

/**
 * The test inverted. Under a constant effect τ an assignment's estimate is A − τB, the real one estimate − τ. An
 * assignment counts while |A − τB| ≥ |estimate − τ|: from the estimate on, outwards, up to where the two lines meet. So
 * the share that counts falls on both sides, and the ends are where it reaches alpha.
 */
function invertedInterval(
  { estimate: all, overlap }: Tried,
  estimate: number,
  alpha: number,
): readonly [number, number] | null {
  const n = all.length;
  const low: number[] = [];
  const high: number[] = [];
  for (let i = 0; i < n; i++) {
    const [below, above] = reachOf(all[i]!, overlap[i]!, estimate);
    low.push(below);
    high.push(above);
  }
  // More than alpha of them must still count: so many may have dropped out.
  const needed = Math.floor(alpha * n + SLACK) + 1;
  const top = high.sort((a, b) => b - a)[needed - 1]!;
  const bottom = low.sort((a, b) => a - b)[needed - 1]!;
  return Number.isFinite(top) && Number.isFinite(bottom) ? [bottom, top] : null;
}

/** From which to which effect an assignment counts. */
function reachOf(a: number, b: number, estimate: number): [number, number] {
  if (Math.abs(b) > 1 - SLACK) return [-Infinity, Infinity];
  // |a − τb| = |estimate − τ| at τ = (estimate − a) / (1 − b) and τ = (estimate + a) / (1 + b).
  const ends = [(estimate - a) / (1 - b), (estimate + a) / (1 + b)];
  return [Math.min(...ends, estimate), Math.max(...ends, estimate)];
}
