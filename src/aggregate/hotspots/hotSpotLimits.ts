/** Smallest and largest of what a search for hot spots may be asked with, both included; whole but for kilometres. */
export const HOT_SPOT_LIMITS = {
  /** With fewer, no chance comes near the level. */
  permutations: [99, 99_999],
  seed: [0, 0x7fffffff],
  k: [1, 100],
  radius_km: [0.001, 5000],
} as const;

export function isWithin(what: keyof typeof HOT_SPOT_LIMITS, value: number | undefined): value is number {
  const [low, high] = HOT_SPOT_LIMITS[what];
  return value! >= low && value! <= high && (what === 'radius_km' || Number.isInteger(value));
}
