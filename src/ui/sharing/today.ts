const two = (n: number) => String(n).padStart(2, '0');

/** The day of a moment in the reader's time zone, as an ISO date. */
export function dayOf(moment: Date): string {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Today's date in the reader's time zone, as an ISO date. */
export const today = (): string => dayOf(new Date());
