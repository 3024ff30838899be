import { changeColumn } from '../../../aggregate/modes/changeIndicator';
import { comparableYears } from '../../../aggregate/modes/otherYears';
import { intervalAt, isToldApart, type Interval } from '../../../aggregate/classes/uncertainty';
import type { Indicator, IndicatorYear, Worse } from '../../../data/model/dataset';
import { MARK } from '../../../data/model/mark';

/** A village and its change between two years, later minus earlier. */
export interface VillageChange {
  readonly row: number;
  readonly value: number;
  /** 95 % confidence interval of the change; null if the years have no standard errors. */
  readonly interval: Interval | null;
}

export interface MostChanged {
  /** Largest worsening first; for a neutral indicator the largest increase. */
  readonly worse: readonly VillageChange[];
  /** Largest improvement first; for a neutral indicator the largest decrease. */
  readonly better: readonly VillageChange[];
  /**
   * Number of villages left out because their change is not significant; null if no standard errors are
   * published.
   */
  readonly unsure: number | null;
}

/** Reasons why there is no earlier year to compare with. */
export type NoEarlier = 'single' | 'basis' | 'category';

/** The earliest year of the same data basis before `year`, or the reason why there is none. */
export function earliestComparable(indicator: Indicator, year: number): number | NoEarlier {
  if (indicator.kind === 'category') return 'category';
  const earliest = comparableYears(indicator, year).find((other) => other < year);
  if (earliest !== undefined) return earliest;
  return indicator.years.some((other) => other < year) ? 'basis' : 'single';
}

/**
 * The villages with the largest changes between two years. If both years have standard errors, only changes
 * whose 95 % interval excludes zero are listed, and the others are counted.
 *
 * @param changed an indicator made by `changeIndicator`
 * @param shown one byte a row, 0 for rows that the user's filter excludes; null for all rows
 */
export function mostChanged(
  changed: Indicator,
  { from, to }: { readonly from: IndicatorYear; readonly to: IndicatorYear },
  { shown, limit }: { readonly shown: Uint8Array | null; readonly limit: number },
): MostChanged {
  const column = changeColumn(from, to);
  const worse: VillageChange[] = [];
  const better: VillageChange[] = [];
  let unsure = 0;
  for (let row = 0; row < column.value.length; row++) {
    const value = column.value[row]!;
    if (column.mark[row] !== MARK.present || shown?.[row] === 0) continue;
    if (!isToldApart({ indicator: changed, column }, row)) unsure++;
    else if (value !== 0)
      (isFirst(value, changed.worse) ? worse : better).push({
        row,
        value,
        interval: intervalAt(column, row),
      });
  }
  const most = (list: VillageChange[]) =>
    list.sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.row - b.row).slice(0, limit);
  return { worse: most(worse), better: most(better), unsure: column.standardError ? unsure : null };
}

/** Whether a change belongs to the first list: a worsening, or an increase if the indicator is neutral. */
function isFirst(value: number, worse: Worse): boolean {
  return worse === 'low' ? value < 0 : value > 0;
}
