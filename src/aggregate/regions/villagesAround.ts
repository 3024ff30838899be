import { neighboursOf, type Adjacency } from '../neighbours/adjacency';

/**
 * A village and its surrounding villages, ascending.
 * @param steps 0: the village alone; 1: with those that share an edge with it; 2: with their neighbours as
 * well, and so on
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
