/** Σ value × variable, held between `min` and `max` where they are given. */
export interface ProgramRow {
  readonly name: string;
  readonly index: readonly number[];
  readonly value: readonly number[];
  readonly min?: number;
  readonly max?: number;
}

/** A linear program whose first variables are chosen or not, and whose others lie between 0 and 1. */
export interface Program {
  readonly sense: 'max' | 'min';
  /** One coefficient a variable. */
  readonly objective: Float64Array;
  /** So many variables from the first on are 0 or 1. */
  readonly binaries: number;
  readonly rows: readonly ProgramRow[];
}

/** What a solver says of a program. Only a proven optimum is a solution. */
export type Solved =
  | { readonly status: 'optimal'; readonly values: Float64Array }
  | { readonly status: 'infeasible' }
  /** `bound`: no solution is better than this, where the solver knows. */
  | { readonly status: 'unsolved'; readonly reason: 'time' | 'numbers'; readonly bound: number | null };

/** Solves a program, or gives up after so many seconds. */
export type Solver = (program: Program, limit_s: number) => Solved;

/** Sums in another order differ in their last digits: a limit that is met but for this share of its size is met. */
const ROUNDING = 1e-9;

/** The sum of a row, and the sum of the sizes of its parts, which says how exact the first can be. */
export function rowSum(
  row: ProgramRow,
  values: Float64Array,
): { readonly sum: number; readonly size: number } {
  let [sum, size] = [0, 0];
  row.index.forEach((variable, i) => {
    const part = row.value[i]! * values[variable]!;
    sum += part;
    size += Math.abs(part);
  });
  return { sum, size };
}

/** Whether the values keep to a row, rounding aside. */
export function keepsRow(row: ProgramRow, values: Float64Array): boolean {
  const { sum, size } = rowSum(row, values);
  const slack = (limit: number) => ROUNDING * Math.max(1e-3, size, Math.abs(limit));
  return (
    (row.max === undefined || sum <= row.max + slack(row.max)) &&
    (row.min === undefined || sum >= row.min - slack(row.min))
  );
}

/** The objective at given values. */
export function objectiveAt({ objective }: Program, values: Float64Array): number {
  return objective.reduce((sum, coefficient, i) => sum + coefficient * values[i]!, 0);
}

/** A row that rules out one choice of the binaries: at least one of the chosen leaves, or another joins. */
export function otherThan(chosen: readonly number[], binaries: number): ProgramRow {
  const inside = new Set(chosen);
  const index = Array.from({ length: binaries }, (_, i) => i);
  const value = index.map((i) => (inside.has(i) ? 1 : -1));
  return { name: 'another choice', index, value, max: inside.size - 1 };
}
