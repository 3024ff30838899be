import { solve, type Coefficients, type Constraint } from 'yalps';
import { firstExposed, type Exposure } from './audit';
import { cutOf } from './cut';
import type { PatternTask } from './patternTask';

/**
 * Heuristic search for a suppression pattern. For the first exposed cell, a linear program finds the cheapest
 * flow through the tables that changes the cell enough, and the cells of the flow are suppressed; this
 * repeats until the audit passes. Then cells that prove unnecessary are published again, most expensive
 * first. Where no single flow is enough, the cheapest cell of the constraint is suppressed; a candidate that
 * nothing can protect is not suppressed.
 * @returns null only where no pattern passes
 */
export function quickPattern(task: PatternTask): readonly number[] | null {
  const { tables, primary, threshold } = task;
  const candidates = new Map(task.candidates);
  const price = (cell: number) => candidates.get(cell)!;
  const hidden = new Set(primary);
  const exposed = () =>
    firstExposed(tables, hidden, { targets: task.protect === 'primary' ? primary : hidden, threshold });
  for (let found = exposed(); found !== null; found = exposed()) {
    const before = hidden.size;
    for (const cell of cheapestFlow({ ...task, candidates }, hidden, found)) hidden.add(cell);
    if (hidden.size > before) continue;
    const { anyOf, unless } = cutOf({ ...task, candidates }, hidden, found);
    if (anyOf.length > 0) hidden.add(anyOf.reduce((a, b) => (price(b) < price(a) ? b : a)));
    else if (unless === null) return null;
    else {
      hidden.delete(unless);
      candidates.delete(unless);
    }
  }
  const added = [...hidden].filter((cell) => !primary.has(cell)).sort((a, b) => price(b) - price(a) || a - b);
  for (const cell of added) {
    hidden.delete(cell);
    if (exposed() !== null) hidden.add(cell);
  }
  return [...hidden].filter((cell) => !primary.has(cell)).sort((a, b) => a - b);
}

/**
 * The cells of the cheapest flow that changes `cell` by as much as its interval falls short; empty where
 * there is none.
 */
function cheapestFlow(
  { tables, candidates, threshold }: PatternTask,
  hidden: ReadonlySet<number>,
  { cell, reach, insider }: Exposure,
): number[] {
  const dearest = Math.max(1, ...candidates.values());
  const constraints = new Map<string, Constraint>();
  const terms = new Map<string, [string, number][]>();
  const priceOf = (other: number) => (hidden.has(other) ? 1e-3 : dearest + candidates.get(other)!);
  const enter = (other: number): boolean => {
    if (!hidden.has(other) && !candidates.has(other)) return false;
    // Cells that the insider knows cannot change.
    if (insider !== null && tables.owner![other] === insider) return false;
    if (terms.has(`+${other}`)) return true;
    terms.set(`+${other}`, [['price', priceOf(other)]]);
    terms.set(`-${other}`, [
      ['price', priceOf(other)],
      [`least${other}`, 1],
    ]);
    constraints.set(`least${other}`, { max: known(tables.value[other]!) - (tables.least?.[other] ?? 0) });
    return true;
  };
  tables.sums.forEach(({ total, parts }, i) => {
    const row = `s${i}`;
    const signed = [...parts.map((part) => [part, 1] as const), [total, -1] as const];
    for (const [other, sign] of signed.filter(([one]) => enter(one))) {
      terms.get(`+${other}`)!.push([row, sign]);
      terms.get(`-${other}`)!.push([row, -sign]);
    }
    constraints.set(row, { equal: 0 });
  });
  if (!terms.has(`+${cell}`)) return [];
  // A share that is exposed through the rest of its whole must be able to decrease instead.
  const isLow = insider === null && reach.high >= threshold && reach.high - reach.low >= threshold;
  const wanted =
    insider === null ? Math.max(threshold, reach.low + threshold) - known(tables.value[cell]!) : 1;
  const direction = isLow ? '-' : '+';
  terms.get(`${direction}${cell}`)!.push(['change', 1]);
  // The cell may change in one direction only, because changes in both would cancel out.
  terms.delete(`${isLow ? '+' : '-'}${cell}`);
  constraints.set('change', { min: isLow ? 1 : Math.max(1, wanted) });
  const variables: [string, Coefficients][] = [...terms];
  const { status, variables: used } = solve({
    direction: 'minimize',
    objective: 'price',
    constraints,
    variables,
  });
  if (status !== 'optimal') return [];
  return used.filter(([, amount]) => amount > 1e-6).map(([name]) => Number(name.slice(1)));
}

/** A count that the publisher does not have itself is taken as 0, the most cautious assumption. */
function known(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
