import { solve, type Constraint } from 'yalps';
import type { Program, Solved, Solver } from './program';

const MOST_STEPS = 10_000_000;
/** Its table is dense: beyond so many cells one step alone takes longer than anybody waits. */
const MOST_CELLS = 1_000_000;
/**
 * Programs of reach have many equal corners. In large ones yalps goes round in circles for seconds, whatever its time,
 * and drops the branch in which it did without a word: its answer would no longer be proven the best.
 */
const MOST_CELLS_OF_REACH = 100_000;

/** yalps: plain JavaScript, quick with small programs. Larger ones it refuses at once, as out of time. */
export const yalpsSolver: Solver = (program, limit_s) => {
  const { objective, binaries, rows, sense } = program;
  const n = objective.length;
  const sides = rows.reduce(
    (sum, { min, max }) => sum + Number(min !== undefined) + Number(max !== undefined),
    0,
  );
  const most = binaries < n ? MOST_CELLS_OF_REACH : MOST_CELLS;
  if ((sides + n) * n > most) return { status: 'unsolved', reason: 'time', bound: null };
  const constraints = new Map<string, Constraint>();
  const columns = Array.from(objective, (coefficient) => new Map([['objective', coefficient]]));
  rows.forEach(({ index, value, min, max }, r) => {
    const scale = rowScale(value);
    constraints.set(`row ${r}`, {
      ...(min === undefined ? {} : { min: min / scale }),
      ...(max === undefined ? {} : { max: max / scale }),
    });
    index.forEach((variable, i) => columns[variable]!.set(`row ${r}`, value[i]! / scale));
  });
  for (let i = binaries; i < n; i++) {
    constraints.set(`once ${i}`, { max: 1 });
    columns[i]!.set(`once ${i}`, 1);
  }
  const solution = solve(
    {
      direction: sense === 'max' ? 'maximize' : 'minimize',
      objective: 'objective',
      constraints,
      variables: new Map(columns.map((column, i) => [i, column])),
      binaries: new Set(Array.from({ length: binaries }, (_, i) => i)),
    },
    { timeout: limit_s * 1000, maxIterations: MOST_STEPS },
  );
  return solvedOf(program, solution.status, solution.variables);
};

function solvedOf(
  { objective }: Program,
  status: string,
  variables: readonly (readonly [number, number])[],
): Solved {
  if (status === 'infeasible') return { status };
  if (status !== 'optimal') {
    return { status: 'unsolved', reason: status === 'timedout' ? 'time' : 'numbers', bound: null };
  }
  const values = new Float64Array(objective.length);
  for (const [variable, value] of variables) values[variable] = value;
  return { status: 'optimal', values };
}

/** The power of two next to a row's largest coefficient: dividing by it changes no digit, and makes tolerances alike. */
export function rowScale(value: readonly number[]): number {
  const largest = value.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return largest > 0 ? 2 ** Math.round(Math.log2(largest)) : 1;
}
