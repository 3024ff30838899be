import { daysInMonth, ISO_DATE } from '../data/model/isoDate';

const DAY_MS = 86_400_000;

/**
 * The last day that an ISO date may mean, as a number of days: 2018 may be any day of the year, and what is due in 2018
 * is not late before it has ended. NaN for what is no date.
 */
export function lastDay(date: string): number {
  const [, year, month, day] = ISO_DATE.exec(date) ?? [];
  if (year === undefined) return Number.NaN;
  const lastMonth = Number(month ?? 12);
  const end = Number(day ?? daysInMonth(Number(year), lastMonth));
  return Math.round(Date.UTC(Number(year), lastMonth - 1, end) / DAY_MS);
}

/** The day so many months later, the last of its month where that is shorter. */
export function monthsLater(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = daysInMonth(year, month + 1);
  return Math.round(Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / DAY_MS);
}

/** Whole months from one day to a later one; negative where it is earlier. */
export function monthsBetween(from: number, to: number): number {
  let months = Math.floor((to - from) / 31);
  while (monthsLater(from, months + 1) <= to) months++;
  return months;
}
