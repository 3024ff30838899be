/** Where a village's number stands over a distribution. */
export interface BadgePlace {
  /** Position in the comparison, 0 first. */
  readonly i: number;
  readonly x: number;
  /** 0 is the lowest; those that would cover one another stand on the next. */
  readonly level: number;
}

/**
 * Numbers over a strip, each over its own value. `shares` are 0 to 1 along the strip, null for a village without
 * a number, which has no place on it.
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
