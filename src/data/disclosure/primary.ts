/** A count that would tell of so few that they can be known: 0 < n < threshold. Zero tells of nobody. */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}

export interface ShareRule {
  readonly threshold: number;
  readonly minDenominator: number;
  /** Which end of a share says the bad thing of everybody: 100 % where high is worse, 0 % where low is. */
  readonly worse: 'high' | 'low' | 'neutral';
}

/**
 * Whether a rate may not be shown: its numerator is small, or follows from so few; for a share of a whole, also
 * where the rest is small (1 − rate tells of them) or where it says of everybody what should be said of nobody.
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
