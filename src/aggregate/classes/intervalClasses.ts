import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { BreakMethod } from './breaks';
import type { Side } from '../mapQuestion';
import { certaintyAt, interval95 } from './uncertainty';

/** The default classification, used where classes by interval do not apply or are not asked for. */
export const USUAL_CLASSES: { readonly method: 'quantile'; readonly k: number } = {
  method: 'quantile',
  k: 5,
};

/**
 * Whether classes by interval are possible: they need standard errors, and do not apply to categories and
 * changes.
 */
export function hasIntervals({ indicator, column }: Side): boolean {
  const { kind, formula } = indicator;
  if (kind === 'category' || formula.kind === 'change') return false;
  return column.standardError?.some((error) => error > 0) ?? false;
}

/**
 * Whether more than half of the values are too uncertain to colour (coefficient of variation above 30 %).
 * Their map would be mostly grey, so classes by interval are used instead.
 */
export function isMostlyUnsure(side: Side): boolean {
  const { indicator, column } = side;
  // Counts of villages are drawn as proportional circles, which show their uncertainty themselves.
  if (!hasIntervals(side) || (indicator.kind === 'count' && indicator.level === 'village')) return false;
  let present = 0;
  let unsure = 0;
  for (let row = 0; row < column.mark.length; row++) {
    if (column.mark[row] !== MARK.present) continue;
    present++;
    if (certaintyAt(side, row) === 'unsure') unsure++;
  }
  return unsure > present / 2;
}

/** The end of a row's 95 % interval on the worse side; infinite where no standard error is published. */
function farEnd({ worse }: Indicator, { value, standardError }: IndicatorYear, row: number): number {
  const error = standardError?.[row] ?? Number.NaN;
  const isLow = worse === 'low';
  if (Number.isNaN(error)) return isLow ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const { low, high } = interval95(value[row]!, error);
  return isLow ? low : high;
}

const ends = new WeakMap<IndicatorYear, Float64Array>();

/**
 * The number that a row is classified by: its value or, for classes by interval, the end of its interval on
 * the worse side. A class "up to 15" then holds villages whose whole interval is at most 15; where low is
 * worse, a class "above 0.6" holds those whose whole interval is above 0.6.
 */
export function classedNumbers({ indicator, column }: Side, { method }: BreakMethod): Float64Array {
  if (method !== 'interval') return column.value;
  const known = ends.get(column) ?? column.value.map((_, row) => farEnd(indicator, column, row));
  ends.set(column, known);
  return known;
}
