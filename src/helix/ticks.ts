import { MEASURES, type Activity } from './activity';

/** What an activity counts as, each a bit of its ticks, and a place among a group's counts. */
export const TICK = {
  any: 0,
  planned: 1,
  running: 2,
  done: 3,
  komitmenKnown: 4,
  komitmenUnknown: 5,
  paguKnown: 6,
  paguUnknown: 7,
  realisasiKnown: 8,
  realisasiUnknown: 9,
  noAmount: 10,
  overspent: 11,
  /** Set by the cut: whether an assumption bears on it depends on what is cut. */
  assumed: 12,
} as const;
export type Tick = keyof typeof TICK;

export function ticksOf({ stage, money }: Pick<Activity, 'stage' | 'money'>): number {
  let ticks = (1 << TICK.any) | (1 << TICK[stage]);
  let isKnown = false;
  for (const measure of MEASURES) {
    const amount = money[measure];
    if (amount === undefined) continue;
    ticks |= 1 << (amount === null ? TICK[`${measure}Unknown`] : TICK[`${measure}Known`]);
    isKnown ||= amount !== null;
  }
  if (!isKnown) ticks |= 1 << TICK.noAmount;
  const { pagu = null, realisasi = null } = money;
  if (pagu !== null && realisasi !== null && realisasi > pagu) ticks |= 1 << TICK.overspent;
  return ticks;
}

/** Whether an activity counts as something. */
export function hasTick(ticks: number, tick: Tick): boolean {
  return (ticks & (1 << TICK[tick])) !== 0;
}
