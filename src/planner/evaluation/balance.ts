import type { MatchTable } from './matchDistance';
import type { Match } from './matching';

/** How alike the treated and the others are in one criterion. */
export interface Balance {
  /** (mean of the treated − mean of the others) / sample standard deviation of the treated; NaN where that is 0. */
  readonly before: number;
  /** The same against the matched comparison places, each as often as it was taken; unmatched treated left out. */
  readonly after: number;
}

/** Standardised mean differences, a criterion an entry. */
export function balanceOf({ columns, treated }: MatchTable, matches: readonly Match[]): Balance[] {
  const rows = Array.from(treated.keys());
  const inside = rows.filter((i) => treated[i] === 1);
  const outside = rows.filter((i) => treated[i] === 0);
  const matched = matches.filter(({ controls }) => controls.length > 0);
  return columns.map((column) => {
    const mean = (of: readonly number[]) => of.reduce((sum, i) => sum + column[i]!, 0) / of.length;
    const own = mean(inside);
    const sd = Math.sqrt(inside.reduce((sum, i) => sum + (column[i]! - own) ** 2, 0) / (inside.length - 1));
    const taken = matched.map(({ controls }) => mean(controls));
    const others = taken.reduce((sum, one) => sum + one, 0) / taken.length;
    return {
      before: (own - mean(outside)) / sd,
      after: (mean(matched.map((match) => match.treated)) - others) / sd,
    };
  });
}
