/**
 * Smallest and largest permitted parameters of a hot spot search, both included. All are integers except the
 * radius.
 */
export const HOT_SPOT_LIMITS = {
  /** With fewer permutations the smallest possible p value is hardly below the significance level. */
  permutations: [99, 99_999],
  seed: [0, 0x7fffffff],
  k: [1, 100],
  radius_km: [0.001, 5000],
} as const;

export function isWithin(what: keyof typeof HOT_SPOT_LIMITS, value: number | undefined): value is number {
  const [low, high] = HOT_SPOT_LIMITS[what];
  return value! >= low && value! <= high && (what === 'radius_km' || Number.isInteger(value));
}
