import type { Indicator, IndicatorYear } from '../../data/model/dataset';

/**
 * Reliability by coefficient of variation: up to 15 % `sure`, up to 30 % `careful` (use with caution), above
 * that `unsure` (not drawn).
 */
export type Certainty = 'sure' | 'careful' | 'unsure';

/** Upper limits of the first two levels in per cent, each included. */
export const CV_LIMITS_PCT = [15, 30] as const;

/** The z value of a two-sided 95 % interval. */
const Z95 = 1.96;

/** Standard error as a percentage of the absolute value; null where the value is 0 or no error is published. */
export function coefficientOfVariation_pct(value: number, standardError: number | null): number | null {
  if (standardError === null || !Number.isFinite(standardError) || !Number.isFinite(value) || value === 0) {
    return null;
  }
  return (standardError / Math.abs(value)) * 100;
}

export function certainty(cv_pct: number): Certainty {
  if (cv_pct <= CV_LIMITS_PCT[0]) return 'sure';
  return cv_pct <= CV_LIMITS_PCT[1] ? 'careful' : 'unsure';
}

/**
 * The reliability of one row's value; null where no error is published. A change is `sure` where its 95 %
 * interval excludes zero. The coefficient of variation does not fit changes, because a precise change near
 * zero has a very large one.
 */
export function certaintyAt(
  { indicator, column }: { readonly indicator: Indicator; readonly column: IndicatorYear },
  row: number,
): Certainty | null {
  const value = column.value[row] ?? Number.NaN;
  const error = column.standardError?.[row] ?? null;
  if (indicator.formula.kind === 'change') {
    if (error === null || !Number.isFinite(error) || !Number.isFinite(value)) return null;
    return Math.abs(value) > Z95 * error ? 'sure' : 'careful';
  }
  const cv_pct = coefficientOfVariation_pct(value, error);
  return cv_pct === null ? null : certainty(cv_pct);
}

/** False for a change that cannot be distinguished from zero, which no list ranks; true for everything else. */
export function isToldApart(side: Parameters<typeof certaintyAt>[0], row: number): boolean {
  return side.indicator.formula.kind !== 'change' || certaintyAt(side, row) !== 'careful';
}

/** 95 % interval of one row's value; null where it has no number or no positive standard error. */
export function intervalAt(column: IndicatorYear, row: number): Interval | null {
  const value = column.value[row] ?? Number.NaN;
  const error = column.standardError?.[row] ?? Number.NaN;
  return Number.isFinite(value) && error > 0 && Number.isFinite(error) ? interval95(value, error) : null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Value ± 1.96 standard errors, in the value's unit. Not cut at 0 or 100, because that would hide how wide
 * the interval is.
 */
export function interval95(value: number, standardError: number): Interval {
  return { low: value - Z95 * standardError, high: value + Z95 * standardError };
}
