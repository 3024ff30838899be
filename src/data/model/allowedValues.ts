import type { Indicator, IndicatorYear } from './dataset';
import { fail, type Fault } from './fault';
import { MARK } from './mark';

/** A range, both ends included. */
export interface AllowedRange {
  readonly low: number;
  readonly high: number;
}

/** Upper limit of all numbers. Above about nine times this, doubles no longer represent all integers exactly. */
export const LARGEST_NUMBER = 1e15;

/** Permitted years of statements about villages. */
export const YEARS: AllowedRange = { low: 1900, high: 2200 };

/** Matches a range stated in a unit, such as "indeks 0–1" or "skor 0-100". */
const STATED_RANGE = /(-?\d+(?:[.,]\d+)?)\s*[–-]\s*(\d+(?:[.,]\d+)?)/;

type Kind = Pick<Indicator, 'kind' | 'unit' | 'categories' | 'decimals'>;

/** Whether a unit is a percentage of a whole. "% per tahun" is a rate of change and may exceed 100. */
export function isPercentage(unit: string): boolean {
  return /^(%|persen\b)(?!.*\bper\b)/i.test(unit.trim());
}

/**
 * The permitted range of an indicator's values by its catalogue entry: the category indices, the range stated
 * in an index's unit, 0–100 for a percentage, and 0 or more for counts and ratios.
 */
export function allowedRange({ kind, unit, categories }: Kind): AllowedRange {
  if (kind === 'category') return { low: 0, high: categories.length - 1 };
  const stated = kind === 'index' ? STATED_RANGE.exec(unit.id) : null;
  if (stated) return { low: decimal(stated[1]), high: decimal(stated[2]) };
  if (isPercentage(unit.id)) return { low: 0, high: 100 };
  return kind === 'index' ? { low: -LARGEST_NUMBER, high: LARGEST_NUMBER } : { low: 0, high: LARGEST_NUMBER };
}

function decimal(text = ''): number {
  return Number(text.replace(',', '.'));
}

/** The numbers of one village; NaN where absent. */
export interface NumberCells {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly standardError: number;
}

/** A number outside of its indicator's permitted range, with the column of the pack that contains it. */
export interface ImpossibleNumber {
  readonly column: 'nilai' | 'pembilang' | 'penyebut' | 'galat_baku';
  readonly got: string;
  readonly expected: string;
}

/** The first number of a village that is not permitted for its indicator; null where all are. */
export function impossibleNumber(
  indicator: Kind,
  cells: NumberCells,
  range = allowedRange(indicator),
): ImpossibleNumber | null {
  const { value, numerator, denominator, standardError } = cells;
  const wrong = (column: ImpossibleNumber['column'], got: number, expected: string) => ({
    column,
    got: String(got),
    expected,
  });
  // Comparisons with NaN are false, so that absent numbers pass.
  if (value < range.low || value > range.high) return wrong('nilai', value, rangeWords(range));
  const isWhole = indicator.kind === 'category' || (indicator.kind === 'count' && indicator.decimals === 0);
  if (isWhole && value % 1 !== 0 && !Number.isNaN(value)) return wrong('nilai', value, 'bilangan bulat');
  const parts: AllowedRange = { low: 0, high: LARGEST_NUMBER };
  if (numerator < parts.low || numerator > parts.high)
    return wrong('pembilang', numerator, rangeWords(parts));
  if (denominator < parts.low || denominator > parts.high)
    return wrong('penyebut', denominator, rangeWords(parts));
  if (indicator.kind === 'ratio' && denominator === 0 && !Number.isNaN(value))
    return wrong('penyebut', denominator, '> 0');
  if (numerator > denominator && isPercentage(indicator.unit.id))
    return wrong('pembilang', numerator, `≤ ${denominator}`);
  if (indicator.kind === 'count' && value > denominator) return wrong('nilai', value, `≤ ${denominator}`);
  const error: AllowedRange = { low: 0, high: Math.min(range.high - range.low, LARGEST_NUMBER) };
  return standardError < error.low || standardError > error.high
    ? wrong('galat_baku', standardError, rangeWords(error))
    : null;
}

/** A range in words, such as "0–100". */
export function rangeWords({ low, high }: AllowedRange): string {
  return high >= LARGEST_NUMBER && low === 0 ? `0–10^15` : `${low}–${high}`;
}

/**
 * A fault for the first village of a column with a number that is not permitted; rows of the file start at
 * `firstLine`.
 */
export function impossibleRow(
  { value, mark, numerator, denominator, standardError }: IndicatorYear,
  {
    indicator,
    file,
    firstLine,
  }: { readonly indicator: Kind; readonly file: string; readonly firstLine: number },
): Fault | null {
  const range = allowedRange(indicator);
  for (let row = 0; row < value.length; row++) {
    if (mark[row] !== MARK.present) continue;
    const cells = {
      value: value[row]!,
      numerator: numerator?.[row] ?? NaN,
      denominator: denominator?.[row] ?? NaN,
      standardError: standardError?.[row] ?? NaN,
    };
    const wrong = impossibleNumber(indicator, cells, range);
    if (wrong) return impossibleFault(file, row + firstLine, wrong);
  }
  return null;
}

export function impossibleFault(
  file: string,
  line: number,
  { column, got, expected }: ImpossibleNumber,
): Fault {
  return fail('valueImpossible', { file, where: `baris ${line}, kolom ${column}`, got, expected }).fault;
}

/** A fault where a number is outside of a range; null where it is inside or absent. */
export function outsideRange(
  x: number,
  { low, high }: AllowedRange,
  at: { readonly file: string; readonly where: string },
): Fault | null {
  return x < low || x > high
    ? fail('valueImpossible', { ...at, got: String(x), expected: rangeWords({ low, high }) }).fault
    : null;
}
