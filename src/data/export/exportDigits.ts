import type { Indicator } from '../model/dataset';

/**
 * How many digits numbers have in exported files. Computed sums, shares and areas carry up to 17 digits, most
 * of which are artefacts of floating-point arithmetic. The rules are the same for tables, GeoJSON and
 * workbooks.
 */

/** Values have two decimals more than the catalogue shows, so that readers can add up and round. */
const SPARE_DECIMALS = 2;
/** Decimals of shares: a precision of a ten-thousandth of a per cent. */
const SHARE_DECIMALS = 6;
/** Decimals of areas in km²: a precision of 100 m². */
const AREA_DECIMALS = 4;
/** Decimals of degrees: a precision of about 0.1 m. */
const DEGREE_DECIMALS = 6;
/** Decimals of counts that may be apportioned to regions: numerators and denominators. */
const COUNT_DECIMALS = 4;
/** Significant digits of test statistics and p values. */
const STATISTIC_DIGITS = 6;

/** Rounds an indicator's value, its standard error or its bounds. */
export function figureDigits(value: number, { decimals }: Pick<Indicator, 'decimals'>): number {
  return rounded(value, decimals + SPARE_DECIMALS);
}

/** Rounds a share and limits it to the range from 0 to 1, which floating-point errors can exceed. */
export function shareDigits(share: number): number {
  return rounded(Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : share, SHARE_DECIMALS);
}

export const areaDigits = (area_km2: number) => rounded(area_km2, AREA_DECIMALS);

export const degreeDigits = (degrees: number) => rounded(degrees, DEGREE_DECIMALS);

export const countDigits = (count: number) => rounded(count, COUNT_DECIMALS);

export function statisticDigits(statistic: number): number {
  return Number.isFinite(statistic) ? Number(statistic.toPrecision(STATISTIC_DIGITS)) : statistic;
}

/** The cell of a table for a number; empty where there is none. */
export function numberCell(value: number | null | undefined, digits: (value: number) => number): number | '' {
  return value !== null && value !== undefined && Number.isFinite(value) ? digits(value) : '';
}

/** Rounds without producing negative zero, which some programs would show as "-0". */
function rounded(value: number, decimals: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(decimals)) + 0 : value;
}
