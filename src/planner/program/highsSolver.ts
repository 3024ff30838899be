import type { Program, Solved, Solver } from './program';
import { rowScale } from './yalpsSolver';

/** What is used of the package `highs` (1.15) once it is loaded; loading it is the caller's, who knows where its wasm lies. */
export interface HighsLibrary {
  readonly infinity: number;
  createModel(source: HighsData): HighsModel;
}
interface HighsData {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly matrix: {
    readonly format: 'csr';
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
  readonly integrality: readonly (0 | 1)[];
}
interface HighsModel {
  readonly options: { set(options: Readonly<Record<string, string | number | boolean>>): unknown };
  readonly info: { get(name: 'mip_dual_bound'): number | bigint };
  run(): unknown;
  getModelStatus(): number;
  getSolution(): { readonly colValue: Float64Array };
  dispose(): void;
}

/** Statuses of the package, by number. */
const OPTIMAL = 7;
const INFEASIBLE = 8;
const TIME_LIMIT = 13;

/**
 * HiGHS as a solver, to the end: no gap is left between the answer and the bound (its default, 0.01 %, may return a
 * choice that is not the best).
 */
export function highsSolver(library: HighsLibrary): Solver {
  return (program, limit_s) => {
    const { data, scale } = dataOf(program, library.infinity);
    const model = library.createModel(data);
    try {
      model.options.set({
        output_flag: false,
        mip_rel_gap: 0,
        mip_abs_gap: 1e-9,
        mip_feasibility_tolerance: 1e-9,
        primal_feasibility_tolerance: 1e-9,
        time_limit: limit_s,
      });
      model.run();
      return solvedOf(model, scale);
    } finally {
      model.dispose();
    }
  };
}

function solvedOf(model: HighsModel, scale: number): Solved {
  const status = model.getModelStatus();
  if (status === OPTIMAL)
    return { status: 'optimal', values: Float64Array.from(model.getSolution().colValue) };
  if (status === INFEASIBLE) return { status: 'infeasible' };
  if (status !== TIME_LIMIT) return { status: 'unsolved', reason: 'numbers', bound: null };
  const bound = Number(model.info.get('mip_dual_bound')) * scale;
  return { status: 'unsolved', reason: 'time', bound: Number.isFinite(bound) ? bound : null };
}

/** The program by rows, minimised, rows and objective divided by powers of two. */
function dataOf({ sense, objective, binaries, rows }: Program, infinity: number) {
  const n = objective.length;
  const size = rowScale(Array.from(objective));
  // Costs of about a thousand: small enough for the tolerances, large enough not to vanish in them.
  const scale = (sense === 'max' ? -1 : 1) * (size / 1024);
  const starts = Int32Array.from({ length: rows.length + 1 }, () => 0);
  rows.forEach(({ index }, r) => (starts[r + 1] = starts[r]! + index.length));
  const scales = rows.map(({ value }) => rowScale(value));
  const data: HighsData = {
    numCols: n,
    numRows: rows.length,
    colCost: objective.map((coefficient) => coefficient / scale),
    colLower: new Float64Array(n),
    colUpper: new Float64Array(n).fill(1),
    rowLower: Float64Array.from(rows, ({ min }, r) => (min === undefined ? -infinity : min / scales[r]!)),
    rowUpper: Float64Array.from(rows, ({ max }, r) => (max === undefined ? infinity : max / scales[r]!)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: n,
      starts,
      indices: Int32Array.from(rows.flatMap(({ index }) => index)),
      values: Float64Array.from(rows.flatMap(({ value }, r) => value.map((one) => one / scales[r]!))),
    },
    integrality: Array.from({ length: n }, (_, i) => (i < binaries ? 1 : 0)),
  };
  return { data, scale };
}
