import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK, type Mark } from '../../data/model/mark';
import { groupContract, groupFigure } from '../rollup/groupFigure';
import type { TimelineYear } from './timeline';
import { interval95, type Interval } from '../classes/uncertainty';

/** One village in one year of its trend. */
export interface TrendPoint {
  readonly year: number;
  /** Label of the data basis; empty in a year without data. */
  readonly basis: string;
  /** The basis is another than that of the last year with data: no line is joined over this. */
  readonly breakBefore: boolean;
  /** null while the year's column is on its way. */
  readonly mark: Mark | null;
  readonly value: number | null;
  /** 95 %; null where no error is published. */
  readonly interval: Interval | null;
  /** The same year for the group it is compared with; null where its kind of indicator has none, or too few numbers. */
  readonly ofGroup: number | null;
}

export interface TrendQuestion {
  readonly indicator: Indicator;
  readonly years: readonly TimelineYear[];
  /** null for a column that is not there yet. */
  readonly columnOf: (year: number) => IndicatorYear | null;
  readonly row: number;
  /** Rows of the group that the village is compared with, such as its kecamatan; empty for none. */
  readonly group: readonly number[];
}

/** A village year by year, from the first year that has data to the last: gaps between are years too. */
export function trendOf(asked: TrendQuestion): readonly TrendPoint[] {
  const { indicator, years, row, group } = asked;
  const first = years.findIndex(({ hasData }) => hasData);
  const last = years.findLastIndex(({ hasData }) => hasData);
  // The sum of a kecamatan stands on another scale than its villages.
  const hasGroup = group.length > 0 && groupContract(indicator) !== 'sum';
  return years.slice(Math.max(0, first), last + 1).map(({ year, hasData, basis, breakBefore }) => {
    const column = hasData ? asked.columnOf(year) : null;
    const mark = hasData ? ((column?.mark[row] ?? null) as Mark | null) : MARK.missing;
    const value = column && mark === MARK.present ? column.value[row]! : null;
    const error = column?.standardError?.[row] ?? NaN;
    return {
      year,
      basis: basis?.label ?? '',
      breakBefore,
      mark,
      value,
      interval: value !== null && error > 0 ? interval95(value, error) : null,
      ofGroup: column && hasGroup ? (groupFigure(indicator, column, group)?.value ?? null) : null,
    };
  });
}

/** Stretches of points that a line may join: consecutive years with a number, on one basis. */
export function runsOf<P extends Pick<TrendPoint, 'breakBefore'>>(
  points: readonly P[],
  numberOf: (point: P) => number | null,
): readonly (readonly P[])[] {
  const runs: P[][] = [];
  let run: P[] = [];
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const point of points) {
    if (point.breakBefore) close();
    if (numberOf(point) === null) close();
    else run.push(point);
  }
  close();
  return runs;
}

/** Bases in the order of their years, with the first and last year that each covers among the points. */
export function basesOf(
  points: readonly TrendPoint[],
): readonly { readonly label: string; readonly from: number; readonly to: number }[] {
  const spans: { label: string; from: number; to: number }[] = [];
  for (const { year, basis } of points) {
    if (basis === '') continue;
    const last = spans.at(-1);
    if (last?.label === basis) last.to = year;
    else spans.push({ label: basis, from: year, to: year });
  }
  return spans;
}
