/** Position of a village's number above a distribution. */
export interface BadgePlace {
  /** Index in the comparison, from 0. */
  readonly i: number;
  readonly x: number;
  /** 0 is the lowest; numbers that would overlap are placed on the next level. */
  readonly level: number;
}

/**
 * Places numbers above a strip at their values. `shares` are positions from 0 to 1 along the strip; null for
 * a village without a value, which gets no number.
 */
export function badgePlaces(
  shares: readonly (number | null)[],
  { width, size }: { readonly width: number; readonly size: number },
): readonly BadgePlace[] {
  const placed: BadgePlace[] = [];
  const order = shares
    .map((share, i) => ({ share, i }))
    .filter((one): one is { share: number; i: number } => one.share !== null)
    .sort((a, b) => a.share - b.share || a.i - b.i);
  for (const { share, i } of order) {
    const x = share * width;
    const taken = new Set(placed.filter((other) => Math.abs(other.x - x) < size).map(({ level }) => level));
    let level = 0;
    while (taken.has(level)) level++;
    placed.push({ i, x, level });
  }
  return placed;
}
