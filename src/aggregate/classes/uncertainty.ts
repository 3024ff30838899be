import type { Indicator, IndicatorYear } from '../../data/model/dataset';

/** Coefficient of variation in words: up to 15 % sure enough, to 30 % with care, above that not to be shown. */
export type Certainty = 'sure' | 'careful' | 'unsure';

/** Upper ends of the first two classes, per cent, each included. */
export const CV_LIMITS_PCT = [15, 30] as const;

/** Two-sided 95 % of the normal distribution. */
const Z95 = 1.96;

/** Standard error over the size of the value, per cent; null where the value is 0 or no error is published. */
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
 * How sure one row's value is; null where no error is published. A change is sure where it can be told from no
 * change (its 95 % interval leaves out zero); its coefficient of variation would condemn every village that
 * stayed as it was.
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

/** False for a change that cannot be told from no change, which no list ranks; true for all else. */
export function isToldApart(side: Parameters<typeof certaintyAt>[0], row: number): boolean {
  return side.indicator.formula.kind !== 'change' || certaintyAt(side, row) !== 'careful';
}

/** 95 % interval of one row's value; null where it has no number, or no published error over nought. */
export function intervalAt(column: IndicatorYear, row: number): Interval | null {
  const value = column.value[row] ?? Number.NaN;
  const error = column.standardError?.[row] ?? Number.NaN;
  return Number.isFinite(value) && error > 0 && Number.isFinite(error) ? interval95(value, error) : null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Value ± 1.96 standard errors, in the value's unit; not cut at 0 or 100, which would hide a wide error. */
export function interval95(value: number, standardError: number): Interval {
  return { low: value - Z95 * standardError, high: value + Z95 * standardError };
}
