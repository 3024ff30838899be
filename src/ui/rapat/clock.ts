import { dayOf } from '../sharing/today';

const two = (n: number) => String(n).padStart(2, '0');

/** An ISO date with time as the reader's day and time: "2026-11-29 10.04". */
export function clock(at: string): string {
  const then = new Date(at);
  return `${dayOf(then)} ${two(then.getHours())}.${two(then.getMinutes())}`;
}

/** Milliseconds as hours, minutes and seconds: "00:18:42". */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}
