import { isConstant } from './criterionWidth';

/** Two criteria that say much the same: what both measure counts twice. */
export interface CorrelatedPair {
  readonly a: number;
  readonly b: number;
  /** Pearson's, over the places where both are known; positive where both call the same places better. */
  readonly r: number;
}

export interface CriteriaChecks {
  /** Criteria that are the same for all, or known nowhere: they tell nothing apart. */
  readonly constant: readonly number[];
  readonly correlated: readonly CorrelatedPair[];
  /** Known values a criterion. */
  readonly known: readonly number[];
}

/** From this correlation on, either way, two criteria are pointed out. */
export const STRONG_CORRELATION = 0.8;

/** What is to be said about criteria before they are weighed. */
export function checkCriteria(
  columns: readonly Float64Array[],
  benefit: readonly boolean[],
  strong = STRONG_CORRELATION,
): CriteriaChecks {
  const known = columns.map((column) => column.filter((value) => !Number.isNaN(value)));
  const isFlat = known.map((values) => values.length === 0 || isConstant(values));
  const correlated: CorrelatedPair[] = [];
  columns.forEach((one, a) =>
    columns.forEach((other, b) => {
      if (b <= a || isFlat[a] || isFlat[b]) return;
      const r = correlationOf(one, other) * (benefit[a] === benefit[b] ? 1 : -1);
      if (Math.abs(r) >= strong) correlated.push({ a, b, r });
    }),
  );
  correlated.sort((x, y) => Math.abs(y.r) - Math.abs(x.r));
  return {
    constant: isFlat.flatMap((flat, c) => (flat ? [c] : [])),
    correlated,
    known: known.map(({ length }) => length),
  };
}

/** Over the entries where both are known; NaN where one of them does not vary there. */
function correlationOf(one: Float64Array, other: Float64Array): number {
  const both = Array.from(one.keys()).filter((i) => !Number.isNaN(one[i]!) && !Number.isNaN(other[i]!));
  const mean = (of: Float64Array) => both.reduce((sum, i) => sum + of[i]!, 0) / both.length;
  const [x, y] = [mean(one), mean(other)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const i of both) {
    xy += (one[i]! - x) * (other[i]! - y);
    xx += (one[i]! - x) ** 2;
    yy += (other[i]! - y) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}
