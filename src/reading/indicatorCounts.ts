import { arithmetic } from '../aggregate/arithmetic/arithmetic';
import { columnKey, type Dataset, type Indicator, type IndicatorYear } from '../data/model/dataset';
import { MARK } from '../data/model/mark';

/** How many villages have a number in a year, and what stands in place of the others. */
export interface YearCounts {
  readonly year: number;
  readonly present: number;
  readonly missing: number;
  readonly suppressed: number;
  readonly notApplicable: number;
  /** Villages to which the indicator applies: all except those marked not applicable. */
  readonly applicable: number;
  /** Numbers that come with a standard error. */
  readonly withError: number;
}

/** Numbers that the indicator's formula gives again from its inputs, and how many of them agree. */
export interface Recomputed {
  readonly year: number;
  readonly villages: number;
  /** Equal after rounding, or apart by no more than the rounding of the inputs explains. */
  readonly same: number;
}

/** The counts of one column. */
export function countsOf({ year, mark, standardError }: IndicatorYear): YearCounts {
  const of = (asked: number) => mark.reduce((sum, one) => sum + Number(one === asked), 0);
  const notApplicable = of(MARK.notApplicable);
  const withError = [...(standardError ?? [])].filter(
    (error, row) => Number.isFinite(error) && mark[row] === MARK.present,
  ).length;
  return {
    year,
    present: of(MARK.present),
    missing: of(MARK.missing),
    suppressed: of(MARK.suppressed),
    notApplicable,
    applicable: mark.length - notApplicable,
    withError,
  };
}

/** Every number of the latest year computed again; null where the formula or its columns give none. */
export function recomputedOf(
  dataset: Dataset,
  indicator: Indicator,
  columns: ReadonlyMap<string, IndicatorYear>,
): Recomputed | null {
  const year = indicator.years.at(-1);
  if (year === undefined || indicator.formula.kind === 'reported') return null;
  const rows = columns.get(columnKey(indicator.id, year))?.mark.length ?? 0;
  let [villages, same] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const sum = arithmetic(dataset, { indicatorId: indicator.id, year, row }, columns);
    if (sum === null || sum.withinRounding === null) continue;
    villages++;
    same += Number(sum.withinRounding);
  }
  return villages > 0 ? { year, villages, same } : null;
}
