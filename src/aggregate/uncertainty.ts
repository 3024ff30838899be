/** Coefficient of variation in words: up to 15 % sure enough, to 30 % with care, above that not to be shown. */
export type Certainty = 'sure' | 'careful' | 'unsure';

/** Upper ends of the first two classes, per cent, each included. */
export const CV_LIMITS_PCT = [15, 30] as const;

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

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of the normal distribution. */
const Z95 = 1.96;

/** Value ± 1.96 standard errors, in the value's unit; not cut at 0 or 100, which would hide a wide error. */
export function interval95(value: number, standardError: number): Interval {
  return { low: value - Z95 * standardError, high: value + Z95 * standardError };
}
