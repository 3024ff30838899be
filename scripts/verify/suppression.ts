import { attack, type Reach } from '../../src/data/disclosure/attack';
import { cheapestPattern, type CheapestPattern } from '../../src/data/disclosure/cheapestPattern';
import { complement } from '../../src/data/disclosure/complement';
import { isKept } from '../../src/data/disclosure/audit';
import { brokenSum, type LinkedTables } from '../../src/data/disclosure/linkedTables';
import { isSmall } from '../../src/data/disclosure/primary';

/** A table of a fixture, and which of its cells may be hidden. */
export interface SuppressionCase {
  readonly tables: LinkedTables;
  readonly names: readonly string[];
  /** Cells of which the small ones are primary and any may be complementary. */
  readonly cells: readonly number[];
  readonly threshold: number;
}

export interface SuppressionAnswer {
  readonly primary: readonly number[];
  readonly best: CheapestPattern;
  readonly alone: ReadonlyMap<number, Reach>;
  readonly exposedAlone: readonly number[];
  readonly after: ReadonlyMap<number, Reach>;
}

/** Audits that a fixture may cost before its optimum is only approached. */
const BUDGET = 40_000;

/** Primary cells, the cheapest complementary ones, and what an attacker reaches before and after. */
export function suppress({ tables, names, cells, threshold }: SuppressionCase): SuppressionAnswer | string {
  const broken = brokenSum(tables);
  if (broken !== null) return `the parts do not add up to ${names[broken.total]}`;
  const primary = cells.filter((cell) => isSmall(tables.value[cell]!, threshold));
  const candidates = new Map(
    cells.filter((cell) => tables.value[cell]! >= threshold).map((cell) => [cell, tables.value[cell]!]),
  );
  const task = { tables, primary: new Set(primary), candidates, threshold, protect: 'primary' as const };
  const exact = cheapestPattern(task, { budget: BUDGET, countAll: true });
  const best = exact === 'too many' ? priced(complement(task), candidates) : exact;
  if (best === null) return 'no set of cells protects the small ones';
  const alone = new Map(attack(tables, task.primary, primary));
  const hidden = new Set([...primary, ...best.cells]);
  return {
    primary,
    best,
    alone,
    exposedAlone: primary.filter((cell) => !isKept(alone.get(cell)!, threshold)),
    after: new Map(
      attack(
        tables,
        hidden,
        [...hidden].sort((a, b) => a - b),
      ),
    ),
  };
}

function priced(
  cells: readonly number[] | null,
  candidates: ReadonlyMap<number, number>,
): CheapestPattern | null {
  if (cells === null) return null;
  return { cells, price: cells.reduce((sum, cell) => sum + candidates.get(cell)!, 0), patterns: 1 };
}

/** `{ "desa/K1/b": [0, 15] }` for the cells asked. */
export function namedIntervals(
  reach: ReadonlyMap<number, Reach>,
  { cells, names }: { readonly cells: readonly number[]; readonly names: readonly string[] },
): Record<string, [number, number]> {
  return Object.fromEntries(
    cells.map((cell) => [names[cell], [reach.get(cell)!.low, reach.get(cell)!.high]]),
  ) as Record<string, [number, number]>;
}
