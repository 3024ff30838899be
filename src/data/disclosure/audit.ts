import { attack, type Reach } from './attack';
import { firstLearnt, reachOfInsider } from './insider';
import type { LinkedTables } from './linkedTables';
import { lonelyCells } from './lonely';

/**
 * Whether a feasibility interval protects a count: it must reach up to the threshold and be at least as wide
 * as the threshold. For a share, the rest of the whole must also be able to reach it: publishing 98 of 100
 * would reveal the other two.
 */
export function isKept({ low, high, rest }: Reach, threshold: number): boolean {
  return high >= threshold && high - low >= threshold && rest >= threshold;
}

export interface Exposure {
  readonly cell: number;
  readonly reach: Reach;
  /**
   * The village that can compute the cell exactly from its own figures; null where an outsider's interval is
   * too narrow.
   */
  readonly insider: number | null;
}

/**
 * The first of the targets that an attack exposes, with its interval; null where all are protected. Where the
 * tables state which village owns each cell, no suppressed cell may stand alone, and no village may be able
 * to compute another's cell exactly.
 */
export function firstExposed(
  tables: LinkedTables,
  hidden: ReadonlySet<number>,
  { targets, threshold }: { readonly targets: Iterable<number>; readonly threshold: number },
): Exposure | null {
  const asked = [...targets];
  const reaches = new Map<number, Reach>();
  for (const [cell, reach] of attack(tables, hidden, asked)) {
    if (!isKept(reach, threshold)) return { cell, reach, insider: null };
    reaches.set(cell, reach);
  }
  for (const cell of lonelyCells(tables, hidden)) {
    const reach = reaches.get(cell);
    if (reach) return { cell, reach, insider: null };
  }
  return tables.owner ? firstLearnt(tables, hidden, asked) : null;
}

/** Whether an exposure still exists with the given suppressed cells. */
export function isExposed(
  tables: LinkedTables,
  hidden: ReadonlySet<number>,
  { cell, insider, threshold }: Pick<Exposure, 'cell' | 'insider'> & { readonly threshold: number },
): boolean {
  if (insider !== null) {
    const { low, high } = reachOfInsider(tables, hidden, { cell, insider });
    return !(high - low >= 1);
  }
  const [[, reach] = []] = attack(tables, hidden, [cell]);
  return lonelyCells(tables, hidden).has(cell) || !isKept(reach!, threshold);
}
