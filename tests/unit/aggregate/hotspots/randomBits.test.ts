import { describe, expect, it } from 'vitest';
import { below, RandomBits } from '../../../../src/aggregate/hotspots/randomBits';

const first = (bits: RandomBits, count: number) => {
  const target = new Uint32Array(count);
  bits.fill(target);
  return target;
};

describe('random bits', () => {
  it('agree with xoshiro128**', () => {
    // From the state 1 2 3 4, by the published algorithm in whole numbers without limit.
    let s = [1n, 2n, 3n, 4n];
    const word = 0xffffffffn;
    const turn = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & word;
    const expected = Array.from({ length: 50 }, () => {
      const [a, b, c, d] = s as [bigint, bigint, bigint, bigint];
      const [c2, d2] = [c ^ a, d ^ b];
      s = [a ^ d2, b ^ c2, c2 ^ ((b << 9n) & word), turn(d2, 11n)];
      return Number((turn((b * 5n) & word, 7n) * 9n) & word);
    });
    expect(expected.slice(0, 4)).toEqual([11520, 0, 5927040, 70819200]);
    expect([...first(RandomBits.ofState(1, 2, 3, 4), 50)]).toEqual(expected);
  });

  it('continue after the previous call', () => {
    const [whole, parts] = [new RandomBits(7, 3), new RandomBits(7, 3)];
    expect([...first(parts, 3), ...first(parts, 5)]).toEqual([...first(whole, 8)]);
  });

  it('depend on both seed and stream, which are not interchangeable', () => {
    const starts = [
      [1, 0],
      [0, 1],
      [2, 0],
      [1, 1],
      [-1, 0],
    ].map(([seed, stream]) => first(new RandomBits(seed!, stream), 4).join());
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('are uniformly distributed over any number of bins', () => {
    const counts = new Array<number>(7).fill(0);
    for (let stream = 0; stream < 700; stream++) {
      for (const bits of first(new RandomBits(5, stream), 100)) counts[below(bits, 7)]!++;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    expect([below(0, 9), below(0xffffffff, 9)]).toEqual([0, 8]);
  });
});
