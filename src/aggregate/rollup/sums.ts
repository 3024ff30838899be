import type { HiddenPools } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { Interval } from '../classes/uncertainty';
import { HiddenParts, isExact, poolRange } from './hiddenParts';
import {
  COVERAGE_THRESHOLD,
  STATUS,
  type GroupTally,
  type RollupRequest,
  type Status,
} from './rollupRequest';
import { OWN_ARRAYS, type RollupArrays } from './rollupArrays';
import { emptyTally } from './tally';

/** Sums of counts; every array has one entry per group. */
export interface Sums {
  readonly kind: 'sum';
  /**
   * Sum over the villages that reported, including suppressed villages that a published total covers; NaN
   * where withheld.
   */
  readonly value: Float64Array;
  /** Bounds of the sum given missing and suppressed villages; Infinity where no upper bound is known. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** √Σ se², with errors of villages taken as independent; NaN where a village in the sum states none. */
  readonly standardError: Float64Array;
  /**
   * Share of the villages to which the indicator applies that are in the sum, 0 to 1; NaN where it applies to
   * none.
   */
  readonly coverage: Float64Array;
  /** `STATUS` */
  readonly status: Uint8Array;
  readonly tally: GroupTally;
}

/** @param arrays where the answer's arrays are made */
export function sums(request: RollupRequest, arrays: RollupArrays = OWN_ARRAYS): Sums {
  const made = blank(request, arrays);
  const { tally, value } = made;
  const { row, share } = request.membership;
  const standardError = request.column.standardError === null ? null : made.standardError;
  if (row === null && share === null && standardError === null && sumWhole(request, made)) return made;
  addParts(request, made);
  for (let group = 0; group < value.length; group++) {
    const present = tally.present[group]!;
    if (present === 0 || present < tally.villages[group]!) {
      settleIncomplete(request, made, group);
      continue;
    }
    // Every village reported, as in most groups: the status is `whole`.
    made.low[group] = value[group]!;
    made.high[group] = value[group]!;
    made.coverage[group] = 1;
    if (standardError !== null) standardError[group] = Math.sqrt(standardError[group]!);
  }
  return made;
}

// Both of these run once per cell of every indicator-year, and therefore count in local variables. They count marks
// themselves, because a second pass by `tallyMarks` would double the time.

/**
 * Makes the sums of groups of whole villages in the order of their rows, whose numbers have no standard errors.
 *
 * @returns false where a number that is marked as present is not finite: `addParts` looks at each
 */
function sumWhole(request: RollupRequest, made: Sums): boolean {
  const { membership, column } = request;
  const { tally, value: added } = made;
  const { start } = membership;
  const { value, mark } = column;
  for (let group = 0; group < added.length; group++) {
    let i = start[group]!;
    const end = start[group + 1]!;
    let even = 0;
    let odd = 0;
    // Four at a time while all of them are present, whose mark is 0: neither of two sums waits for the other.
    for (; i + 3 < end && (mark[i]! | mark[i + 1]! | mark[i + 2]! | mark[i + 3]!) === MARK.present; i += 4) {
      even += value[i]! + value[i + 2]!;
      odd += value[i + 1]! + value[i + 3]!;
    }
    let missing = 0;
    let suppressed = 0;
    let notApplicable = 0;
    for (; i < end; i++) {
      const marked = mark[i]!;
      if (marked === MARK.present) even += value[i]!;
      else if (marked === MARK.missing) missing++;
      else if (marked === MARK.suppressed) suppressed++;
      else notApplicable++;
    }
    const sum = even + odd;
    if (sum - sum !== 0) return false;
    added[group] = sum;
    const others = missing + suppressed + notApplicable;
    tally.present[group] = end - start[group]! - others;
    if (others > 0 || end === start[group]!) {
      tally.missing[group] = missing;
      tally.suppressed[group] = suppressed;
      tally.notApplicable[group] = notApplicable;
      settleIncomplete(request, made, group);
      continue;
    }
    made.low[group] = sum;
    made.high[group] = sum;
    made.coverage[group] = 1;
  }
  return true;
}

/** Adds up any groups, and the squares of standard errors into their place, and counts the marks. */
function addParts({ membership, column }: RollupRequest, made: Sums): void {
  const { start, row, share } = membership;
  const { value, mark, standardError } = column;
  const { tally } = made;
  for (let group = 0; group + 1 < start.length; group++) {
    let sum = 0;
    let squares = 0;
    let present = 0;
    let missing = 0;
    let suppressed = 0;
    let notApplicable = 0;
    for (let i = start[group]!, end = start[group + 1]!; i < end; i++) {
      const part = share === null ? 1 : share[i]!;
      if (part <= 0) continue;
      const r = row === null ? i : row[i]!;
      const marked = mark[r]!;
      const x = value[r]!;
      // A present value that is not finite, such as "Infinity" in a file, counts as missing.
      if (marked === MARK.present && x - x === 0) {
        present++;
        sum += part * x;
        if (standardError !== null) squares += (part * standardError[r]!) ** 2;
      } else if (marked === MARK.present || marked === MARK.missing) missing++;
      else if (marked === MARK.suppressed) suppressed++;
      else notApplicable++;
    }
    made.value[group] = sum;
    if (standardError !== null) made.standardError[group] = squares;
    tally.present[group] = present;
    tally.missing[group] = missing;
    tally.suppressed[group] = suppressed;
    tally.notApplicable[group] = notApplicable;
  }
}

/** Puts the figures of a group in which not every village reported in the place of its bare sums, once its marks are counted. */
function settleIncomplete(request: RollupRequest, made: Sums, group: number): void {
  const { tally } = made;
  const sum = made.value[group]!;
  const present = tally.present[group]!;
  const applicable = tally.villages[group]! - tally.notApplicable[group]!;
  const unknown = present === applicable ? NOTHING : unknownOf(request, group);
  const threshold = request.coverageThreshold ?? COVERAGE_THRESHOLD;
  const status = statusOf(tally, { group, threshold, within: unknown.within });
  const isShown = status === STATUS.whole || status === STATUS.partial;
  const isEmpty = applicable === 0;
  made.status[group] = status;
  made.value[group] = isShown ? sum + unknown.total : Number.NaN;
  made.low[group] = isEmpty ? Number.NaN : sum + unknown.low;
  made.high[group] = isEmpty ? Number.NaN : sum + unknown.high;
  made.coverage[group] = (present + unknown.within) / applicable;
  if (request.column.standardError !== null)
    made.standardError[group] =
      isShown && unknown.within === 0 ? Math.sqrt(made.standardError[group]!) : Number.NaN;
}

/** Bounds of what the villages of a group without a number add to its sum. */
interface Unknown extends Interval {
  /** Number of suppressed villages whose published total is known exactly … */
  readonly within: number;
  /** … and that total, which is included in both bounds. */
  readonly total: number;
}

const NOTHING: Unknown = { low: 0, high: 0, within: 0, total: 0 };
const ANYTHING: Unknown = { ...NOTHING, high: Number.POSITIVE_INFINITY };

function unknownOf({ column, membership, ceiling, suppressed }: RollupRequest, group: number): Unknown {
  const { start, row, share } = membership;
  const { mark, value, hidden } = column;
  if (ceiling === undefined && suppressed === undefined && hidden === undefined) return ANYTHING;
  const parts = hidden && new HiddenParts(hidden);
  let low = 0;
  let high = 0;
  for (let i = start[group]!; i < start[group + 1]!; i++) {
    const r = row === null ? i : row[i]!;
    const part = share === null ? 1 : share[i]!;
    const reported = mark[r] === MARK.present && Number.isFinite(value[r]);
    if (reported || mark[r] === MARK.notApplicable || part <= 0) continue;
    const range = mark[r] === MARK.suppressed ? suppressed : undefined;
    const least = range?.low[r] ?? 0;
    const most = known(range ? range.high[r] : ceiling?.[r]);
    if (mark[r] === MARK.suppressed && parts?.add(r, part, { low: least, high: most })) continue;
    low += part * least;
    high += part * most;
  }
  return parts === undefined ? { low, high, within: 0, total: 0 } : withPools(parts, hidden!, { low, high });
}

/** Adds the pools of suppressed villages to the bounds of the others without a number. */
function withPools(parts: HiddenParts, { value }: HiddenPools, others: Interval): Unknown {
  let { low, high } = others;
  let [within, total] = [0, 0];
  for (const part of parts) {
    const sum = value[part.pool]!;
    const range = poolRange(sum, part);
    low += range.low;
    high += range.high;
    if (!isExact(sum, part)) continue;
    within += part.villages;
    total += range.low;
  }
  return { low, high, within, total };
}

function blank({ column, membership }: RollupRequest, arrays: RollupArrays): Sums {
  const groups = membership.start.length - 1;
  return {
    kind: 'sum',
    value: arrays.numbers(groups),
    low: arrays.numbers(groups),
    high: arrays.numbers(groups),
    standardError: column.standardError === null ? arrays.none(groups) : arrays.numbers(groups),
    coverage: arrays.numbers(groups),
    status: arrays.bytes(groups),
    tally: emptyTally(membership, arrays),
  };
}

/** An upper bound that is absent or NaN is infinite. */
function known(high: number | undefined): number {
  return high === undefined || Number.isNaN(high) ? Number.POSITIVE_INFINITY : high;
}

/**
 * A group's status from the number of its villages that reported.
 * @param asked.within number of suppressed villages that a published total covers
 */
export function statusOf(
  tally: GroupTally,
  {
    group,
    threshold,
    within = 0,
  }: { readonly group: number; readonly threshold: number; readonly within?: number },
): Status {
  const applicable = tally.villages[group]! - tally.notApplicable[group]!;
  if (applicable === 0) return STATUS.empty;
  if (tally.missing[group]! > (1 - threshold) * applicable + SLACK) return STATUS.notEnough;
  if (tally.suppressed[group]! > within) return STATUS.interval;
  return tally.missing[group]! > 0 ? STATUS.partial : STATUS.whole;
}

/**
 * Tolerance for floating point: 1 − 0.8 is slightly less than 0.2, yet two missing of ten are within the
 * limit.
 */
const SLACK = 1e-9;
