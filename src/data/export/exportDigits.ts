import type { Indicator } from '../model/dataset';

/**
 * How many digits numbers have in files. Sums, shares and areas that were worked out carry up to 17, most of them
 * noise of the arithmetic; nobody measured them. The rule is one for tables, GeoJSON and workbooks.
 */

/** Two decimals more than the catalogue shows, so that a reader can still add up and round. */
const SPARE_DECIMALS = 2;
/** A part of one: a ten-thousandth of a per cent. */
const SHARE_DECIMALS = 6;
/** Of km²: 100 m². */
const AREA_DECIMALS = 4;
/** Of a degree: a tenth of a metre. */
const DEGREE_DECIMALS = 6;
/** Of what is counted and may be divided among regions: numerators and denominators. */
const COUNT_DECIMALS = 4;
/** Significant digits of test statistics and chances, which have no unit. */
const STATISTIC_DIGITS = 6;

/** Of an indicator's value, its error and its bounds. */
export function figureDigits(value: number, { decimals }: Pick<Indicator, 'decimals'>): number {
  return rounded(value, decimals + SPARE_DECIMALS);
}

/** Of a part of one: never over one, never under zero, whatever the arithmetic left over. */
export function shareDigits(share: number): number {
  return rounded(Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : share, SHARE_DECIMALS);
}

export const areaDigits = (area_km2: number) => rounded(area_km2, AREA_DECIMALS);

export const degreeDigits = (degrees: number) => rounded(degrees, DEGREE_DECIMALS);

export const countDigits = (count: number) => rounded(count, COUNT_DECIMALS);

export function statisticDigits(statistic: number): number {
  return Number.isFinite(statistic) ? Number(statistic.toPrecision(STATISTIC_DIGITS)) : statistic;
}

/** A cell of a table: empty where there is no number. */
export function numberCell(value: number | null | undefined, digits: (value: number) => number): number | '' {
  return value !== null && value !== undefined && Number.isFinite(value) ? digits(value) : '';
}

/** No negative zero: it would be written "-0" by some readers of files. */
function rounded(value: number, decimals: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(decimals)) + 0 : value;
}
