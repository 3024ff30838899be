/** Whether a count is so small that individuals could be recognised: 0 < n < threshold. Zero refers to nobody. */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}

export interface ShareRule {
  readonly threshold: number;
  readonly minDenominator: number;
  /**
   * Which end of a share discloses something unfavourable about everybody: 100 % where high is worse, 0 %
   * where low is.
   */
  readonly worse: 'high' | 'low' | 'neutral';
}

/**
 * Whether a rate must not be published: its numerator is small or its denominator below the minimum. For a
 * share of a whole also where the rest is small (it follows from 1 − rate), or where the share discloses the
 * unfavourable attribute for everybody.
 */
export function isTellingRate(
  {
    numerator,
    denominator,
    isShare,
  }: { readonly numerator: number; readonly denominator: number; readonly isShare: boolean },
  { threshold, minDenominator, worse }: ShareRule,
): boolean {
  if (isSmall(numerator, threshold) || denominator < minDenominator) return true;
  if (!isShare) return false;
  if (isSmall(denominator - numerator, threshold)) return true;
  return worse === 'low' ? numerator === 0 : numerator === denominator;
}
