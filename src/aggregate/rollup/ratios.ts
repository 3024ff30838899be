import type { Indicator } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { Interval } from '../classes/uncertainty';
import { HiddenParts, isExact, poolRange } from './hiddenParts';
import { OWN_ARRAYS, type RollupArrays } from './rollupArrays';
import {
  COVERAGE_THRESHOLD,
  STATUS,
  type GroupTally,
  type RollupRequest,
  type Status,
} from './rollupRequest';
import { tallyMarks } from './tally';

/**
 * Ratios: Σ numerator / Σ denominator × multiplier over villages where both are known. One array entry per
 * group.
 */
export interface Ratios {
  readonly kind: 'ratio';
  /** In the indicator's unit; NaN where the status withholds it. */
  readonly value: Float64Array;
  /** Sums over the villages where both are known, including suppressed villages that a published total covers. */
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** Sum of the denominators of all villages where it is known, whether they reported or not. */
  readonly knownDenominator: Float64Array;
  /** Number of villages whose denominator is unknown; the bounds do not include them. */
  readonly denominatorUnknown: Uint32Array;
  /** Number of villages in the sums. */
  readonly reporting: Uint32Array;
  /** denominator / knownDenominator, 0 to 1; NaN where knownDenominator is 0. */
  readonly coverage: Float64Array;
  /**
   * Worst-case bounds (Manski 2003): none, and all, of those that did not report. Infinity where there is no
   * upper bound.
   */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /**
   * In the value's unit, with errors of villages taken as independent; NaN where a village in the sums states
   * none.
   */
  readonly standardError: Float64Array;
  /** `STATUS` */
  readonly status: Uint8Array;
  readonly tally: GroupTally;
}

/**
 * Whether the ratio is a proportion, which cannot exceed one. Others (schools per 10,000 people) have no
 * upper bound.
 */
function isShare({ multiplier }: Pick<Indicator, 'multiplier'>): boolean {
  return multiplier === 1 || multiplier === 100;
}

/** Sums over the villages of one group. */
interface Parts {
  /** Of villages that reported, and of suppressed ones whose published total is known exactly. */
  readonly numerator: number;
  readonly denominator: number;
  readonly known: number;
  /** The part of `known` that is missing, without the suppressed part. */
  readonly missing: number;
  readonly squares: number;
  readonly reporting: number;
  /** How many of `reporting` are suppressed villages within an exact total. */
  readonly within: number;
  readonly unknown: number;
  /** Number of missing villages whose denominator is unknown. */
  readonly missingUnknown: number;
  /** Number of suppressed villages without any bound. */
  readonly boundless: number;
  /** Pools of suppressed villages of which only bounds are known. */
  readonly open: readonly OpenPool[];
  /** Whether some numerator is larger than its denominator. */
  readonly exceeding: boolean;
}

/** Bounds of what the suppressed villages of one pool contribute to a group. */
interface OpenPool {
  /** Bounds of the numerator, without regard to the denominator. */
  readonly numerator: Interval;
  readonly denominator: Interval;
}

/** The part of a roll-up request that ratios need. */
export type RatioRequest = Omit<RollupRequest, 'indicator'> & {
  readonly indicator: Pick<Indicator, 'multiplier'>;
};

/**
 * The column must have numerators and denominators.
 * @param arrays where the answer's arrays are made
 */
export function ratios(request: RatioRequest, arrays: RollupArrays = OWN_ARRAYS): Ratios {
  const { indicator, membership } = request;
  const groups = membership.start.length - 1;
  const tally = tallyMarks(request, arrays);
  const out = blank(groups, arrays);
  const parts = new Array<Parts>(groups);
  let share = isShare(indicator);
  for (let group = 0; group < groups; group++) {
    parts[group] = partsOf(request, group);
    // Where a numerator exceeds its denominator, the ratio is not a proportion, so that 1 is not an upper
    // bound.
    if (parts[group]!.exceeding) share = false;
  }
  parts.forEach((sum, group) => {
    const { multiplier } = indicator;
    const status = statusOf(sum, {
      tally,
      group,
      threshold: request.coverageThreshold ?? COVERAGE_THRESHOLD,
    });
    const shown = status === STATUS.whole || status === STATUS.partial;
    out.status[group] = status;
    out.numerator[group] = sum.numerator;
    out.denominator[group] = sum.denominator;
    out.knownDenominator[group] = sum.known;
    out.denominatorUnknown[group] = sum.unknown;
    out.reporting[group] = sum.reporting;
    if (sum.known > 0) out.coverage[group] = sum.denominator / sum.known;
    out.low[group] = lowOf(sum) * multiplier;
    out.high[group] = highOf(sum, share) * multiplier;
    if (!shown) return;
    out.value[group] = (sum.numerator / sum.denominator) * multiplier;
    if (sum.within === 0) out.standardError[group] = Math.sqrt(sum.squares) / sum.denominator;
  });
  return { kind: 'ratio', ...out, tally };
}

/** The lower bound; NaN where there is no denominator. */
function lowOf({ numerator, known, open, boundless }: Parts): number {
  // A suppressed village of unknown size may have any denominator with a numerator of 0.
  if (boundless > 0) return known > 0 || open.length > 0 ? 0 : Number.NaN;
  const least = open.reduce((sum, pool) => sum + pool.numerator.low, numerator);
  const most = open.reduce((sum, pool) => sum + pool.denominator.high, known);
  return most > 0 ? least / most : Number.NaN;
}

function highOf({ numerator, known, denominator, open, boundless }: Parts, isShare: boolean): number {
  if (known === 0 && open.length === 0) return Number.NaN;
  const unsure = known > denominator || boundless > 0;
  if (!isShare && unsure) return Number.POSITIVE_INFINITY;
  if (boundless > 0) return 1;
  let [top, bottom] = [numerator + known - denominator, known];
  for (const pool of open) {
    // In a proportion the numerator is part of the denominator: it is highest where the denominator holds
    // nothing else.
    const most = isShare ? Math.min(pool.numerator.high, pool.denominator.high) : pool.numerator.high;
    top += most;
    bottom += isShare ? Math.max(pool.denominator.low, most) : pool.denominator.low;
  }
  if (top === Number.POSITIVE_INFINITY) return isShare ? 1 : top;
  if (bottom > 0) return top / bottom;
  return !isShare && top > 0 ? Number.POSITIVE_INFINITY : Number.NaN;
}

function partsOf({ column, membership, ceiling }: RatioRequest, group: number): Parts {
  const { start, row, share } = membership;
  const { mark, numerator, denominator, standardError, hidden } = column;
  const pooled = hidden && new HiddenParts(hidden);
  // Local variables for speed: this loop runs once per cell of every indicator-year.
  let [top, bottom, known, missing, squares] = [0, 0, 0, 0, 0];
  let [reporting, missingUnknown, boundless] = [0, 0, 0];
  let exceeding = false;
  for (let i = start[group]!, end = start[group + 1]!; i < end; i++) {
    const r = row === null ? i : row[i]!;
    const part = share === null ? 1 : share[i]!;
    const marked = mark[r]!;
    if (marked === MARK.notApplicable || part <= 0) continue;
    const x = numerator![r]!;
    let n = denominator![r]!;
    if (n - n !== 0 && ceiling !== undefined) n = ceiling[r]!;
    const sized = n - n === 0;
    if (marked === MARK.suppressed && pooled?.add(r, part, sized ? { low: n, high: n } : ANYTHING)) continue;
    if (!sized) {
      if (marked === MARK.suppressed) boundless++;
      else missingUnknown++;
      continue;
    }
    known += part * n;
    if (marked === MARK.present && x - x === 0) {
      reporting++;
      top += part * x;
      bottom += part * n;
      if (x > n) exceeding = true;
      if (standardError !== null) squares += (part * n * standardError[r]!) ** 2;
    } else if (marked !== MARK.suppressed) missing += part * n;
  }
  if (standardError === null) squares = Number.NaN;
  const within = poolsOf(column, pooled);
  return {
    numerator: top + within.numerator,
    denominator: bottom + within.denominator,
    known: known + within.denominator,
    missing,
    squares,
    reporting: reporting + within.villages,
    within: within.villages,
    unknown: missingUnknown + boundless + within.unknown,
    missingUnknown,
    boundless,
    open: within.open,
    exceeding: exceeding || within.exceeding,
  };
}

const ANYTHING: Interval = { low: 0, high: Number.POSITIVE_INFINITY };

/** Sums over a group's suppressed villages by pool: parts that are known exactly, and those with bounds only. */
function poolsOf({ hidden }: RatioRequest['column'], pooled: HiddenParts | undefined) {
  const open: OpenPool[] = [];
  let [numerator, denominator, villages, unknown] = [0, 0, 0, 0];
  let exceeding = false;
  for (const part of pooled ?? []) {
    const [x, n] = [hidden!.numerator[part.pool]!, hidden!.denominator[part.pool]!];
    const sizes = poolRange(n, part);
    const counts = poolRange(x, { ...part, ...ANYTHING });
    if (x > n) exceeding = true;
    if (isExact(x, part) && isExact(n, part)) {
      numerator += counts.low;
      denominator += sizes.low;
      villages += part.villages;
    } else {
      open.push({ numerator: counts, denominator: sizes });
      if (sizes.high === Number.POSITIVE_INFINITY) unknown += part.villages;
    }
  }
  return { open, numerator, denominator, villages, unknown, exceeding };
}

/**
 * A group's status. Too much is missing where the missing share of known denominators, or of villages with an
 * unknown denominator, exceeds the limit.
 */
function statusOf(
  sum: Parts,
  {
    tally,
    group,
    threshold,
  }: { readonly tally: GroupTally; readonly group: number; readonly threshold: number },
): Status {
  const applicable = tally.villages[group]! - tally.notApplicable[group]!;
  if (applicable === 0) return STATUS.empty;
  const limit = 1 - threshold + 1e-9;
  if (sum.missing > limit * sum.known || sum.missingUnknown > limit * applicable) return STATUS.notEnough;
  if (tally.suppressed[group]! > sum.within) return STATUS.interval;
  if (sum.denominator === 0) return STATUS.zeroDenominator;
  return sum.reporting < applicable ? STATUS.partial : STATUS.whole;
}

function blank(groups: number, arrays: RollupArrays) {
  const none = () => arrays.numbers(groups).fill(Number.NaN);
  return {
    value: none(),
    numerator: none(),
    denominator: none(),
    knownDenominator: none(),
    denominatorUnknown: arrays.counts(groups),
    reporting: arrays.counts(groups),
    coverage: none(),
    low: none(),
    high: none(),
    standardError: none(),
    status: arrays.bytes(groups),
  };
}
