import type { IndicatorYear } from '../data/model/dataset';
import { MARK } from '../data/model/mark';

/** Two-sided 95 % of a normal error. */
const Z_95 = 1.959963984540054;

/** Poor households of some villages. */
export interface Households {
  readonly count: number;
  /** Null where the figures state no error. */
  readonly standardError: number | null;
  /** Villages without a number: theirs are missing in the count. */
  readonly villagesWithout: number;
}

/** Money per household; bounds are null where no error is stated, or where it leaves room for no household at all. */
export interface PerHousehold {
  readonly value_rp: number;
  readonly low_rp: number | null;
  readonly high_rp: number | null;
}

export interface HouseholdQuestion {
  /** One byte a village, 1 where it is wanted; null for all. */
  readonly villages: Uint8Array | null;
  readonly isRatio: boolean;
  /** The group of each village; left out where all are one. */
  readonly group?: Uint32Array;
  readonly groups?: number;
}

/**
 * Σ over villages of a count, or of a ratio's numerator, by group; null where no village of the group has a number.
 * Errors of villages are taken as independent; a ratio's are carried over to its numerator.
 * @param column of a count, or of a ratio with its numerator
 */
export function householdsIn(
  column: IndicatorYear,
  { villages, isRatio, group, groups = 1 }: HouseholdQuestion,
): (Households | null)[] {
  const { value, numerator, standardError, mark } = column;
  const sums = Array.from({ length: groups }, () => ({ count: 0, variance: 0, known: 0, without: 0 }));
  for (let row = 0; row < mark.length; row++) {
    if (villages !== null && villages[row] !== 1) continue;
    const sum = sums[group?.[row] ?? 0]!;
    const own = isRatio ? (numerator?.[row] ?? Number.NaN) : value[row]!;
    if (mark[row] !== MARK.present || Number.isNaN(own)) {
      sum.without++;
      continue;
    }
    sum.known++;
    sum.count += own;
    const error = standardError?.[row] ?? Number.NaN;
    const scale = isRatio ? (value[row]! > 0 ? own / value[row]! : 0) : 1;
    sum.variance += (error * scale) ** 2;
  }
  return sums.map(({ count, variance, known, without }) =>
    known === 0
      ? null
      : {
          count,
          standardError: standardError === null || Number.isNaN(variance) ? null : Math.sqrt(variance),
          villagesWithout: without,
        },
  );
}

/** Null where the amount is not known, or nobody is known to be poor there. */
export function perHousehold(amount_rp: number | null, households: Households | null): PerHousehold | null {
  if (amount_rp === null || households === null || households.count <= 0) return null;
  const { count, standardError } = households;
  const reach = standardError === null ? null : Z_95 * standardError;
  return {
    value_rp: amount_rp / count,
    low_rp: reach === null ? null : amount_rp / (count + reach),
    high_rp: reach === null || reach >= count ? null : amount_rp / (count - reach),
  };
}
