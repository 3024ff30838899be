import { BIVARIATE_CODES, BIVARIATE_SIDE } from '../aggregate/modes/bivariateCodes';
import { bivariateBounds } from '../aggregate/modes/bivariateIndicator';
import type { Classified } from '../aggregate/classes/classify';
import type { Indicator } from '../data/model/dataset';
import { MARK } from '../data/model/mark';
import { valueText } from './figure';
import type { Words } from './words';

/** One side of a crossing: its name, which way its classes run, and what lies in each of the three. */
export interface BivariateAxis {
  readonly name: string;
  /** In the order of the codes: lowest need to highest. */
  readonly ranges: readonly string[];
}

/** The three classes of an axis in words, from the lowest need, in either direction of the indicator. */
export function axisRanges(
  bounds: readonly number[],
  { indicator, words: { t, f, language } }: { readonly indicator: Indicator; readonly words: Words },
): string[] {
  const text = (value: number) => valueText(value, { indicator, f, language });
  const rising = [...bounds, NaN].map((high, i) => {
    const low = bounds[i - 1];
    if (low === undefined) return Number.isNaN(high) ? '' : t('legend.upTo', { v: text(high) });
    return Number.isNaN(high) ? t('legend.above', { v: text(low) }) : `${text(low)} – ${text(high)}`;
  });
  return indicator.worse === 'low' ? rising.reverse() : rising;
}

/** Both sides of a crossing in words; ties may leave a side fewer than three classes. */
export function bivariateAxes(
  { across, up }: { readonly across: Classified; readonly up: Classified },
  words: Words,
): { readonly across: BivariateAxis; readonly up: BivariateAxis } {
  const bounds = bivariateBounds(across.column, up.column);
  const axis = ({ indicator, column }: Classified, cuts: readonly number[]): BivariateAxis => ({
    name: `${indicator.shortName[words.language]} ${column.year}`,
    ranges: axisRanges(cuts, { indicator, words }),
  });
  return { across: axis(across, bounds.across), up: axis(up, bounds.up) };
}

/** Class position of a code's letter and digit: both from 0, lightest first. */
export function bivariateClass(letter: number, digit: number): number {
  return letter * BIVARIATE_SIDE + digit;
}

/** The corner classes: high need in both, and high in one while low in the other. */
export const CORNERS = {
  both: bivariateClass(2, 2),
  first: bivariateClass(2, 0),
  second: bivariateClass(0, 2),
} as const;

export const codeOf = (classIndex: number): string => BIVARIATE_CODES[classIndex] ?? '';

/**
 * Rows of a class that pass the filter, by descending need of the first indicator, then of the second, then
 * in code order.
 */
export function cornerRows(
  answer: Classified,
  { across, up, at }: { readonly across: Classified; readonly up: Classified; readonly at: number },
): number[] {
  const { mark } = answer.column;
  const rows: number[] = [];
  answer.classIndex.forEach((classed, row) => {
    const passes = answer.shown === null || answer.shown[row] === 1;
    if (classed === at && mark[row] === MARK.present && passes) rows.push(row);
  });
  const heavier = ({ indicator, column }: Classified, a: number, b: number): number => {
    const rise = column.value[b]! - column.value[a]!;
    return indicator.worse === 'low' ? -rise : rise;
  };
  return rows.sort((a, b) => heavier(across, a, b) || heavier(up, a, b) || a - b);
}
