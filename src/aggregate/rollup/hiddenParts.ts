import type { HiddenPools } from '../../data/model/dataset';
import type { Interval } from '../classes/uncertainty';

/** The part of one pool of suppressed cells that lies in a group. */
export interface PoolPart {
  readonly pool: number;
  /** Number of the pool's villages in the group. */
  readonly villages: number;
  /**
   * Smallest and largest share of the pool's villages that lies in the group; the smallest is 0 where a
   * village of the pool is outside.
   */
  readonly least: number;
  readonly most: number;
  /** Sum over the villages of share × the bounds of each village by itself. */
  readonly low: number;
  readonly high: number;
}

/** A group's suppressed villages, by the pools whose totals bound them. */
export class HiddenParts {
  readonly #pools: HiddenPools;
  readonly #parts = new Map<number, PoolPart>();

  constructor(pools: HiddenPools) {
    this.#pools = pools;
  }

  /**
   * Adds a village; returns false where it is in no pool.
   * @param share share of the village that lies in the group, above 0 and at most 1
   * @param own the bounds of the village's count by itself
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

  /** Every pool that has a village in the group. */
  *[Symbol.iterator](): Generator<PoolPart> {
    for (const part of this.#parts.values()) {
      yield part.villages === this.#pools.size[part.pool]! ? part : { ...part, least: 0 };
    }
  }
}

const NO_PART = { villages: 0, least: Infinity, most: 0, low: 0, high: 0 } as const;

/**
 * Bounds of a group's part of a pool. The pool's cells x_i are not negative and add up to `sum`; of each, the
 * share p_i counts. Σ p_i x_i is then at least the smallest share times the sum and at most the largest share
 * times the sum, because one village may hold all of it. Where all villages of the pool have the same share
 * in the group, the part is known exactly.
 * @param sum the pool's published total; NaN where there is none
 */
export function poolRange(sum: number, part: PoolPart): Interval {
  if (isExact(sum, part)) return { low: part.most * sum, high: part.most * sum };
  const unknown = Number.isNaN(sum);
  return {
    low: Math.max(part.low, unknown ? 0 : part.least * sum),
    high: Math.min(part.high, unknown ? Number.POSITIVE_INFINITY : part.most * sum),
  };
}

/** Whether a group's part of a pool is known exactly. */
export function isExact(sum: number, { least, most }: PoolPart): boolean {
  return least === most && !Number.isNaN(sum);
}
