import { solve, type Coefficients, type Constraint, type Solution } from 'yalps';
import type { LinkedTables } from './linkedTables';

/**
 * The constraints on one connected component of suppressed cells as a linear program whose variables are the
 * amounts by which the cells exceed their known minimum.
 */
export interface AttackProgram {
  readonly constraints: ReadonlyMap<string, Constraint>;
  readonly terms: ReadonlyMap<number, readonly (readonly [constraint: string, weight: number])[]>;
  /** The known minimum of each cell, which is subtracted from it. */
  readonly least: ReadonlyMap<number, number>;
  /** Cells that can only be integers. */
  readonly whole: ReadonlySet<number>;
}

/** A linear objective over the cells of a component. */
type Goal = readonly (readonly [cell: number, weight: number])[];
type Direction = 'minimize' | 'maximize';

/** Results are rounded to this many steps per unit, to remove the solver's rounding errors. */
const ROUNDING = 1e6;

/**
 * The program of one connected component of suppressed cells: each published total minus its known parts
 * constrains the rest.
 */
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

/** The optimum of an objective; infinite where it is unbounded, NaN where the constraints are infeasible. */
export function bestOf(program: AttackProgram, direction: Direction, goal: Goal): number {
  const { status, result } = solved(program, direction, goal);
  if (status === 'unbounded') return direction === 'maximize' ? Infinity : -Infinity;
  const base = goal.reduce((sum, [cell, weight]) => sum + weight * program.least.get(cell)!, 0);
  return status === 'optimal' ? Math.round((result + base) * ROUNDING) / ROUNDING : NaN;
}

/**
 * Solves the relaxation over real numbers first, which has an integer solution for most tables and is much
 * faster.
 */
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
  // Where the integer search was cut short, the wider bounds of the relaxation are used, which are valid too.
  return strict.status === 'optimal' || strict.status === 'infeasible' ? strict : relaxed;
}
