import { attack, type Reach } from './attack';
import type { LinkedTables } from './linkedTables';

/**
 * Whether a reach keeps a count: it must go up to the threshold and be as wide. So must the rest of a share, or 98
 * of 100 would tell of the two.
 */
export function isKept({ low, high, rest }: Reach, threshold: number): boolean {
  return high >= threshold && high - low >= threshold && rest >= threshold;
}

/** The first of `targets` that an attack comes too near to, with how near; null where all are kept. */
export function firstExposed(
  tables: LinkedTables,
  hidden: ReadonlySet<number>,
  { targets, threshold }: { readonly targets: Iterable<number>; readonly threshold: number },
): { readonly cell: number; readonly reach: Reach } | null {
  for (const [cell, reach] of attack(tables, hidden, targets)) {
    if (!isKept(reach, threshold)) return { cell, reach };
  }
  return null;
}
