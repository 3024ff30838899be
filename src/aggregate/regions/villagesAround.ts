import { neighboursOf, type Adjacency } from '../neighbours/adjacency';

/**
 * A village and those around it, ascending.
 * @param steps 1: those that share an edge with it; 2: those around these as well; 0: it alone
 */
export function villagesAround(adjacency: Adjacency, row: number, steps: number): number[] {
  const found = new Set([row]);
  let outermost = [row];
  for (let step = 0; step < steps && outermost.length > 0; step++) {
    outermost = outermost
      .flatMap((one) => [...neighboursOf(adjacency, one)])
      .filter((one) => !found.has(one));
    for (const one of outermost) found.add(one);
  }
  return [...found].sort((a, b) => a - b);
}
