import { keepsRow, otherThan, type Program, type Solved, type Solver } from './program';

/** Solvers work with a tolerance; a choice that breaks a rule by less than it is ruled out by name, at most so often. */
const MOST_REPAIRS = 50;

/**
 * Solves a program and holds the answer to every rule: binaries are rounded to 0 or 1, and a choice that keeps to a
 * rule only within the solver's tolerance (a budget overdrawn by a rupiah) is ruled out and the next best asked for.
 */
export function solveExactly(program: Program, solver: Solver, limit_s: number): Solved {
  let asked = program;
  for (let repair = 0; repair <= MOST_REPAIRS; repair++) {
    const solved = solver(asked, limit_s);
    if (solved.status !== 'optimal') return solved;
    const values = solved.values.map((value, i) => (i < program.binaries ? Math.round(value) : value));
    const broken = program.rows.some((row) => onlyBinaries(row.index, program) && !keepsRow(row, values));
    if (!broken) return { status: 'optimal', values };
    const chosen = chosenOf(values, program.binaries);
    asked = { ...asked, rows: [...asked.rows, otherThan(chosen, program.binaries)] };
  }
  return { status: 'unsolved', reason: 'numbers', bound: null };
}

function onlyBinaries(index: readonly number[], { binaries }: Program): boolean {
  return index.every((variable) => variable < binaries);
}

/** The binaries that are 1, ascending. */
export function chosenOf(values: Float64Array, binaries: number): number[] {
  const chosen: number[] = [];
  for (let i = 0; i < binaries; i++) if (values[i]! > 0.5) chosen.push(i);
  return chosen;
}
