import type { OfficialClasses } from '../../data/model/dataset';
import {
  deviationBounds,
  divergingBounds,
  equalBounds,
  headTailBounds,
  meanAndDeviation,
  naturalBounds,
  quantileBounds,
  roundBounds,
} from './breakBounds';

/**
 * The classification methods. `diverging` is centred on zero and used for changes only. `interval` classifies
 * by an end of the 95 % interval, with breaks at round numbers (`classedNumbers`).
 */
export type BreakMethod =
  | { readonly method: 'quantile' | 'equal' | 'natural' | 'deviation'; readonly k: number }
  | { readonly method: 'diverging'; readonly k: number }
  | { readonly method: 'headTail' | 'official' | 'interval' }
  | { readonly method: 'manual'; readonly upper: readonly number[] };

/** Remarks on the classes that a legend should show in addition to the bounds. */
export type BreakNote =
  | 'noValues' // nothing to classify
  | 'fewerDistinct' // fewer distinct values than classes: each distinct value is a class
  | 'tiesCollapsed' // tied values made bounds coincide: fewer classes than requested
  | 'boundsOutside' // bounds outside of the data's range were dropped (standard deviation)
  | 'classesLimited' // the number of classes was limited to 3–9
  | 'boundsRepaired' // manual bounds were sorted, or non-numbers dropped
  | 'officialMissing'; // no official classes for this indicator: quantiles used instead

export interface BreaksAnswer {
  /**
   * Inner upper bounds, strictly ascending. Class i is (upper[i−1], upper[i]]; the first includes the
   * minimum, the last the maximum.
   */
  readonly upper: readonly number[];
  readonly min: number;
  readonly max: number;
  /**
   * Goodness of variance fit, 1 − (sum of squares within classes) / (total); 1 where all values are equal,
   * NaN without values.
   */
  readonly gvf: number;
  readonly notes: readonly BreakNote[];
}

export const CLASS_LIMITS = { least: 3, most: 9 } as const;

/**
 * Class breaks of the present values (in any order, no NaN).
 * @param official the catalogue's classes, used by the method `official`; all are kept, empty classes
 * included
 */
export function breaks(
  values: Float64Array,
  method: BreakMethod,
  official: OfficialClasses | null = null,
): BreaksAnswer {
  if (values.length === 0) return emptyAnswer(method, official);
  const sorted = Float64Array.from(values).sort();
  const notes = new Set<BreakNote>();
  const upper = boundsOf({ sorted, method, official, notes });
  return {
    upper,
    min: sorted[0]!,
    max: sorted[sorted.length - 1]!,
    gvf: goodnessOfFit(sorted, upper),
    notes: [...notes],
  };
}

/**
 * The class of a value: the number of bounds below it. A value equal to a bound belongs to the class that the
 * bound closes.
 */
export function classOf(value: number, upper: readonly number[]): number {
  let classed = 0; // at most eight bounds, where a linear scan is faster than a binary search
  while (classed < upper.length && value > upper[classed]!) classed++;
  return classed;
}

interface Job {
  readonly sorted: Float64Array;
  readonly method: BreakMethod;
  readonly official: OfficialClasses | null;
  readonly notes: Set<BreakNote>;
}

function boundsOf(job: Job): number[] {
  const { sorted, method, official, notes } = job;
  switch (method.method) {
    case 'manual':
      return manualBounds(method.upper, notes);
    case 'official':
      if (official !== null) return [...official.upper];
      notes.add('officialMissing');
      return steppedBounds(job, { method: 'quantile', k: 5 });
    case 'interval':
      return roundBounds(sorted);
    case 'headTail': {
      const bounds = headTailBounds(sorted);
      if (bounds.length < CLASS_LIMITS.most) return bounds;
      notes.add('classesLimited');
      return bounds.slice(0, CLASS_LIMITS.most - 1);
    }
    default:
      return steppedBounds(job, method);
  }
}

function steppedBounds(job: Job, asked: Extract<BreakMethod, { k: number }>): number[] {
  const { sorted, notes } = job;
  const k = limitedCount(asked.k, notes);
  // The scale stays centred on zero even where one side is empty: that shows that no value changed in that
  // direction.
  if (asked.method === 'diverging') return divergingBounds(sorted, k);
  const distinct = fewDistinct(sorted, k);
  if (distinct !== null) {
    notes.add('fewerDistinct');
    return distinct.slice(0, -1);
  }
  switch (asked.method) {
    case 'quantile':
      return withoutEmptyClasses(quantileBounds(sorted, k), sorted, notes);
    case 'natural':
      return withoutEmptyClasses(naturalBounds(sorted, k), sorted, notes);
    case 'equal':
      return equalBounds(sorted, k);
    case 'deviation': {
      const bounds = deviationBounds(sorted, k);
      const inside = bounds.filter((b) => b >= sorted[0]! && b < sorted[sorted.length - 1]!);
      if (inside.length < bounds.length) notes.add('boundsOutside');
      return inside;
    }
  }
}

function limitedCount(k: number, notes: Set<BreakNote>): number {
  const whole = Number.isFinite(k) ? Math.round(k) : 5;
  const limited = Math.min(CLASS_LIMITS.most, Math.max(CLASS_LIMITS.least, whole));
  if (limited !== k) notes.add('classesLimited');
  return limited;
}

/** The distinct values where there are fewer than k of them, otherwise null. */
function fewDistinct(sorted: Float64Array, k: number): number[] | null {
  const distinct: number[] = [];
  for (const value of sorted) {
    if (value !== distinct[distinct.length - 1]) distinct.push(value);
    if (distinct.length === k) return null;
  }
  return distinct;
}

/**
 * Drops bounds that would leave a class empty: a bound stays only if its own class and the part above it both
 * hold a value.
 */
function withoutEmptyClasses(
  bounds: readonly number[],
  sorted: Float64Array,
  notes: Set<BreakNote>,
): number[] {
  const kept: number[] = [];
  let below = 0;
  for (const bound of bounds) {
    const upTo = countUpTo(sorted, bound);
    if (upTo > below && upTo < sorted.length) {
      kept.push(bound);
      below = upTo;
    }
  }
  if (kept.length < bounds.length) notes.add('tiesCollapsed');
  return kept;
}

/** Number of values that are ≤ bound, by binary search in ascending values. */
function countUpTo(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function manualBounds(upper: readonly number[], notes: Set<BreakNote>): number[] {
  const tidy = [...new Set(upper.filter(Number.isFinite))]
    .sort((a, b) => a - b)
    .slice(0, CLASS_LIMITS.most - 1);
  if (tidy.length !== upper.length || tidy.some((bound, i) => bound !== upper[i]))
    notes.add('boundsRepaired');
  return tidy;
}

function goodnessOfFit(sorted: Float64Array, upper: readonly number[]): number {
  const total = squaresAround(sorted);
  if (total === 0) return 1;
  let within = 0;
  let start = 0;
  for (const bound of [...upper, Number.POSITIVE_INFINITY]) {
    const end = countUpTo(sorted, bound);
    within += squaresAround(sorted.subarray(start, end));
    start = end;
  }
  return 1 - within / total;
}

/** Sum of squared deviations from the mean; 0 for an empty array. */
export function squaresAround(values: Float64Array): number {
  if (values.length === 0) return 0;
  const { mean } = meanAndDeviation(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function emptyAnswer(method: BreakMethod, official: OfficialClasses | null): BreaksAnswer {
  const fixed = method.method === 'official' ? (official?.upper ?? []) : [];
  const upper = method.method === 'manual' ? manualBounds(method.upper, new Set()) : [...fixed];
  return { upper, min: Number.NaN, max: Number.NaN, gvf: Number.NaN, notes: ['noValues'] };
}
