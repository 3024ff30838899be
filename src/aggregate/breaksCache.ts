import type { Indicator, IndicatorYear } from '../data/dataset';
import { MARK } from '../data/mark';
import { breaks, type BreakMethod, type BreaksAnswer } from './breaks';

const answers = new WeakMap<IndicatorYear, Map<string, BreaksAnswer>>();

/** The present values of a column, in row order. */
export function presentValues(column: IndicatorYear): Float64Array {
  return column.value.filter((_, row) => column.mark[row] === MARK.present);
}

/**
 * Breaks of an indicator-year, computed once for each way of classing: columns never change once read, and
 * an answer goes with its column.
 */
export function cachedBreaks(column: IndicatorYear, indicator: Indicator, method: BreakMethod): BreaksAnswer {
  const key = JSON.stringify(method);
  const known = answers.get(column) ?? new Map<string, BreaksAnswer>();
  answers.set(column, known);
  const answer = known.get(key) ?? breaks(presentValues(column), method, indicator.official);
  known.set(key, answer);
  return answer;
}
