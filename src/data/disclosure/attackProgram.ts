import { solve, type Coefficients, type Constraint, type Solution } from 'yalps';
import type { LinkedTables } from './linkedTables';

/** What is published about one connected piece of hidden cells, as a program over how far each is above its least. */
export interface AttackProgram {
  readonly constraints: ReadonlyMap<string, Constraint>;
  readonly terms: ReadonlyMap<number, readonly (readonly [constraint: string, weight: number])[]>;
  /** Subtracted from each cell: what it is known to be at least. */
  readonly least: ReadonlyMap<number, number>;
  /** Cells that can only be whole numbers. */
  readonly whole: ReadonlySet<number>;
}

/** A linear goal over cells of a piece. */
type Goal = readonly (readonly [cell: number, weight: number])[];
type Direction = 'minimize' | 'maximize';

/** Sums below this many units are rounding of the solver. */
const ROUNDING = 1e6;

/** Equations of one connected piece of hidden cells: what each published total leaves for them. */
export function attackProgram(
  tables: LinkedTables,
  hidden: ReadonlySet<number>,
  piece: readonly number[],
): AttackProgram {
  const known = tables.least ?? new Float64Array(tables.value.length);
  const program = programAbove(tables, hidden, {
    piece,
    least: new Map(piece.map((cell) => [cell, known[cell]!])),
  });
  const isPossible =
    piece.every((cell) => known[cell] === 0) || solved(program, 'minimize', []).status !== 'infeasible';
  return isPossible
    ? program
    : programAbove(tables, hidden, { piece, least: new Map(piece.map((cell) => [cell, 0])) });
}

function programAbove(
  { value, sums, shares, whole: isWhole }: LinkedTables,
  hidden: ReadonlySet<number>,
  { piece, least }: { readonly piece: readonly number[]; readonly least: ReadonlyMap<number, number> },
): AttackProgram {
  const terms = new Map(piece.map((cell): [number, [string, number][]] => [cell, []]));
  const constraints = new Map<string, Constraint>();
  const known = (cell: number) => (hidden.has(cell) ? least.get(cell)! : value[cell]!);
  sums.forEach(({ total, parts }, i) => {
    if (!terms.has(total) && !parts.some((part) => terms.has(part))) return;
    let left = 0;
    const add = (cell: number, sign: number): void => {
      if (hidden.has(cell)) terms.get(cell)!.push([`s${i}`, sign]);
      left -= sign * known(cell);
    };
    for (const part of parts) add(part, 1);
    add(total, -1);
    constraints.set(`s${i}`, { equal: left });
  });
  shares.forEach(({ part, whole }, i) => {
    const [a, b] = [terms.get(part), terms.get(whole)];
    if (!a && !b) return;
    a?.push([`w${i}`, 1]);
    b?.push([`w${i}`, -1]);
    constraints.set(`w${i}`, { max: known(whole) - known(part) });
  });
  return { constraints, terms, least, whole: new Set(piece.filter((cell) => isWhole?.[cell] === 1)) };
}

/** The best of a goal; infinite where it has no end, NaN where the constraints contradict each other. */
export function bestOf(program: AttackProgram, direction: Direction, goal: Goal): number {
  const { status, result } = solved(program, direction, goal);
  if (status === 'unbounded') return direction === 'maximize' ? Infinity : -Infinity;
  const base = goal.reduce((sum, [cell, weight]) => sum + weight * program.least.get(cell)!, 0);
  return status === 'optimal' ? Math.round((result + base) * ROUNDING) / ROUNDING : NaN;
}

/** Solved over real numbers first: of most tables that is whole already, and much quicker. */
function solved(program: AttackProgram, direction: Direction, goal: Goal): Solution<number> {
  const weights = new Map(goal);
  const variables = [...program.terms].map(([cell, coefficients]): [number, Coefficients] => {
    const weight = weights.get(cell);
    return [cell, weight === undefined ? coefficients : [...coefficients, ['goal', weight]]];
  });
  const model = { direction, objective: 'goal', constraints: program.constraints, variables };
  const relaxed = solve(model);
  const isFraction = ([cell, amount]: readonly [number, number]) =>
    program.whole.has(cell) && Math.abs(amount - Math.round(amount)) > 1 / ROUNDING;
  if (relaxed.status !== 'optimal' || !relaxed.variables.some(isFraction)) return relaxed;
  const strict = solve({ ...model, integers: program.whole });
  // A search that was cut short has no say: the wider answer holds.
  return strict.status === 'optimal' || strict.status === 'infeasible' ? strict : relaxed;
}
