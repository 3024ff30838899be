import { Matrix, pseudoInverse, SingularValueDecomposition } from 'ml-matrix';
import { criterionWidth, isConstant } from '../weighing/criterionWidth';

/** z-scores by the sample standard deviation (divisor n − 1); of a criterion that is the same for all, 0. */
function standardised(column: Float64Array): Float64Array {
  if (isConstant(column)) return new Float64Array(column.length);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const deviation = sampleDeviation(column);
  return column.map((value) => (value - mean) / deviation);
}

/** Divisor n − 1. */
export function sampleDeviation(column: Float64Array): number {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (column.length - 1));
}

/** Covariance of z-scores: the correlation of the criteria, whatever their units. */
function correlation(scores: readonly Float64Array[]): Matrix {
  const n = scores[0]?.length ?? 0;
  const entry = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0) / (n - 1);
  return new Matrix(scores.map((a) => scores.map((b) => entry(a, b))));
}

export interface Mahalanobis {
  /** One an alternative; 0 for the one itself. */
  readonly distance: Float64Array;
  /** True where the criteria depend on each other (shares that add to 1): the pseudo-inverse was used, and that is to be said. */
  readonly singular: boolean;
}

/** Beyond this a correlation cannot be inverted in double precision to any use. */
const CONDITION_LIMIT = 1e12;

/**
 * √((x − m)ᵀ S⁻¹ (x − m)) from one alternative to all, S the sample covariance of all of them. It is worked out on
 * z-scores, which is the same number: of criteria in unlike units (rupiah beside shares) the covariance itself has
 * directions too small to be told from rounding, and its pseudo-inverse would leave them out.
 */
export function mahalanobis(columns: readonly Float64Array[], from: number): Mahalanobis {
  const scores = columns.map(standardised);
  const r = correlation(scores);
  const singular = new SingularValueDecomposition(r).condition > CONDITION_LIMIT;
  // Directions in which the criteria do not differ at all are left out; of others none is.
  const inverted = pseudoInverse(r, 1 / (CONDITION_LIMIT * Math.max(1, columns.length)));
  const n = columns[0]?.length ?? 0;
  const distance = Float64Array.from({ length: n }, (_, i) => {
    const apart = scores.map((score) => score[i]! - score[from]!);
    const squared = apart.reduce(
      (sum, a, c) => sum + apart.reduce((inner, b, d) => inner + a * b * inverted.get(c, d), 0),
      0,
    );
    return Math.sqrt(Math.max(0, squared));
  });
  return { distance, singular };
}

/** Euclidean distance of z-scores (sample standard deviation) from one alternative to all. */
export function zDistance(columns: readonly Float64Array[], from: number): Float64Array {
  const scores = columns.map(standardised);
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, i) =>
    Math.hypot(...scores.map((score) => score[i]! - score[from]!)),
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
  const ranges = numeric.map((column) => criterionWidth(column).width);
  const n = numeric[0]?.length ?? categorical[0]?.length ?? 0;
  return Float64Array.from({ length: n }, (_, i) => {
    const parts = [
      ...numeric.map((column, c) => {
        const apart = Math.abs(column[i]! - column[from]!);
        if (Number.isNaN(apart)) return apart;
        return ranges[c]! > 0 ? apart / ranges[c]! : 0;
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
