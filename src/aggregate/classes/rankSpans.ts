import type { IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { bothTails } from '../hotspots/normalTail';

/** The end of the values at which rank 1 is. */
export type RankFrom = 'lowest' | 'highest';

/** A range of ranks that a row may have, both ends included. */
export interface RankSpan {
  readonly first: number;
  readonly last: number;
}

/** Ranges of all rows, indexed by row; 0 where a row has no number. */
export interface RankSpans {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** Rows that have a number. */
  readonly n: number;
}

/** Probability that the true ranks of all rows lie within their ranges at the same time. */
export const RANK_CONFIDENCE = 0.95;

/**
 * The z value for n independent intervals that contain all n true values together with 95 % confidence (Šidák
 * correction): 1.96 for n = 1, 3.75 for n = 285.
 */
export function jointReach(n: number): number {
  const miss = -Math.expm1(Math.log(RANK_CONFIDENCE) / Math.max(1, n));
  let [low, high] = [0, 40];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (bothTails(middle) > miss) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The range of ranks that each row may have, given the standard errors (Klein, Wright and Wieczorek 2020). A
 * row is certainly ahead of another where its interval lies wholly beyond the other's; where intervals
 * overlap, either may be ahead. A row without a published error may have any rank. null where no row has a
 * positive error, so that ranks are exact.
 * @param counts whether a row is ranked; null: all rows are
 */
export function rankSpans(
  column: IndicatorYear,
  from: RankFrom,
  counts: ((row: number) => boolean) | null = null,
): RankSpans | null {
  const rows: number[] = [];
  for (let row = 0; row < column.value.length; row++) {
    if (column.mark[row] === MARK.present && (counts === null || counts(row))) rows.push(row);
  }
  const errors = column.standardError;
  if (errors === null || !rows.some((row) => errors[row]! > 0)) return null;
  const n = rows.length;
  const ends = intervalsAhead(column, { rows, from });
  const lows = Float64Array.from(ends.low).sort();
  const highs = Float64Array.from(ends.high).sort();
  const first = new Uint32Array(column.value.length);
  const last = new Uint32Array(column.value.length);
  rows.forEach((row, i) => {
    // The rows with smaller values are ahead: those whose upper interval end is below this row's lower end.
    first[row] = 1 + countBelow(highs, ends.low[i]!);
    last[row] = countUpTo(lows, ends.high[i]!);
  });
  return { first, last, n };
}

/** The interval of each row, mirrored where necessary so that rank 1 is at the low end of the axis. */
function intervalsAhead(
  { value, standardError }: IndicatorYear,
  { rows, from }: { readonly rows: readonly number[]; readonly from: RankFrom },
): { readonly low: Float64Array; readonly high: Float64Array } {
  const sign = from === 'lowest' ? 1 : -1;
  const reach = jointReach(rows.filter((row) => standardError![row]! > 0).length);
  const low = new Float64Array(rows.length);
  const high = new Float64Array(rows.length);
  rows.forEach((row, i) => {
    const error = standardError![row]!;
    const half = Number.isNaN(error) ? Number.POSITIVE_INFINITY : reach * error;
    low[i] = sign * value[row]! - half;
    high[i] = sign * value[row]! + half;
  });
  return { low, high };
}

/** How many of the ascending numbers are below a bound. */
export function countBelow(sorted: Float64Array, bound: number): number {
  return insertion(sorted, (value) => value < bound);
}

/** How many of the ascending numbers are at most a bound. */
export function countUpTo(sorted: Float64Array, bound: number): number {
  return insertion(sorted, (value) => value <= bound);
}

function insertion(sorted: Float64Array, isBefore: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The range of a row; null where it has no number. */
export function spanAt({ first, last }: RankSpans, row: number): RankSpan | null {
  return first[row] ? { first: first[row], last: last[row]! } : null;
}

/** Whether the range of ranks says nothing: it runs from first to last. */
export function isUnranked({ first, last }: RankSpan, n: number): boolean {
  return n > 1 && first === 1 && last === n;
}

const known = new WeakMap<IndicatorYear, Map<RankFrom, RankSpans | null>>();

/** `rankSpans` of all rows, memoised by column. */
export function allRankSpans(column: IndicatorYear, from: RankFrom): RankSpans | null {
  const own = known.get(column) ?? new Map<RankFrom, RankSpans | null>();
  known.set(column, own);
  const spans = own.has(from) ? own.get(from)! : rankSpans(column, from);
  own.set(from, spans);
  return spans;
}
