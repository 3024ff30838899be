import { randomOf } from '../scripts/demo/random';

/** The middle and the ends of some measurements, in their unit. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly n: number;
}

/** Of an even number, the mean of the two in the middle. Throws where there are none, because then the bench is broken. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  const upper = sorted[Math.floor(sorted.length / 2)];
  const min = sorted[0];
  const max = sorted.at(-1);
  if (lower === undefined || upper === undefined || min === undefined || max === undefined) {
    throw new RangeError('spreadOf: no measurements');
  }
  return { median: (lower + upper) / 2, min, max, n: sorted.length };
}

/** A pass a row: every item once, in an order that depends on the seed alone. */
export function shuffledPasses<T>(
  items: readonly T[],
  { passes, seed }: { readonly passes: number; readonly seed: number },
): T[][] {
  const random = randomOf(seed, 'bench');
  return Array.from({ length: passes }, () => random.shuffled(items));
}

/** A ratio that was promised: at least or at most so much. */
export interface Target {
  readonly name: string;
  readonly got: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Written behind the numbers: ×, kB, %. */
  readonly unit: string;
}

export function holds({ got, atLeast, atMost }: Target): boolean {
  return (
    Number.isFinite(got) &&
    (atLeast === undefined || got >= atLeast) &&
    (atMost === undefined || got <= atMost)
  );
}
