import { solve, type Coefficients, type Constraint } from 'yalps';
import { firstExposed } from './audit';
import { cutOf, type Cut } from './cut';
import type { PatternTask } from './patternTask';

/** Branches that the integer program may try before it is said to be too long. */
const BRANCHES = 4000;

/**
 * The pattern of fewest cells, of those the cheapest, by an integer program: the cheapest cells that meet all demands
 * found so far are tried; where the audit finds a cell exposed, its demand is added. Null: no pattern passes. 'too
 * many': more rounds would be needed than are allowed.
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

/** The fewest cells that meet all demands, then the cheapest of as few. */
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
