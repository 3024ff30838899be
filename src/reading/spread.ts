import type { IndicatorYear } from '../data/model/dataset';
import { MARK } from '../data/model/mark';

/** The distribution of an indicator-year. */
export interface Spread {
  readonly n: number;
  readonly min: number;
  readonly max: number;
  readonly median: number;
  /** Bars of equal width from `min` to `max`, (lo, hi], the first closed; one bar where all are equal. */
  readonly bars: readonly number[];
}

/** The distribution of a column; null where no row has a number. */
export function spreadOf(column: IndicatorYear, barCount = 32): Spread | null {
  const values = column.value.filter((_, row) => column.mark[row] === MARK.present).sort();
  const min = values[0];
  const max = values[values.length - 1];
  if (min === undefined || max === undefined) return null;
  const middle = values.length >> 1;
  const median = values.length % 2 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
  const bars = new Array<number>(min === max ? 1 : barCount).fill(0);
  for (const value of values) {
    const at = min === max ? 0 : Math.ceil(((value - min) / (max - min)) * barCount) - 1;
    bars[Math.max(0, at)]!++;
  }
  return { n: values.length, min, max, median, bars };
}

/** Relative position of a value between two ends, 0 to 1; 0.5 where these are equal. */
export function shareBetween(
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  return max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0.5;
}
