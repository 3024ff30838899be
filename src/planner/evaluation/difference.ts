import { twoSidedT } from './studentT';

/** A place before and after. */
export interface BeforeAfter {
  readonly isTreated: boolean;
  /** The rate, in points. */
  readonly before: number;
  readonly after: number;
  /** People, for the effect per person. */
  readonly people: number;
}

/** Difference-in-differences and what it is easily taken for. In the values' own unit: points. */
export interface Differences {
  /** Mean change of the treated less that of the others: every village counts alike. */
  readonly perVillage: number;
  /** The same weighted by people: every person counts alike. Where the sign turns, both are to be shown. */
  readonly perPerson: number;
  /** Unequal variances (Welch). */
  readonly welchSe: number;
  /** Of the regression with places and years fixed, errors clustered by place, CR1: (G/(G−1))((N−1)/(N−K)). */
  readonly clusterSe: number;
  /** Takes the common trend for an effect. */
  readonly beforeAfterOnly: number;
  /** Takes what was different before for an effect. */
  readonly afterOnly: number;
}

/** Standard errors are NaN where a side has one place only. */
export function differences(rows: readonly BeforeAfter[]): Differences {
  const sides = [true, false].map((own) => rows.filter(({ isTreated }) => isTreated === own));
  const [treated, others] = sides.map((side) => sideOf(side)) as [Side, Side];
  const g = rows.length;
  const squares = [treated, others].map(({ n, squares }) => squares / n ** 2);
  const small = (g / (g - 1)) * ((2 * g - 1) / (g - 2));
  const spread = ({ n, squares }: Side) => squares / (n - 1) / n;
  return {
    perVillage: treated.change - others.change,
    perPerson: treated.changePerPerson - others.changePerPerson,
    welchSe: Math.sqrt(spread(treated) + spread(others)),
    clusterSe: Math.sqrt(small * (squares[0]! + squares[1]!)),
    beforeAfterOnly: treated.change,
    afterOnly: treated.after - others.after,
  };
}

interface Side {
  readonly n: number;
  readonly change: number;
  readonly changePerPerson: number;
  readonly after: number;
  /** Σ (change − mean)². */
  readonly squares: number;
}

function sideOf(rows: readonly BeforeAfter[]): Side {
  const n = rows.length;
  const mean = (of: (row: BeforeAfter) => number) => rows.reduce((sum, row) => sum + of(row), 0) / n;
  const changeOf = ({ before, after }: BeforeAfter) => after - before;
  const change = mean(changeOf);
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  return {
    n,
    change,
    changePerPerson: rows.reduce((sum, row) => sum + row.people * changeOf(row), 0) / people,
    after: mean(({ after }) => after),
    squares: rows.reduce((sum, row) => sum + (changeOf(row) - change) ** 2, 0),
  };
}

/** A mean with its standard error and the interval by Student's t; NaN of a single number. */
export function pairedT(
  values: readonly number[],
  alpha: number,
): { readonly se: number; readonly interval: readonly [number, number] } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const se = Math.sqrt(squares / (n - 1) / n);
  if (n < 2) return { se, interval: [Number.NaN, Number.NaN] };
  const reach = twoSidedT(alpha, n - 1) * se;
  return { se, interval: [mean - reach, mean + reach] };
}
