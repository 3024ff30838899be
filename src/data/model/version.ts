import type { Localized } from './localized';

/** What a publication changed in the values of one indicator. */
export interface VersionChange {
  readonly indicatorId: string;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

/** A publication of a pack, as its operator tells it. */
export interface PackVersion {
  readonly version: string;
  /** ISO day. */
  readonly date: string;
  /** What was corrected, and why. */
  readonly note: Localized;
  readonly changes: readonly VersionChange[];
}
