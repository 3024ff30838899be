import { inverse, Matrix, pseudoInverse, SingularValueDecomposition } from 'ml-matrix';

/** Sample covariance (divisor n − 1) of columns of equal length. */
function covariance(columns: readonly Float64Array[]): Matrix {
  const n = columns[0]?.length ?? 0;
  const centred = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / n;
    return column.map((value) => value - mean);
  });
  const entry = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0) / (n - 1);
  return new Matrix(centred.map((a) => centred.map((b) => entry(a, b))));
}

export interface Mahalanobis {
  /** One an alternative; 0 for the one itself. */
  readonly distance: Float64Array;
  /** True where the criteria depend on each other (shares that add to 1): the pseudo-inverse was used, and that is to be said. */
  readonly singular: boolean;
}

/** Beyond this a covariance cannot be inverted in double precision to any use. */
const CONDITION_LIMIT = 1e12;

/** √((x − m)ᵀ S⁻¹ (x − m)) from one alternative to all, S the sample covariance of all of them. */
export function mahalanobis(columns: readonly Float64Array[], from: number): Mahalanobis {
  const s = covariance(columns);
  const singular = conditionOf(s) > CONDITION_LIMIT;
  const inverted = singular ? pseudoInverse(s) : inverse(s);
  const n = columns[0]?.length ?? 0;
  const distance = Float64Array.from({ length: n }, (_, i) => {
    const apart = columns.map((column) => column[i]! - column[from]!);
    const squared = apart.reduce(
      (sum, a, r) => sum + apart.reduce((inner, b, c) => inner + a * b * inverted.get(r, c), 0),
      0,
    );
    return Math.sqrt(Math.max(0, squared));
  });
  return { distance, singular };
}

/** Condition of the correlation matrix: of the criteria's dependence alone, not of their units. */
function conditionOf(s: Matrix): number {
  const deviation = s.diagonal().map(Math.sqrt);
  if (deviation.includes(0)) return Infinity;
  const correlation = new Matrix(deviation.map((a, r) => deviation.map((b, c) => s.get(r, c) / (a * b))));
  return new SingularValueDecomposition(correlation).condition;
}

/** Euclidean distance of z-scores (sample standard deviation) from one alternative to all. */
export function zDistance(columns: readonly Float64Array[], from: number): Float64Array {
  const s = covariance(columns);
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, i) =>
    Math.hypot(
      ...columns.map((column, c) =>
        s.get(c, c) > 0 ? (column[i]! - column[from]!) / Math.sqrt(s.get(c, c)) : 0,
      ),
    ),
  );
}

/** Mixed criteria for Gower's distance; NaN and the empty word are missing. */
export interface GowerTable {
  readonly numeric: readonly Float64Array[];
  readonly categorical: readonly (readonly string[])[];
}

/**
 * Gower (1971): mean over the criteria that both have of the difference over the range, or of a mismatch (0 or
 * 1). NaN where they share no criterion.
 */
export function gower({ numeric, categorical }: GowerTable, from: number): Float64Array {
  const ranges = numeric.map((column) => {
    const there = column.filter((value) => !Number.isNaN(value));
    return Math.max(...there) - Math.min(...there);
  });
  const n = numeric[0]?.length ?? categorical[0]?.length ?? 0;
  return Float64Array.from({ length: n }, (_, i) => {
    const parts = [
      ...numeric.map((column, c) => {
        const apart = Math.abs(column[i]! - column[from]!);
        return ranges[c]! > 0 ? apart / ranges[c]! : apart;
      }),
      ...categorical.map((column) => {
        if (column[i] === '' || column[from] === '') return Number.NaN;
        return column[i] === column[from] ? 0 : 1;
      }),
    ].filter((part) => !Number.isNaN(part));
    return parts.reduce((sum, part) => sum + part, 0) / parts.length;
  });
}

/** The k nearest by a distance, nearest first, those of `except` left out; equal ones in their own order. */
export function nearestBy(
  distance: Float64Array,
  { except, k }: { readonly except: ReadonlySet<number>; readonly k: number },
): number[] {
  return Array.from(distance.keys())
    .filter((i) => !except.has(i) && !Number.isNaN(distance[i]!))
    .sort((a, b) => distance[a]! - distance[b]! || a - b)
    .slice(0, k);
}
