import { describe, expect, it } from 'vitest';
import { globalMoran } from '../../../../src/aggregate/hotspots/moran';
import { permuteMoran, twoSidedChance } from '../../../../src/aggregate/hotspots/moranPermutation';
import { bothTails, upperTail } from '../../../../src/aggregate/hotspots/normalTail';
import { neighbours, queenGrid, ROW_OF_FIVE, ROW_VALUES, sampleOf } from '../spatialExamples';

const row = sampleOf(ROW_VALUES, ROW_OF_FIVE);

describe('Moran’s I', () => {
  it('agrees with manual calculation; an island counts for the mean only', () => {
    // z = −5 −4 −2 3 6 2, Σ z² = 94; Σ w z z = −5·−4 + −4·(−3.5) + −2·(−0.5) + 3·2 + 6·3 = 59; n = 5, S0 = 5.
    const { n, i, expected } = globalMoran(row);
    expect([n, expected]).toEqual([5, -0.25]);
    expect(i).toBeCloseTo(59 / 94, 14);
    // Binary: 2 · (20 + 8 − 6 + 18) = 80, S0 = 8.
    expect(globalMoran(row, 'binary').i).toBeCloseTo(((5 / 8) * 80) / 94, 14);
  });

  it("comes with Geary's C, which is based on differences", () => {
    // Binary: 2 · (1 + 4 + 25 + 9) = 78; C = 4 · 78 / (2 · 8 · 94).
    expect(globalMoran(row, 'binary').gearyC).toBeCloseTo((4 * 78) / (2 * 8 * 94), 14);
  });

  it('has exactly the mean and variance of all permutations', () => {
    const cycle = neighbours([
      [1, 4],
      [0, 2],
      [1, 3],
      [2, 4],
      [0, 3],
    ]);
    const value = [1, 2, 4, 9, 25];
    const orders = permutationsOf(value).map((order) => globalMoran(sampleOf(order, cycle)).i);
    const mean = orders.reduce((sum, one) => sum + one, 0) / orders.length;
    const variance = orders.reduce((sum, one) => sum + (one - mean) ** 2, 0) / orders.length;
    const { expected, randomisation } = globalMoran(sampleOf(value, cycle));
    expect(expected).toBeCloseTo(mean, 12);
    expect(randomisation.variance).toBeCloseTo(variance, 12);
  });

  it('distinguishes a checkerboard from a gradient by its sign', () => {
    const grid = queenGrid(5, 4);
    const slope = globalMoran(
      sampleOf(
        Array.from({ length: 20 }, (_, at) => at % 5),
        grid,
      ),
    );
    const stripes = globalMoran(
      sampleOf(
        Array.from({ length: 20 }, (_, at) => at % 2),
        queenGrid(20, 1),
      ),
    );
    expect(slope.randomisation.z).toBeGreaterThan(3);
    expect(slope.randomisation.p).toBeLessThan(0.001);
    expect(stripes.i).toBeCloseTo(-1, 12);
    expect(stripes.randomisation.p).toBeGreaterThan(0.99);
  });
});

describe('permutations', () => {
  it('give the share of all permutations at least as high', () => {
    const cycle = neighbours([
      [1, 4],
      [0, 2],
      [1, 3],
      [2, 4],
      [0, 3],
    ]);
    const value = [1, 2, 4, 9, 25];
    const sample = sampleOf(value, cycle);
    const { i } = globalMoran(sample);
    const orders = permutationsOf(value).map((order) => globalMoran(sampleOf(order, cycle)).i);
    const share = orders.filter((one) => one >= i - 1e-12).length / orders.length;
    const test = permuteMoran(sample, { permutations: 20_000, seed: 3 })!;
    expect(Math.abs(test.p - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 20_000));
  });

  it('are reproducible by seed, differ between seeds, and never give 0', () => {
    const grid = queenGrid(8, 8);
    const sample = sampleOf(
      Array.from({ length: 64 }, (_, at) => (at % 8) ** 2),
      grid,
    );
    const [a, again, other] = [5, 5, 6].map((seed) => permuteMoran(sample, { permutations: 99, seed })!);
    expect([...a!.drawn]).toEqual([...again!.drawn]);
    expect([...a!.drawn]).not.toEqual([...other!.drawn]);
    expect(a!.p).toBe(0.01);
  });

  it('count equal permuted values despite rounding', () => {
    // One village differs: many orders have the very same I.
    const sample = sampleOf(
      [0.1, 0.1, 0.1, 0.7, 0.1, 0.1],
      neighbours([
        [1, 5],
        [0, 2],
        [1, 3],
        [2, 4],
        [3, 5],
        [0, 4],
      ]),
    );
    expect(permuteMoran(sample, { permutations: 500, seed: 1 })!.p).toBe(1);
  });

  it('report progress and can be cancelled', () => {
    const shares: number[] = [];
    const stopped = permuteMoran(row, {
      permutations: 100,
      seed: 1,
      onProgress: (share) => void shares.push(share),
      shouldStop: () => shares.length === 3,
    });
    expect(stopped).toBeNull();
    expect(shares).toEqual([0, 0.01, 0.02]);
  });
});

describe('the normal tail', () => {
  it.each([
    [0, 0.5],
    [1, 0.15865525393145705],
    [1.959963984540054, 0.025],
    [2.999, 0.0013543],
    [3.001, 0.0013455],
    [5.5893826750445, 1.13939135039129e-8],
    [10, 7.61985302416053e-24],
    [-1, 0.8413447460685429],
  ])('above %d is %d', (z, tail) => {
    expect(Math.abs(upperTail(z) / tail - 1)).toBeLessThan(z > 2.9 && z < 3.1 ? 1e-4 : 1e-12);
  });

  it('is symmetric, and continuous between its two formulas', () => {
    expect(bothTails(-1.2)).toBe(bothTails(1.2));
    expect(Math.abs(upperTail(3) / upperTail(3 + 1e-12) - 1)).toBeLessThan(1e-11);
    expect(bothTails(Number.NaN)).toBeNaN();
    expect(upperTail(60)).toBe(0);
  });
});

function permutationsOf(values: readonly number[]): number[][] {
  if (values.length <= 1) return [[...values]];
  return values.flatMap((first, at) =>
    permutationsOf([...values.slice(0, at), ...values.slice(at + 1)]).map((rest) => [first, ...rest]),
  );
}

describe('a two-sided chance', () => {
  it('counts values at least as far from the expected one on either side', () => {
    const drawn = Float64Array.of(-0.9, -0.6, -0.3, 0, 0.1, 0.2, 0.3, 0.4, 0.5);
    // Expected −0.2, observed 0.2: at least 0.4 away are −0.9, −0.6, 0.2, 0.3, 0.4 and 0.5.
    expect(twoSidedChance({ drawn }, { i: 0.2, expected: -0.2 })).toBe(7 / 10);
    // 0.9 away on either side: none, so the observed alone.
    expect(twoSidedChance({ drawn }, { i: 0.7, expected: -0.2 })).toBe(1 / 10);
    expect(twoSidedChance({ drawn }, { i: -0.9, expected: -0.2 })).toBe((3 + 0) / 10);
  });
});
