import { SAME_SHARE } from '../../src/aggregate/hotspots/moranPermutation';
import { UNTESTED } from '../../src/aggregate/hotspots/localPermutation';
import { below, RandomBits } from '../../src/aggregate/hotspots/randomBits';
import { centred, neighbourSums, type SpatialSample } from '../../src/aggregate/hotspots/spatialSample';

interface Request {
  readonly permutations: number;
  readonly seed: number;
}

/** Random numbers generated at a time; a larger buffer would not stay in the processor cache. */
const BUFFER = 4096;

/** With up to this many neighbours, a repeated draw is found by a linear search in the draws so far … */
const FEW = 16;
/**
 * … and the search is only made where the last bits of the index were drawn before in the same round. This
 * table fits in the cache.
 */
const SLOTS = 2048;

/**
 * The conditional permutation test with draws of its own for each village, from a random stream of its own:
 * what `permuteLocally`, which shares its draws, is tested against. Returns the same counts.
 */
export function permuteSingly(sample: SpatialSample, request: Request): Uint32Array {
  const { n, adjacency, value } = sample;
  const z = centred(value);
  const observed = neighbourSums(adjacency, z);
  const scale = Math.sqrt(z.reduce((sum, one) => sum + one * one, 0) / n);
  const draws = new Draws(z);
  const counts = new Uint32Array(n).fill(UNTESTED);
  for (let at = 0; at < n; at++) {
    const count = adjacency.start[at + 1]! - adjacency.start[at]!;
    if (count === 0) continue;
    // A village whose value equals the mean has I_i = 0 whatever its neighbours are.
    if (Math.abs(z[at]!) <= SAME_SHARE * scale) counts[at] = request.permutations;
    else {
      const random = new RandomBits(request.seed, sample.row[at]!);
      const limits = { sum: observed[at]!, slack: SAME_SHARE * scale * count };
      counts[at] = draws.extremes(random, { at, count, permutations: request.permutations, ...limits });
    }
  }
  return counts;
}

interface Trial {
  readonly at: number;
  readonly count: number;
  readonly permutations: number;
  readonly sum: number;
  readonly slack: number;
}

/** Draws the neighbours' values from those of all villages but one; reuses its buffers between villages. */
class Draws {
  private readonly bits = new Uint32Array(BUFFER);
  private readonly taken = new Uint32Array(FEW);
  /**
   * The values to draw from. While a village is tested, the last value takes its place, so that it is never
   * drawn.
   */
  private readonly pool: Float64Array;
  /** The last round in which an index was drawn; in `few`, indexed by the last bits of the index. */
  private readonly met: Uint32Array;
  private round = 0;

  constructor(private readonly z: Float64Array) {
    this.pool = z.slice();
    this.met = new Uint32Array(Math.max(z.length, SLOTS));
  }

  extremes(random: RandomBits, trial: Trial): number {
    const { z, pool } = this;
    if (this.round > 0xffffffff - 2 * trial.permutations) {
      this.met.fill(0);
      this.round = 0;
    }
    pool[trial.at] = z[z.length - 1]!;
    const extremes = trial.count <= FEW ? this.few(random, trial) : this.many(random, trial);
    pool[trial.at] = z[trial.at]!;
    return extremes;
  }

  /** For few neighbours: the smaller of the counts of sums at least and at most as high as observed. */
  private few(random: RandomBits, { count, permutations, sum: observed, slack }: Trial): number {
    const { pool, bits, taken, met } = this;
    const perBit = (pool.length - 1) / 0x80000000;
    const [high, low] = [observed - slack, observed + slack];
    let [next, atLeast, atMost, round] = [BUFFER, 0, 0, this.round];
    for (const end = round + permutations; round < end;) {
      round++;
      let sum = 0;
      for (let k = 0; k < count;) {
        if (next === BUFFER) {
          random.fill(bits);
          next = 0;
        }
        // Shifted to 31 bits: multiplying an unsigned 32-bit integer is slower.
        const draw = ((bits[next++]! >>> 1) * perBit) | 0;
        const slot = draw & (SLOTS - 1);
        if (met[slot] === round && taken.lastIndexOf(draw, k - 1) >= 0) continue;
        met[slot] = round;
        taken[k++] = draw;
        sum += pool[draw]!;
      }
      if (sum >= high) atLeast++;
      if (sum <= low) atMost++;
    }
    this.round = round;
    return Math.min(atLeast, atMost);
  }

  /**
   * For many neighbours. Where they are more than half of all villages, those that are not drawn are drawn
   * instead.
   */
  private many(random: RandomBits, { at, count, permutations, sum: observed, slack }: Trial): number {
    const { pool, z, bits, met } = this;
    const others = pool.length - 1;
    const drawn = Math.min(count, others - count);
    const [high, low] = [observed - slack, observed + slack];
    let [next, atLeast, atMost, round] = [BUFFER, 0, 0, this.round];
    for (const end = round + permutations; round < end;) {
      round++;
      let sum = 0;
      for (let k = 0; k < drawn;) {
        if (next === BUFFER) {
          random.fill(bits);
          next = 0;
        }
        const draw = below(bits[next++]!, others);
        if (met[draw] === round) continue;
        met[draw] = round;
        k++;
        sum += pool[draw]!;
      }
      // All deviations from the mean add up to 0, so the sum of the others follows.
      if (drawn < count) sum = -z[at]! - sum;
      if (sum >= high) atLeast++;
      if (sum <= low) atMost++;
    }
    this.round = round;
    return Math.min(atLeast, atMost);
  }
}
