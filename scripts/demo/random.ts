import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers that depends on its seed and its name alone, not on what else was drawn. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** In [from, to). */
  between(from: number, to: number): number;
  /** An integer from `from` to `to`, both included. */
  integer(from: number, to: number): number;
  /** Standard normal. */
  normal(): number;
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T;
  /** A new array in random order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** The stream of a name: `randomOf(1, 'p0@2019')`. */
export function randomOf(seed: number, name: string): Random {
  const generator = xoroshiro128plus(hash(`${seed}/${name}`));
  const uniform = () => uniformInt(generator, 0, 0x3fffffff) / 0x40000000;
  const integer = (from: number, to: number) => uniformInt(generator, from, to);
  const random: Random = {
    uniform,
    integer,
    between: (from, to) => from + (to - from) * uniform(),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError('pick: nothing to pick from');
      return item;
    },
    shuffled: (items) => {
      const order = [...items];
      for (let i = order.length - 1; i > 0; i--) {
        const j = integer(0, i);
        [order[i], order[j]] = [order[j]!, order[i]!];
      }
      return order;
    },
  };
  return random;
}

/** FNV-1a, 32 bits, of a text of ASCII. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
