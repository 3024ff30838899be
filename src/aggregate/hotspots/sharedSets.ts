import { goesOn, type Watch } from '../watch';
import type { LocalTrials } from './localTrials';
import { RandomBits } from './randomBits';

/** By village, the numbers of permuted sums at least and at most as high as the observed one. */
export interface Tally {
  readonly atLeast: Int32Array;
  readonly atMost: Int32Array;
}

/** Random numbers generated at a time; a larger buffer would not stay in the processor cache. */
const BUFFER = 4096;

/** Sums kept at a time, of all sizes together: 64 MB. */
const MOST_SUMS = 1 << 23;

/** Draws between two checks for cancellation: some milliseconds. */
const STRIDE = 2048;

/** Highest mark of a draw; with one byte a village, all marks stay in the processor cache. */
const LAST_MARK = 0xff;

/**
 * Random sets of villages that all villages are tested with. A draw is a sequence of different villages out
 * of all n, of which the first k are the set of k, for each number k that is needed. Where that set holds the
 * village under test itself, the next of the sequence takes its place. By symmetry every set of k of the
 * other villages is then equally likely, and the draws are independent of each other: each village has a
 * proper sample of its own conditional distribution. Only the samples of different villages depend on each
 * other, as in PySAL's esda, which shares its draws as well.
 */
export class SharedSets {
  /** Number of draws whose sums are kept. */
  readonly capacity: number;
  /** By group of the trials, the sums of the last sets drawn. */
  readonly sums: readonly Float64Array[];
  private readonly trials: LocalTrials;
  private readonly random: RandomBits;
  private readonly bits = new Uint32Array(BUFFER);
  private nextBits = BUFFER;
  /** The mark of the last draw in which each village was met. */
  private readonly met: Uint8Array;
  private mark = 0;
  /** The villages of one draw, and the sums of its first 0, 1, 2 … values. */
  private readonly sequence: Uint32Array;
  private readonly running: Float64Array;

  constructor(trials: LocalTrials, asked: { readonly permutations: number; readonly seed: number }) {
    const { groups, z } = trials;
    const longest = groups.at(-1)?.size ?? 0;
    this.trials = trials;
    this.capacity = Math.min(asked.permutations, Math.ceil(MOST_SUMS / Math.max(1, groups.length)));
    this.sums = groups.map(() => new Float64Array(this.capacity));
    this.random = new RandomBits(asked.seed);
    this.met = new Uint8Array(z.length);
    this.sequence = new Uint32Array(longest + 1);
    this.running = new Float64Array(longest + 1);
  }

  /**
   * Draws `count` times, at most `capacity`, and keeps the sums. The tally is corrected for the sets that held
   * the village under test, so that counting all sums is right for it too. False where it was cancelled.
   */
  draw(count: number, tally: Tally, watch: Watch): boolean {
    const { sums, running } = this;
    const sizes = Uint32Array.from(this.trials.groups, ({ size }) => size);
    for (let turn = 0; turn < count; turn++) {
      if (turn % STRIDE === 0 && !goesOn(watch, turn / count)) return false;
      this.drawSequence();
      for (let at = 0; at < sizes.length; at++) sums[at]![turn] = running[sizes[at]!]!;
      this.correct(tally);
    }
    return true;
  }

  private drawSequence(): void {
    const { bits, met, sequence, running } = this;
    const { z } = this.trials;
    const perBit = z.length / 0x80000000;
    const mark = this.newMark();
    let [next, sum] = [this.nextBits, 0];
    for (let taken = 0; taken < sequence.length;) {
      if (next === BUFFER) {
        this.random.fill(bits);
        next = 0;
      }
      // Shifted to 31 bits: multiplying an unsigned 32-bit integer is slower.
      const village = ((bits[next++]! >>> 1) * perBit) | 0;
      if (met[village] === mark) continue;
      met[village] = mark;
      running[taken] = sum;
      sequence[taken++] = village;
      sum += z[village]!;
    }
    this.nextBits = next;
  }

  private newMark(): number {
    if (this.mark === LAST_MARK) {
      this.met.fill(0);
      this.mark = 0;
    }
    return ++this.mark;
  }

  /** In the set that a village of the sequence is tested with, puts the next of the sequence in its place. */
  private correct({ atLeast, atMost }: Tally): void {
    const { sequence, running } = this;
    const { z, size, high, low } = this.trials;
    for (let at = 0; at < sequence.length - 1; at++) {
      const village = sequence[at]!;
      const own = size[village]!;
      if (own <= at) continue;
      const sum = running[own]!;
      const replaced = sum - z[village]! + z[sequence[own]!]!;
      atLeast[village]! += Number(replaced >= high[village]!) - Number(sum >= high[village]!);
      atMost[village]! += Number(replaced <= low[village]!) - Number(sum <= low[village]!);
    }
  }
}
