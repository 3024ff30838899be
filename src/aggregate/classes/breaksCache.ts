import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { breaks, type BreakMethod, type BreaksAnswer } from './breaks';
import { classedNumbers } from './intervalClasses';
import type { Side } from '../mapQuestion';

const answers = new WeakMap<IndicatorYear, Map<string, BreaksAnswer>>();

/** Sorted ends of intervals, apart from the values. */
const sortedEnds = new WeakMap<IndicatorYear, Float64Array>();

/** What is cut into classes, ascending: the present values, or the ends of their intervals. */
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

/** The present values of a column in ascending order, sorted once; not to be written to. */
export function sortedPresent(column: IndicatorYear): Float64Array {
  const known = sortedValues.get(column);
  if (known) return known;
  const sorted = column.value.filter((_, row) => column.mark[row] === MARK.present).sort();
  sortedValues.set(column, sorted);
  return sorted;
}

/**
 * Breaks of an indicator-year, computed once for each way of classing: columns never change once read, and
 * an answer goes with its column.
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
