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

export function sums(request: RollupRequest): Sums {
  const { column, membership } = request;
  const { start, row, share } = membership;
  const { value, mark, standardError } = column;
  const threshold = request.coverageThreshold ?? COVERAGE_THRESHOLD;
  const groups = start.length - 1;
  const tally = emptyTally(groups);
  const out = blank(groups);
  for (let group = 0; group < groups; group++) {
    let [sum, squares] = [0, 0];
    // Marks are counted in this loop rather than by `tallyMarks`, because a second pass would double the
    // time.
    let [villages, missing, suppressed, notApplicable, apportioned] = [0, 0, 0, 0, 0];
    for (let i = start[group]!, end = start[group + 1]!; i < end; i++) {
      const part = share === null ? 1 : share[i]!;
      if (part <= 0) continue;
      if (part < 1) apportioned++;
      villages++;
      const r = row === null ? i : row[i]!;
      const marked = mark[r]!;
      if (marked === MARK.present) {
        const x = value[r]!;
        // A present value that is not finite, such as "Infinity" in a file, counts as missing.
        if (x - x !== 0) missing++;
        else {
          sum += part * x;
          if (standardError !== null) squares += (part * standardError[r]!) ** 2;
        }
      } else if (marked === MARK.missing) missing++;
      else if (marked === MARK.suppressed) suppressed++;
      else notApplicable++;
    }
    const applicable = villages - notApplicable;
    const present = applicable - missing - suppressed;
    tally.villages[group] = villages;
    tally.present[group] = present;
    tally.missing[group] = missing;
    tally.suppressed[group] = suppressed;
    tally.notApplicable[group] = notApplicable;
    tally.apportioned[group] = apportioned;
    const unknown = present === applicable ? NOTHING : unknownOf(request, group);
    const status = statusOf(tally, { group, threshold, within: unknown.within });
    const shown = status === STATUS.whole || status === STATUS.partial;
    out.status[group] = status;
    if (applicable === 0) continue;
    out.coverage[group] = (present + unknown.within) / applicable;
    out.low[group] = sum + unknown.low;
    out.high[group] = sum + unknown.high;
    if (shown) out.value[group] = sum + unknown.total;
    if (shown && standardError !== null && unknown.within === 0)
      out.standardError[group] = Math.sqrt(squares);
  }
  return { kind: 'sum', ...out, tally };
}

/** Bounds of what the villages of a group without a number add to its sum. */
interface Unknown extends Interval {
  /** Number of suppressed villages whose published total is known exactly … */
  readonly within: number;
  /** … and that total, which is included in both bounds. */
  readonly total: number;
}

const NOTHING: Unknown = { low: 0, high: 0, within: 0, total: 0 };

function unknownOf({ column, membership, ceiling, suppressed }: RollupRequest, group: number): Unknown {
  const { start, row, share } = membership;
  const { mark, value, hidden } = column;
  const parts = hidden && new HiddenParts(hidden);
  let [low, high, within, total] = [0, 0, 0, 0];
  for (let i = start[group]!; i < start[group + 1]!; i++) {
    const r = row === null ? i : row[i]!;
    const part = share === null ? 1 : share[i]!;
    const reported = mark[r] === MARK.present && Number.isFinite(value[r]);
    if (reported || mark[r] === MARK.notApplicable || part <= 0) continue;
    const range = mark[r] === MARK.suppressed ? suppressed : undefined;
    const own = { low: range?.low[r] ?? 0, high: known(range ? range.high[r] : ceiling?.[r]) };
    if (mark[r] === MARK.suppressed && parts?.add(r, part, own)) continue;
    low += part * own.low;
    high += part * own.high;
  }
  for (const part of parts ?? []) {
    const sum = hidden!.value[part.pool]!;
    const range = poolRange(sum, part);
    low += range.low;
    high += range.high;
    if (!isExact(sum, part)) continue;
    within += part.villages;
    total += range.low;
  }
  return { low, high, within, total };
}

function blank(groups: number) {
  const none = () => new Float64Array(groups).fill(Number.NaN);
  return {
    value: none(),
    low: none(),
    high: none(),
    standardError: none(),
    coverage: none(),
    status: new Uint8Array(groups),
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
