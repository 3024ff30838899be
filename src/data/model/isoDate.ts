import { YEARS } from './allowedValues';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Whether a text is an existing date, as precise as its source states it: 2018, 2018-12 or 2018-12-31, within
 * the permitted years.
 */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || Number(year) < YEARS.low || Number(year) > YEARS.high) return false;
  const monthNumber = Number(month ?? 1);
  if (monthNumber < 1 || monthNumber > 12) return false;
  const last = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  return Number(day ?? 1) >= 1 && Number(day ?? 1) <= last;
}
