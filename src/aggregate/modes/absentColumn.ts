import { columnKey, type Indicator, type IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';

const absent = new WeakMap<Indicator, Map<string, IndicatorYear>>();

/** The column of a year of which there are no data: every village is missing, none is carried over. */
export function absentColumn(indicator: Indicator, { year, n }: { year: number; n: number }): IndicatorYear {
  const years = absent.get(indicator) ?? new Map<string, IndicatorYear>();
  absent.set(indicator, years);
  const key = columnKey(String(n), year);
  const column = years.get(key) ?? {
    indicatorId: indicator.id,
    year,
    value: new Float64Array(n).fill(Number.NaN),
    mark: new Uint8Array(n).fill(MARK.missing),
    numerator: null,
    denominator: null,
    standardError: null,
  };
  years.set(key, column);
  return column;
}
