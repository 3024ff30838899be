import type { HiddenPools } from '../../data/model/dataset';
import type { Interval } from '../classes/uncertainty';

/** What of one pool of hidden cells lies in a group. */
export interface PoolPart {
  readonly pool: number;
  /** Villages of the pool that the group holds. */
  readonly villages: number;
  /** Least and largest share of them that lies in the group; the least is 0 where one of the pool is not in it. */
  readonly least: number;
  readonly most: number;
  /** Σ share × what each village by itself lies between. */
  readonly low: number;
  readonly high: number;
}

/** A group's hidden villages by the pools that bound them. */
export class HiddenParts {
  readonly #pools: HiddenPools;
  readonly #parts = new Map<number, PoolPart>();

  constructor(pools: HiddenPools) {
    this.#pools = pools;
  }

  /**
   * Takes a village in; false where it is in no pool.
   * @param share of the village that lies in the group, above 0 and at most 1
   * @param own what its count lies between by itself
   */
  add(row: number, share: number, own: Interval): boolean {
    const pool = this.#pools.poolOf[row]!;
    if (pool < 0) return false;
    const { villages, least, most, low, high } = this.#parts.get(pool) ?? NO_PART;
    this.#parts.set(pool, {
      pool,
      villages: villages + 1,
      least: Math.min(least, share),
      most: Math.max(most, share),
      low: low + share * own.low,
      high: high + share * own.high,
    });
    return true;
  }

  /** Every pool of which something lies in the group. */
  *[Symbol.iterator](): Generator<PoolPart> {
    for (const part of this.#parts.values()) {
      yield part.villages === this.#pools.size[part.pool]! ? part : { ...part, least: 0 };
    }
  }
}

const NO_PART = { villages: 0, least: Infinity, most: 0, low: 0, high: 0 } as const;

/**
 * What a group's part of a pool lies between. The cells are not negative and add up to `sum`; of x_i each the share
 * p_i counts. Σ p_i x_i is then at least the least share of the sum and at most the largest: all of it may sit in one
 * village. A pool that lies in the group whole, or with the same share everywhere, is known exactly.
 * @param sum NaN where nobody publishes it
 */
export function poolRange(sum: number, part: PoolPart): Interval {
  if (isExact(sum, part)) return { low: part.most * sum, high: part.most * sum };
  const unknown = Number.isNaN(sum);
  return {
    low: Math.max(part.low, unknown ? 0 : part.least * sum),
    high: Math.min(part.high, unknown ? Number.POSITIVE_INFINITY : part.most * sum),
  };
}

/** Whether a group's part of a pool is known to the unit. */
export function isExact(sum: number, { least, most }: PoolPart): boolean {
  return least === most && !Number.isNaN(sum);
}
