import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { BreakMethod } from './breaks';
import type { Side } from '../mapQuestion';
import { certaintyAt, interval95 } from './uncertainty';

/** Where classes by interval do not apply, as where none are asked for. */
export const USUAL_CLASSES: { readonly method: 'quantile'; readonly k: number } = {
  method: 'quantile',
  k: 5,
};

/** Whether classes can be made of intervals: single values with standard errors, no categories, no changes. */
export function hasIntervals({ indicator, column }: Side): boolean {
  const { kind, formula } = indicator;
  if (kind === 'category' || formula.kind === 'change') return false;
  return column.standardError?.some((error) => error > 0) ?? false;
}

/**
 * Whether most of the numbers are too unsure for a colour (coefficient of variation over 30 %), so that a map of
 * them would be grey: classes by interval then say what can be known.
 */
export function isMostlyUnsure(side: Side): boolean {
  const { indicator, column } = side;
  // A count of villages is drawn in circles, which show how sure they are by themselves.
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

/** The end of a row's 95 % interval on the worse side; a row without a published error has no end there. */
function farEnd({ worse }: Indicator, { value, standardError }: IndicatorYear, row: number): number {
  const error = standardError?.[row] ?? Number.NaN;
  const isLow = worse === 'low';
  if (Number.isNaN(error)) return isLow ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const { low, high } = interval95(value[row]!, error);
  return isLow ? low : high;
}

const ends = new WeakMap<IndicatorYear, Float64Array>();

/**
 * What a row is classed by: its value or, for classes by interval, the interval's end on the worse side. A class
 * up to 15 then holds whose whole interval is at most 15; where low is worse, a class above 0.6 whose whole
 * interval is above it.
 */
export function classedNumbers({ indicator, column }: Side, { method }: BreakMethod): Float64Array {
  if (method !== 'interval') return column.value;
  const known = ends.get(column) ?? column.value.map((_, row) => farEnd(indicator, column, row));
  ends.set(column, known);
  return known;
}
