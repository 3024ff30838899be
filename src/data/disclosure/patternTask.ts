import type { LinkedTables } from './linkedTables';

/** A complementary suppression task: the cells to protect and the cells that may be suppressed for it. */
export interface PatternTask {
  readonly tables: LinkedTables;
  /** Cells that must be suppressed in any case (primary suppression). */
  readonly primary: ReadonlySet<number>;
  /** Cells that may be suppressed in addition; the cost decides between patterns with equally many cells. */
  readonly candidates: ReadonlyMap<number, number>;
  readonly threshold: number;
  /**
   * Which cells are audited: the primary ones, or all suppressed ones, because readers cannot tell them
   * apart.
   */
  readonly protect: 'primary' | 'hidden';
}
