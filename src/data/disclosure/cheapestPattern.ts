import { firstExposed } from './audit';
import type { PatternTask } from './patternTask';

export interface CheapestPattern {
  /** Ascending. */
  readonly cells: readonly number[];
  readonly price: number;
  /** How many patterns of as few cells pass; counted only when asked for. */
  readonly patterns: number;
}

/**
 * The pattern of fewest cells, of those the cheapest, by trying all in that order. Null: none passes.
 * 'too many': more audits than the budget would be needed.
 */
export function cheapestPattern(
  task: PatternTask,
  { budget, countAll = false }: { readonly budget: number; readonly countAll?: boolean },
): CheapestPattern | null | 'too many' {
  const { tables, primary, candidates, threshold, protect } = task;
  const cells = [...candidates.keys()];
  // Whoever was exposed last is asked first: most patterns fail on the same cell.
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

/** All subsets of a size, in the order of their members. */
function combinations(of: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, i) => combinations(of.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}
