import { attack, type Reach } from './attack';
import { firstLearnt, reachOfInsider } from './insider';
import type { LinkedTables } from './linkedTables';
import { lonelyCells } from './lonely';

/**
 * Whether a reach keeps a count: it must go up to the threshold and be as wide. So must the rest of a share, or 98
 * of 100 would tell of the two.
 */
export function isKept({ low, high, rest }: Reach, threshold: number): boolean {
  return high >= threshold && high - low >= threshold && rest >= threshold;
}

export interface Exposure {
  readonly cell: number;
  readonly reach: Reach;
  /** Who learns it exactly from what is their own; null where everybody comes too near. */
  readonly insider: number | null;
}

/**
 * The first of `targets` that an attack comes too near to, with how near; null where all are kept. Where the tables
 * say whose the cells are, none may stand alone, and nobody may learn another's exactly from their own.
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

/** Whether an exposure still holds where these cells are hidden. */
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
