import { solve, type Coefficients, type Constraint } from 'yalps';
import { firstExposed, type Exposure } from './audit';
import { cheapestPattern } from './cheapestPattern';
import type { LinkedTables } from './linkedTables';

export interface ComplementTask {
  readonly tables: LinkedTables;
  /** Cells that must be hidden whatever else is. */
  readonly primary: ReadonlySet<number>;
  /** Cells that may be hidden besides, each with its price when two patterns have as many cells. */
  readonly candidates: ReadonlyMap<number, number>;
  readonly threshold: number;
  /** Whose reach is audited: the primary cells, or all that are hidden, where a reader cannot tell one from another. */
  readonly protect: 'primary' | 'hidden';
}

/** Audits that an exact search may spend before the heuristic takes over. */
const EXACT_BUDGET = 600;

/**
 * Cells to hide besides the primary ones so that the audit passes: fewest cells, then least price, where all patterns
 * can be tried; otherwise found by a heuristic and thinned out. Every pattern handed back has passed the audit.
 * Null where no pattern among the candidates does.
 */
export function complement(task: ComplementTask, budget = EXACT_BUDGET): readonly number[] | null {
  const exact = cheapestPattern(task, { budget });
  return exact === 'too many' ? quickPattern(task) : (exact?.cells ?? null);
}

/**
 * The heuristic: for the first cell that is exposed, the cheapest flow through the tables that could change it enough
 * (a linear program), its cells are hidden, and so on until the audit passes; then every cell that proves needless is
 * shown again, the dearest first.
 */
export function quickPattern(task: ComplementTask): readonly number[] | null {
  const { tables, primary, candidates, threshold } = task;
  const hidden = new Set(primary);
  const exposed = () =>
    firstExposed(tables, hidden, { targets: task.protect === 'primary' ? primary : hidden, threshold });
  for (let found = exposed(); found !== null; found = exposed()) {
    const before = hidden.size;
    for (const cell of cheapestFlow(task, hidden, found)) hidden.add(cell);
    if (hidden.size > before) continue;
    // No single flow is enough: hide all that may be hidden and thin that out.
    for (const cell of candidates.keys()) hidden.add(cell);
    if (hidden.size === before) return null;
  }
  const price = (cell: number) => candidates.get(cell)!;
  const added = [...hidden].filter((cell) => !primary.has(cell)).sort((a, b) => price(b) - price(a) || a - b);
  for (const cell of added) {
    hidden.delete(cell);
    if (exposed() !== null) hidden.add(cell);
  }
  return [...hidden].filter((cell) => !primary.has(cell)).sort((a, b) => a - b);
}

/** Cells that the cheapest change of `cell` by as much as its reach falls short runs through; none: there is no way. */
function cheapestFlow(
  { tables, candidates, threshold }: ComplementTask,
  hidden: ReadonlySet<number>,
  { cell, reach, insider }: Exposure,
): number[] {
  const dearest = Math.max(1, ...candidates.values());
  const constraints = new Map<string, Constraint>();
  const terms = new Map<string, [string, number][]>();
  const priceOf = (other: number) => (hidden.has(other) ? 1e-3 : dearest + candidates.get(other)!);
  const enter = (other: number): boolean => {
    if (!hidden.has(other) && !candidates.has(other)) return false;
    // What the insider knows cannot move.
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
  // A share that is exposed by its rest must be able to go down instead.
  const isLow = insider === null && reach.high >= threshold && reach.high - reach.low >= threshold;
  const wanted = insider === null ? Math.max(threshold, reach.low + threshold) - known(tables.value[cell]!) : 1;
  const direction = isLow ? '-' : '+';
  terms.get(`${direction}${cell}`)!.push(['change', 1]);
  // Up and down at once would be no change at all.
  terms.delete(`${isLow ? '+' : '-'}${cell}`);
  constraints.set('change', { min: isLow ? 1 : Math.max(1, wanted) });
  const variables: [string, Coefficients][] = [...terms];
  const { status, variables: used } = solve({ direction: 'minimize', objective: 'price', constraints, variables });
  if (status !== 'optimal') return [];
  return used.filter(([, amount]) => amount > 1e-6).map(([name]) => Number(name.slice(1)));
}

/** A count that not even the publisher has can be anything; nothing is the safest to start from. */
function known(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
