import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { contractOf, type AggregateRefusal } from './contract';
import { rowsMembership } from './membership';
import { rollup } from './rollup';
import { COVERAGE_THRESHOLD, STATUS, type Status } from './rollupRequest';
import type { Interval } from '../classes/uncertainty';

/** How a group of villages is summarised. It follows from the kind of the indicator. */
export type GroupContract =
  /** Counts are summed. */
  | 'sum'
  /** Ratios are the sum of numerators over the sum of denominators. */
  | 'ratio'
  /** Indices are summarised by the median village, never by a mean. */
  | 'median';

/** One figure for a group of villages, taken from the roll-up of that group. */
export interface GroupFigure {
  readonly contract: GroupContract;
  /** `STATUS`. */
  readonly status: Status;
  /** null where the status withholds it, or where only a range is known. */
  readonly value: number | null;
  /** Lowest and highest possible value where suppressed villages leave it open; the highest may be Infinity. */
  readonly range: Interval | null;
  /**
   * Number of villages in the figure: those that reported, and suppressed ones that a published total
   * includes.
   */
  readonly known: number;
  /** Number of suppressed villages that leave the figure open. */
  readonly hidden: number;
  /** Number of villages to which the indicator applies: known, suppressed and missing ones. */
  readonly n: number;
  /** Why the figure can never be made; null where it can. */
  readonly refusal: AggregateRefusal | null;
}

const CONTRACTS = { sum: 'sum', ratio: 'ratio', distribution: 'median' } as const;

/** The contract for a group of villages; null for a category, which has no summary. */
export function groupContract(indicator: Pick<Indicator, 'kind' | 'formula'>): GroupContract | null {
  return indicator.kind === 'category' ? null : CONTRACTS[contractOf(indicator)];
}

/**
 * One figure for a group of villages; null for a category. Missing values are not zero: they lower the
 * coverage. Villages to which the indicator does not apply are not counted at all.
 * @param rows each row at most once
 */
export function groupFigure(
  indicator: Indicator,
  column: IndicatorYear,
  rows: Iterable<number>,
): GroupFigure | null {
  const contract = groupContract(indicator);
  if (contract === null) return null;
  const outcome = rollup({
    question: { indicatorId: indicator.id, year: column.year, grouping: '', asked: 'contract' },
    indicator,
    column,
    membership: rowsMembership(rows),
  });
  if (outcome.status === 'refused') return { ...NOTHING, contract, refusal: outcome.refusal };
  const made = outcome.rollup;
  const { tally, coverage } = made;
  const status = made.status[0] as Status;
  const n = tally.villages[0]! - tally.notApplicable[0]!;
  const isMedian = made.kind === 'distribution';
  // The median of the villages shown is still valid where a few others are suppressed.
  const isOfShown = isMedian && status === STATUS.interval && coverage[0]! >= COVERAGE_THRESHOLD;
  const isShown = status === STATUS.whole || status === STATUS.partial || isOfShown;
  const value = isMedian ? made.median[0]! : made.value[0]!;
  const known = made.kind === 'ratio' ? made.reporting[0]! : Math.round((coverage[0] || 0) * n);
  return {
    contract,
    status,
    value: isShown ? value : null,
    range: status === STATUS.interval && !isMedian ? { low: made.low[0]!, high: made.high[0]! } : null,
    known,
    hidden: status === STATUS.interval ? tally.suppressed[0]! : 0,
    n,
    refusal: null,
  };
}

const NOTHING = {
  status: STATUS.empty,
  value: null,
  range: null,
  known: 0,
  hidden: 0,
  n: 0,
} as const;
