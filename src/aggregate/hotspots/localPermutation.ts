import { SAME_SHARE } from './moranPermutation';
import { below, RandomBits } from './randomBits';
import { centred, neighbourSums, type SpatialSample } from './spatialSample';
import { goesOn, type Watch } from '../watch';

export interface LocalPermutationRequest extends Watch {
  readonly permutations: number;
  readonly seed: number;
  /** Of the sample's numbering: whom to test; all where it is not given. */
  readonly only?: Uint32Array;
}

/** More numbers at a time would not stay in the fastest memory. */
const BUFFER = 4096;

/** Up to so many neighbours, a second draw of the same is found by looking through the draws … */
const FEW = 16;
/** … but only where the last bits have been met before; so many fit into the fastest memory. */
const SLOTS = 2048;

/** Villages between two looks at the watch; some milliseconds each at 999 permutations. */
const STRIDE = 64;

/**
 * Local Moran under conditional permutation: a village keeps its number, its neighbours' are drawn from all others'
 * without putting back, exactly, from a random stream of the village's own.
 *
 * @returns how often the permuted I_i is as extreme as the observed on the observed one's side: the smaller of the
 *   counts of at least so high and at most so high, by village of the sample. The folded p is
 *   (count + 1) / (permutations + 1), the two-sided one twice that. `UNTESTED` for islands and those not asked for;
 *   null where it was stopped
 */
export function permuteLocally(sample: SpatialSample, request: LocalPermutationRequest): Uint32Array | null {
  const { n, adjacency, value } = sample;
  const z = centred(value);
  const observed = neighbourSums(adjacency, z);
  const scale = Math.sqrt(z.reduce((sum, one) => sum + one * one, 0) / n);
  const draws = new Draws(z);
  const counts = new Uint32Array(n).fill(UNTESTED);
  const only = request.only ?? Uint32Array.from(z.keys());
  for (let turn = 0; turn < only.length; turn++) {
    if (turn % STRIDE === 0 && !goesOn(request, turn / only.length)) return null;
    const at = only[turn]!;
    const count = adjacency.start[at + 1]! - adjacency.start[at]!;
    if (count === 0) continue;
    // At the mean itself I is 0 whatever the neighbours are.
    if (Math.abs(z[at]!) <= SAME_SHARE * scale) counts[at] = request.permutations;
    else {
      const random = new RandomBits(request.seed, sample.row[at]!);
      const limits = { sum: observed[at]!, slack: SAME_SHARE * scale * count };
      counts[at] = draws.extremes(random, { at, count, permutations: request.permutations, ...limits });
    }
  }
  return counts;
}

/** Count of a village that was not tested. */
export const UNTESTED = 0xffffffff;

interface Trial {
  readonly at: number;
  readonly count: number;
  readonly permutations: number;
  readonly sum: number;
  readonly slack: number;
}

/** Draws neighbours' numbers from all but one; holds the buffers. */
class Draws {
  private readonly bits = new Uint32Array(BUFFER);
  private readonly taken = new Uint32Array(FEW);
  /** The numbers to draw from; while a village is tested, the last one stands in its place. */
  private readonly pool: Float64Array;
  /** By draw (or, for few, by its last bits): the number of the round in which it was last met. */
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

  /** The smaller count of sums at least and at most as high as observed. */
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
        // 31 bits: a number without a sign is slower to multiply.
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

  /** The same for many neighbours; of more than half of all, those left out are drawn. */
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
      // All differences from the mean add up to 0.
      if (drawn < count) sum = -z[at]! - sum;
      if (sum >= high) atLeast++;
      if (sum <= low) atMost++;
    }
    this.round = round;
    return Math.min(atLeast, atMost);
  }
}
