import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** Draws that a seed repeats. */
export interface Draw {
  /** An integer of 0 … n − 1. */
  below(n: number): number;
  of<T>(items: readonly T[]): T;
}

export function drawOf(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  const below = (n: number) => uniformInt(generator, 0, Math.max(0, n - 1));
  return { below, of: (items) => items[below(items.length)]! };
}
