/** Sums that should be equal differ by this share of their size at most (0.1 + 0.2 and 0.3: a quarter of it). */
const ROUNDING = 8 * Number.EPSILON;

/** The ends of a criterion's known values and its width, 0 where they differ by no more than rounding does. */
export function criterionWidth(column: Float64Array): {
  readonly low: number;
  readonly high: number;
  readonly width: number;
} {
  let [low, high] = [Infinity, -Infinity];
  for (const value of column) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const size = Math.max(Math.abs(low), Math.abs(high));
  return { low, high, width: high - low > ROUNDING * size ? high - low : 0 };
}

/** Whether a criterion is the same for all, and so tells nothing apart. */
export function isConstant(column: Float64Array): boolean {
  return criterionWidth(column).width === 0;
}
