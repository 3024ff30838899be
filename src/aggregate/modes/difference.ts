import type { IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { interval95, type Interval } from '../classes/uncertainty';

/** How far one village's number lies from another's. */
export interface Difference {
  /** The one minus the other, in the indicator's unit. */
  readonly value: number;
  /** 95 % interval of the difference; null where one of the two has no published error. */
  readonly interval: Interval | null;
  /** Whether the interval leaves zero out; null where there is none, and nothing can be said. */
  readonly distinct: boolean | null;
}

/**
 * The difference of two rows of one column; null where one of them has no number. The two errors are taken to be
 * independent, as those of different villages are.
 */
export function differenceOf(column: IndicatorYear, one: number, other: number): Difference | null {
  if (column.mark[one] !== MARK.present || column.mark[other] !== MARK.present) return null;
  const value = column.value[one]! - column.value[other]!;
  const error = jointError(column.standardError, one, other);
  if (error === null) return { value, interval: null, distinct: null };
  const interval = interval95(value, error);
  return { value, interval, distinct: interval.low > 0 || interval.high < 0 };
}

function jointError(errors: Float64Array | null, one: number, other: number): number | null {
  const [a, b] = [errors?.[one] ?? NaN, errors?.[other] ?? NaN];
  const error = Math.hypot(a, b);
  // An error of nought is that of a full count: two of them differ by what they differ.
  return Number.isFinite(error) && error > 0 ? error : null;
}

/** Which way worse lies: the difference's sign against the indicator's direction; null for equal or neutral. */
export function isWorse(value: number, worse: 'high' | 'low' | 'neutral'): boolean | null {
  if (value === 0 || worse === 'neutral') return null;
  return value > 0 === (worse === 'high');
}
