import { dayOf } from '../sharing/today';

const two = (n: number) => String(n).padStart(2, '0');

/** An ISO date with time as the reader's day and time: "2026-11-29 10.04". */
export function clock(at: string): string {
  const then = new Date(at);
  return `${dayOf(then)} ${two(then.getHours())}.${two(then.getMinutes())}`;
}
