import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { contractOf, type AggregateRefusal } from './contract';
import { rowsMembership } from './membership';
import { rollup } from './rollup';
import { COVERAGE_THRESHOLD, STATUS, type Status } from './rollupRequest';
import type { Interval } from '../classes/uncertainty';

/** What stands for many villages follows from the kind of the indicator, never from what would be handy. */
export type GroupContract =
  /** Counts add up. */
  | 'sum'
  /** Rates do not: numerators over denominators. */
  | 'ratio'
  /** Indices have no common unit of which there is more or less: the middle village, never a mean. */
  | 'median';

/** One figure for a group of villages: what a roll-up of that one group says. */
export interface GroupFigure {
  readonly contract: GroupContract;
  /** `STATUS`. */
  readonly status: Status;
  /** null where the status withholds it, or where there is only a range. */
  readonly value: number | null;
  /** Where hidden villages leave it open: the least and the most that it can be; the most may be Infinity. */
  readonly range: Interval | null;
  /** Villages in the figure: those that reported, and hidden ones that a published total counts. */
  readonly known: number;
  /** Hidden villages that leave it open. */
  readonly hidden: number;
  /** Villages to which the indicator applies: known, hidden and missing ones. */
  readonly n: number;
  /** Why there is none, whatever the villages say; null where nothing stands against it. */
  readonly refusal: AggregateRefusal | null;
}

const CONTRACTS = { sum: 'sum', ratio: 'ratio', distribution: 'median' } as const;

/** How villages of an indicator are taken together; null for a category, of which there is no whole. */
export function groupContract(indicator: Pick<Indicator, 'kind' | 'formula'>): GroupContract | null {
  return indicator.kind === 'category' ? null : CONTRACTS[contractOf(indicator)];
}

/**
 * One figure for a group of villages; null for a category. Missing is never zero: it lowers the coverage. Where
 * an indicator does not apply, the village does not count at all.
 * @param rows each at most once
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
  // The middle of the villages that are shown is what it says it is, also where some are hidden.
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
