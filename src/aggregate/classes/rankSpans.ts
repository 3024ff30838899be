import type { IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { bothTails } from '../hotspots/normalTail';

/** Rank 1 stands at this end of the values. */
export type RankFrom = 'lowest' | 'highest';

/** The places that a row may have, both included. */
export interface RankSpan {
  readonly first: number;
  readonly last: number;
}

/** Spans of all rows; 0 where a row has no number. */
export interface RankSpans {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** Rows that have a number. */
  readonly n: number;
}

/** With this chance the true places of all rows at once lie in their spans. */
export const RANK_CONFIDENCE = 0.95;

/**
 * How many standard errors to either side give n independent intervals that hold all n true values with 95 %
 * (Šidák): 1.96 for one, 3.75 for 285.
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
 * Places that each row may have, from the standard errors (Klein, Wright and Wieczorek 2020): ahead for certain
 * is whose interval lies wholly beyond the row's, and what overlaps may stand on either side. A row without a
 * published error may stand anywhere. null where no row has an error over nought: places are then exact.
 * @param counts whether a row takes part; null: all do
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
    // Ahead lie the smaller values: those whose upper end is below the row's lower one.
    first[row] = 1 + countBelow(highs, ends.low[i]!);
    last[row] = countUpTo(lows, ends.high[i]!);
  });
  return { first, last, n };
}

/** Interval of each row on an axis on which place 1 is at the low end. */
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
function countBelow(sorted: Float64Array, bound: number): number {
  return insertion(sorted, (value) => value < bound);
}

/** How many of the ascending numbers are at most a bound. */
function countUpTo(sorted: Float64Array, bound: number): number {
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

/** A row's span; null where it has no number. */
export function spanAt({ first, last }: RankSpans, row: number): RankSpan | null {
  return first[row] ? { first: first[row], last: last[row]! } : null;
}

/** Whether nothing is known of a row's place: it may stand first as well as last. */
export function isUnranked({ first, last }: RankSpan, n: number): boolean {
  return n > 1 && first === 1 && last === n;
}

const known = new WeakMap<IndicatorYear, Map<RankFrom, RankSpans | null>>();

/** `rankSpans` of all rows, worked out once a column. */
export function allRankSpans(column: IndicatorYear, from: RankFrom): RankSpans | null {
  const own = known.get(column) ?? new Map<RankFrom, RankSpans | null>();
  known.set(column, own);
  const spans = own.has(from) ? own.get(from)! : rankSpans(column, from);
  own.set(from, spans);
  return spans;
}
