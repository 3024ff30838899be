import { inverse, Matrix, pseudoInverse, SingularValueDecomposition } from 'ml-matrix';
import { isConstant } from '../weighing/criterionWidth';

/** How near two places are by what they were before. */
export type DistanceKind =
  /** √Σ((a − b) / sd)², sd of all rows (n − 1). */
  | 'standardised'
  /** √((a − b)ᵀ C⁻¹ (a − b)), C the sample covariance of all rows. */
  | 'mahalanobis'
  /** The same, C pooled within the treated and the others, divisor n − 2. */
  | 'mahalanobisPooled';

export interface MatchTable {
  readonly ids: readonly string[];
  readonly treated: Uint8Array;
  /** One column a criterion, no NaN. */
  readonly columns: readonly Float64Array[];
}

/** Beyond this a covariance cannot be inverted in double precision to any use. */
const CONDITION_LIMIT = 1e12;

/** The distance between two rows. A criterion that is the same for all counts for nothing. */
export function distanceBetween(table: MatchTable, kind: DistanceKind): (a: number, b: number) => number {
  const { columns } = table;
  const telling = columns.filter((column) => !isConstant(column));
  const all = Array.from(table.treated.keys());
  const groups =
    kind === 'mahalanobisPooled' ? [1, 0].map((own) => all.filter((i) => table.treated[i] === own)) : [all];
  const divisor = all.length - groups.length;
  const centred = telling.map((column) => lessMeans(column, groups));
  const sd = centred.map((column) => Math.sqrt(dot(column, column) / divisor));
  const difference = (a: number, b: number) =>
    telling.map((column, c) => (sd[c]! > 0 ? (column[a]! - column[b]!) / sd[c]! : 0));
  if (kind === 'standardised' || telling.length === 0) {
    return (a, b) => Math.sqrt(difference(a, b).reduce((sum, d) => sum + d * d, 0));
  }
  // On standardised criteria the number is the same, and no unit is so small that it gets lost.
  const inverted = invert(
    centred.map((a, c) =>
      centred.map((b, d) =>
        sd[c]! * sd[d]! > 0 ? dot(a, b) / divisor / (sd[c]! * sd[d]!) : c === d ? 1 : 0,
      ),
    ),
  );
  return (a, b) => {
    const apart = difference(a, b);
    const squared = apart.reduce(
      (sum, x, c) => sum + apart.reduce((inner, y, d) => inner + x * y * inverted.get(c, d), 0),
      0,
    );
    return Math.sqrt(Math.max(0, squared));
  };
}

function lessMeans(column: Float64Array, groups: readonly (readonly number[])[]): Float64Array {
  const centred = new Float64Array(column.length);
  for (const rows of groups) {
    const mean = rows.reduce((sum, i) => sum + column[i]!, 0) / rows.length;
    for (const i of rows) centred[i] = column[i]! - mean;
  }
  return centred;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function invert(correlation: readonly (readonly number[])[]): Matrix {
  const matrix = new Matrix(correlation.map((row) => [...row]));
  const singular = new SingularValueDecomposition(matrix).condition > CONDITION_LIMIT;
  return singular ? pseudoInverse(matrix, 1 / CONDITION_LIMIT) : inverse(matrix);
}
