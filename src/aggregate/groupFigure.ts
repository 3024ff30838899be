import { median } from 'd3-array';
import type { Indicator, IndicatorYear } from '../data/dataset';
import { MARK } from '../data/mark';
import type { Interval } from './uncertainty';

/** What stands for many villages follows from the kind of the indicator, never from what would be handy. */
export type GroupContract =
  /** Counts add up. */
  | 'sum'
  /** Rates do not: numerators over denominators. */
  | 'ratio'
  /** Indices have no common unit of which there is more or less: the middle village, never a mean. */
  | 'median';

export interface GroupFigure {
  readonly contract: GroupContract;
  /** null where too few villages have a number to stand for all. */
  readonly value: number | null;
  /** Of a sum with hidden cells: what it can be at the least and at the most; null where nothing is hidden. */
  readonly range: Interval | null;
  /** Villages whose number went in. */
  readonly known: number;
  /** Villages whose number is hidden because it is small. */
  readonly hidden: number;
  /** Villages to which the indicator applies: known, hidden and missing ones. */
  readonly n: number;
}

/** A figure stands for a group if at least this share of its villages has a number. */
export const LEAST_COVERAGE = 0.8;
/** What a count hidden because it is small lies between. */
export const HIDDEN_COUNT = { low: 1, high: 4 } as const;

const CONTRACTS = { count: 'sum', ratio: 'ratio', index: 'median' } as const;

/** How villages of an indicator are taken together; null for a category, of which there is no whole. */
export function groupContract({ kind }: Pick<Indicator, 'kind'>): GroupContract | null {
  return kind === 'category' ? null : CONTRACTS[kind];
}

/**
 * One figure for a group of villages; null for a category. Missing is never zero: it lowers the coverage. Where
 * an indicator does not apply, the village does not count at all.
 */
export function groupFigure(
  indicator: Pick<Indicator, 'kind' | 'multiplier'>,
  column: IndicatorYear,
  rows: Iterable<number>,
): GroupFigure | null {
  const contract = groupContract(indicator);
  if (contract === null) return null;
  const applying = [...rows].filter((row) => column.mark[row] !== MARK.notApplicable);
  const present = applying.filter((row) => column.mark[row] === MARK.present);
  const hidden = applying.filter((row) => column.mark[row] === MARK.suppressed).length;
  // A hidden count is known to within four; a hidden rate is not known at all.
  const covered = present.length + (contract === 'sum' ? hidden : 0);
  const enough = applying.length > 0 && covered >= LEAST_COVERAGE * applying.length;
  const value = enough ? wholeOf(contract, { indicator, column, present }) : null;
  const isRange = contract === 'sum' && hidden > 0 && value !== null;
  return {
    contract,
    value,
    range: isRange
      ? { low: value + hidden * HIDDEN_COUNT.low, high: value + hidden * HIDDEN_COUNT.high }
      : null,
    known: present.length,
    hidden,
    n: applying.length,
  };
}

function wholeOf(
  contract: GroupContract,
  {
    indicator,
    column,
    present,
  }: {
    readonly indicator: Pick<Indicator, 'multiplier'>;
    readonly column: IndicatorYear;
    readonly present: readonly number[];
  },
): number | null {
  if (contract === 'median') return middleOf(column, present);
  return contract === 'sum'
    ? sumOf(column.value, present)
    : (pooledRatio(indicator, column, present)?.value ?? null);
}

/** The middle value of rows that have one; of an even number the mean of the two. null of none. */
export function middleOf({ value }: Pick<IndicatorYear, 'value'>, rows: Iterable<number>): number | null {
  return median(rows, (row) => value[row]) ?? null;
}

/**
 * Σ numerator / Σ denominator over the rows that have both, never a mean of rates; null where the column brings
 * no parts, or nobody is in the denominator.
 */
export function pooledRatio(
  { multiplier }: Pick<Indicator, 'multiplier'>,
  { numerator, denominator }: Pick<IndicatorYear, 'numerator' | 'denominator'>,
  rows: Iterable<number>,
): { readonly value: number; readonly known: number } | null {
  if (numerator === null || denominator === null) return null;
  const both = [...rows].filter(
    (row) => Number.isFinite(numerator[row]) && Number.isFinite(denominator[row]),
  );
  const below = sumOf(denominator, both);
  return below > 0 ? { value: (sumOf(numerator, both) / below) * multiplier, known: both.length } : null;
}

export function sumOf(numbers: Float64Array, rows: Iterable<number>): number {
  let sum = 0;
  for (const row of rows) sum += numbers[row]!;
  return sum;
}
