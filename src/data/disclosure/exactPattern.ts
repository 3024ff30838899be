import { solve, type Coefficients, type Constraint } from 'yalps';
import { firstExposed } from './audit';
import { cutOf, type Cut } from './cut';
import type { PatternTask } from './patternTask';

/** Largest number of branches of the integer program before it is given up. */
const BRANCHES = 4000;

/**
 * Finds the suppression pattern with the fewest cells, and among those the lowest cost, by an integer program
 * with constraint generation: it audits the best pattern that meets all constraints so far, and adds the
 * constraint of each exposed cell.
 * @returns null where no pattern passes; 'too many' where more than the permitted rounds would be needed
 */
export function exactPattern(
  task: PatternTask,
  { rounds }: { readonly rounds: number },
): readonly number[] | null | 'too many' {
  const cuts: Cut[] = [];
  for (let round = 0; round < rounds; round++) {
    const chosen = cheapestCover(cuts, task.candidates);
    if (chosen === null || chosen === 'too many') return chosen;
    const hidden = new Set([...task.primary, ...chosen]);
    const exposure = firstExposed(task.tables, hidden, {
      targets: task.protect === 'primary' ? task.primary : hidden,
      threshold: task.threshold,
    });
    if (exposure === null) return chosen;
    cuts.push(cutOf(task, hidden, exposure));
  }
  return 'too many';
}

/** The smallest set of cells that meets all constraints, with the lowest cost among sets of that size. */
function cheapestCover(
  cuts: readonly Cut[],
  prices: ReadonlyMap<number, number>,
): readonly number[] | null | 'too many' {
  const cells = [...new Set(cuts.flatMap(({ anyOf }) => anyOf))].sort((a, b) => a - b);
  const constraints = new Map<string, Constraint>(
    cuts.map(({ unless }, i) => [`c${i}`, { min: unless === null ? 1 : 0 }]),
  );
  const solved = (objective: 'cells' | 'price', most: number) => {
    const variables = cells.map((cell): [number, Coefficients] => {
      const demands = cuts.flatMap(({ anyOf, unless }, i): [string, number][] => {
        if (unless === cell) return [[`c${i}`, -1]];
        return anyOf.includes(cell) ? [[`c${i}`, 1]] : [];
      });
      return [cell, [...demands, ['cells', 1], ['price', prices.get(cell)!]]];
    });
    return solve(
      {
        ...{ direction: 'minimize', objective, variables, binaries: true },
        constraints: new Map([...constraints, ['cells', { max: most }]]),
      },
      { maxIterations: BRANCHES },
    );
  };
  const fewest = solved('cells', cells.length);
  if (fewest.status === 'infeasible') return null;
  if (fewest.status !== 'optimal') return 'too many';
  const cheapest = solved('price', Math.round(fewest.result));
  if (cheapest.status !== 'optimal') return 'too many';
  return cheapest.variables.filter(([, amount]) => amount > 0.5).map(([cell]) => cell);
}
