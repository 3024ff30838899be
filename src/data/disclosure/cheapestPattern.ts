import { firstExposed } from './audit';
import type { PatternTask } from './patternTask';

export interface CheapestPattern {
  /** Suppressed cells, ascending. */
  readonly cells: readonly number[];
  readonly price: number;
  /** Number of passing patterns with as few cells; counted only on request. */
  readonly patterns: number;
}

/**
 * Finds the suppression pattern with the fewest cells, and among those the lowest cost, by trying all in that
 * order.
 * @returns null where no pattern passes; 'too many' where more audits than the budget would be needed
 */
export function cheapestPattern(
  task: PatternTask,
  { budget, countAll = false }: { readonly budget: number; readonly countAll?: boolean },
): CheapestPattern | null | 'too many' {
  const { tables, primary, candidates, threshold, protect } = task;
  const cells = [...candidates.keys()];
  // The cell that was exposed last is audited first, because most patterns fail at the same cell.
  let suspects = [...primary];
  const passes = (added: readonly number[]): boolean => {
    const hidden = new Set([...primary, ...added]);
    const targets = protect === 'primary' ? suspects : [...suspects, ...added];
    const exposed = firstExposed(tables, hidden, { targets, threshold });
    if (exposed !== null && primary.has(exposed.cell)) {
      suspects = [exposed.cell, ...suspects.filter((cell) => cell !== exposed.cell)];
    }
    return exposed === null;
  };
  let spent = 0;
  for (let size = 0; size <= cells.length; size++) {
    spent += choose(cells.length, size);
    if (spent > budget) return 'too many';
    const priced = combinations(cells, size)
      .map((chosen) => ({ chosen, price: chosen.reduce((sum, cell) => sum + candidates.get(cell)!, 0) }))
      .sort((a, b) => a.price - b.price);
    const passing = countAll ? priced.filter(({ chosen }) => passes(chosen)) : [];
    const first = countAll ? passing[0] : priced.find(({ chosen }) => passes(chosen));
    if (first) return { cells: first.chosen, price: first.price, patterns: countAll ? passing.length : 1 };
  }
  return null;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
  return ways;
}

/** All subsets of a given size, in lexicographic order. */
function combinations(of: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, i) => combinations(of.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}
