import type { LinkedTables } from './linkedTables';

/** Which cells are to be kept, and which may be hidden for it. */
export interface PatternTask {
  readonly tables: LinkedTables;
  /** Cells that must be hidden whatever else is. */
  readonly primary: ReadonlySet<number>;
  /** Cells that may be hidden besides, each with its price when two patterns have as many cells. */
  readonly candidates: ReadonlyMap<number, number>;
  readonly threshold: number;
  /** Whose reach is audited: the primary cells, or all that are hidden, where a reader cannot tell one from another. */
  readonly protect: 'primary' | 'hidden';
}
