import { randomOf } from './random';
import type { DemoVillage } from './region';

/** People, families and families by welfare decile of a village in a year. */
export interface Population {
  people(row: number, year: number): number;
  families(row: number, year: number): number;
  /** Ten counts that add up to the families; `rate_pct` is the village's poverty rate. */
  deciles(row: number, year: number, rate_pct: number): readonly number[];
}

/** The data basis changes after this year: deciles are counted anew and come out higher. */
export const LAST_YEAR_OF_OLD_BASIS = 2020;
export const OLD_BASIS = 'BDT';
export const NEW_BASIS = 'DTSEN';
const BASIS_SHIFT = 0.03;

/** Shares of the lower four and of the upper six deciles among themselves. */
const LOWER = [0.22, 0.24, 0.26, 0.28] as const;
const UPPER = [0.24, 0.21, 0.18, 0.15, 0.12, 0.1] as const;

/** Seeded sizes and growth. The smallest village has 280 families, so that no decile is small enough to hide. */
export function drawPopulation(villages: readonly DemoVillage[], seed: number): Population {
  const random = randomOf(seed, 'penduduk');
  const base = villages.map(({ typology }) => {
    const people = Math.exp(7.95 + (typology === 'perkotaan' ? 0.3 : 0) + 0.42 * random.normal());
    return {
      people: Math.min(14000, Math.max(1000, people)),
      growth: 0.008 + 0.004 * random.normal(),
      household: random.between(2.9, 3.55),
    };
  });
  const people = (row: number, year: number) =>
    Math.round(base[row]!.people * (1 + base[row]!.growth * (year - 2015)));
  const families = (row: number, year: number) => Math.round(people(row, year) / base[row]!.household);
  const quirk = villages.map(() => 0.02 * random.normal());
  return {
    people,
    families,
    deciles: (row, year, rate_pct) => {
      const shift = year > LAST_YEAR_OF_OLD_BASIS ? BASIS_SHIFT : 0;
      const lower = Math.min(0.75, Math.max(0.15, poorShare(rate_pct) + shift + quirk[row]!));
      return apportion(families(row, year), [
        ...LOWER.map((part) => part * lower),
        ...UPPER.map((part) => part * (1 - lower)),
      ]);
    },
  };
}

/** Share of families in deciles 1 to 4 that goes with a poverty rate: 1.6 points a point. */
export function poorShare(rate_pct: number): number {
  return 0.2 + 0.016 * rate_pct;
}

/** Whole numbers in given shares that add up to the total: largest remainders. */
export function apportion(total: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * total);
  const counts = exact.map(Math.floor);
  const rest = total - counts.reduce((sum, count) => sum + count, 0);
  const order = exact
    .map((_, i) => i)
    .sort((a, b) => exact[b]! - counts[b]! - (exact[a]! - counts[a]!) || a - b);
  for (const i of order.slice(0, rest)) counts[i]!++;
  return counts;
}
