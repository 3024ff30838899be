/** How many people must stand behind a village's figures before these may leave the microdata. */
export interface Thresholds {
  /** Fewer poor than this, but some, are hidden; so are fewer who are not poor, none included. */
  readonly least: number;
  /** Figures of fewer people than this are hidden. */
  readonly leastAsked: number;
}

/** As the data pack sets them unless told otherwise. */
export const DEFAULT_THRESHOLDS: Thresholds = { least: 5, leastAsked: 20 };

/**
 * Whether a village's figures must be hidden. A rate tells its count, and its complement too: where nearly all
 * are poor the few who are not stand out, and where all are poor everybody is known to be.
 */
export function mustHide(
  { n, poor }: { readonly n: number; readonly poor: number },
  thresholds: Thresholds,
): boolean {
  const { least, leastAsked } = thresholds;
  return n < leastAsked || (poor > 0 && poor < least) || n - poor < least;
}
