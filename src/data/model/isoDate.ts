import { YEARS } from './allowedValues';

/** A date as precise as its source states it: 2018, 2018-12 or 2018-12-31. */
export const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Number of days of a month, from 1; month 13 is the next January. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text is an existing date within the permitted years. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  if (year === undefined || Number(year) < YEARS.low || Number(year) > YEARS.high) return false;
  const monthNumber = Number(month ?? 1);
  if (monthNumber < 1 || monthNumber > 12) return false;
  return Number(day ?? 1) >= 1 && Number(day ?? 1) <= daysInMonth(Number(year), monthNumber);
}

/** A date with its time and zone as ISO 8601 writes them: "2026-01-31T08:00:00Z". */
export const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
