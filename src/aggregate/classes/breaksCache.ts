import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { breaks, type BreakMethod, type BreaksAnswer } from './breaks';
import { classedNumbers } from './intervalClasses';
import type { Side } from '../mapQuestion';

const answers = new WeakMap<IndicatorYear, Map<string, BreaksAnswer>>();

/** The sorted interval ends of a column, kept apart from its sorted values. */
const sortedEnds = new WeakMap<IndicatorYear, Float64Array>();

/**
 * The numbers that are classified, ascending: the present values or, for the method `interval`, the ends of
 * their intervals.
 */
export function sortedClassed(side: Side, method: BreakMethod): Float64Array {
  const { column } = side;
  if (method.method !== 'interval') return sortedPresent(column);
  const known = sortedEnds.get(column);
  if (known) return known;
  const sorted = classedNumbers(side, method)
    .filter((_, row) => column.mark[row] === MARK.present)
    .sort();
  sortedEnds.set(column, sorted);
  return sorted;
}

const sortedValues = new WeakMap<IndicatorYear, Float64Array>();

/** The present values of a column in ascending order. Memoised; the caller must not write to the array. */
export function sortedPresent(column: IndicatorYear): Float64Array {
  const known = sortedValues.get(column);
  if (known) return known;
  const present = new Float64Array(column.value.length);
  let count = 0;
  for (let row = 0; row < present.length; row++) {
    if (column.mark[row] === MARK.present) present[count++] = column.value[row]!;
  }
  const sorted = present.slice(0, count).sort();
  sortedValues.set(column, sorted);
  return sorted;
}

/**
 * The class breaks of an indicator-year, computed once per classification method. They are memoised by
 * column, which is safe because columns are never modified after they are read.
 */
export function cachedBreaks(column: IndicatorYear, indicator: Indicator, method: BreakMethod): BreaksAnswer {
  const key = JSON.stringify(method);
  const known = answers.get(column) ?? new Map<string, BreaksAnswer>();
  answers.set(column, known);
  const answer =
    known.get(key) ?? breaks(sortedClassed({ indicator, column }, method), method, indicator.official);
  known.set(key, answer);
  return answer;
}
