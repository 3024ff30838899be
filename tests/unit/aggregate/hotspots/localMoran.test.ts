import { describe, expect, it } from 'vitest';
import { localMoran, localMoranTails, QUADRANT } from '../../../../src/aggregate/hotspots/localMoran';
import { permuteLocally, UNTESTED } from '../../../../src/aggregate/hotspots/localPermutation';
import { globalMoran } from '../../../../src/aggregate/hotspots/moran';
import { compressed } from '../../../../src/aggregate/neighbours/pointNeighbours';
import { neighbours, queenGrid, ROW_OF_FIVE, ROW_VALUES, sampleOf } from '../spatialExamples';

const row = sampleOf(ROW_VALUES, ROW_OF_FIVE);

/** Numbers that look random and are always the same. */
const noise = (count: number) =>
  Array.from({ length: count }, (_, at) => (Math.sin(at * 12.9898) * 43758.5453) % 1);

describe('local Moran', () => {
  it('agrees with manual calculation, and is NaN for an island', () => {
    // z = −5 −4 −2 3 6 2, m2 = 94 / 6; means of the neighbours −4, −3.5, −0.5, 2, 3.
    const { i, quadrant } = localMoran(row);
    const m2 = 94 / 6;
    expect([...i].map((one) => one * m2)).toEqual(
      [20, 14, 1, 6, 18, Number.NaN].map((one) =>
        Number.isNaN(one) ? one : (expect.closeTo(one, 12) as number),
      ),
    );
    const { LL, HH, none } = QUADRANT;
    expect([...quadrant]).toEqual([LL, LL, LL, HH, HH, none]);
  });

  it("adds up to global Moran's I", () => {
    const sample = sampleOf(noise(30), queenGrid(6, 5));
    const sum = localMoran(sample).i.reduce((total, one) => total + one, 0);
    expect(sum / 30).toBeCloseTo(globalMoran(sample).i, 12);
  });

  it('identifies a spatial outlier by its quadrant', () => {
    const value = Array.from({ length: 25 }, () => 1);
    value[12] = 9;
    const { quadrant } = localMoran(sampleOf(value, queenGrid(5, 5)));
    expect([quadrant[12], quadrant[6], quadrant[0]]).toEqual([QUADRANT.HL, QUADRANT.LH, QUADRANT.LL]);
  });
});

describe('conditional permutations', () => {
  it('agree with the enumeration of all neighbour sets', () => {
    const value = [1, 2, 4, 9, 25, 3, 11];
    const links = neighbours([[1, 2], [0, 2, 3], [0, 1], [1, 4, 5, 6], [3, 6], [3], [3, 4]]);
    const sample = sampleOf(value, links);
    const permutations = 20_000;
    const counts = permuteLocally(sample, { permutations, seed: 2 })!;
    value.forEach((_, at) => {
      const share = foldedShare(value, links.neighbour.subarray(links.start[at], links.start[at + 1]), at);
      const error = 4 * Math.sqrt((share * (1 - share)) / permutations) + 1e-9;
      expect(Math.abs(counts[at]! / permutations - share), `village ${at}`).toBeLessThan(error);
    });
  });

  it('agree with theory for many neighbours, and for more than half of all villages', () => {
    const value = noise(40).map((one, at) => one + (at < 20 ? 0.3 : 0));
    for (const count of [17, 30, 39]) {
      const lists = value.map((_, at) =>
        Array.from({ length: count }, (_, k) => (at + k + 1) % 40).sort((a, b) => a - b),
      );
      const sample = sampleOf(value, compressed(lists));
      const permutations = 4000;
      const counts = permuteLocally(sample, { permutations, seed: 9 })!;
      const mean = value.reduce((sum, one) => sum + one, 0) / 40;
      const z = value.map((one) => one - mean);
      for (const at of [0, 13]) {
        // Without putting back, the sum has this mean and variance, and is about normal.
        const others = z.filter((_, other) => other !== at);
        const centre = others.reduce((sum, one) => sum + one, 0) / 39;
        const spread = others.reduce((sum, one) => sum + (one - centre) ** 2, 0) / 39;
        const deviation = Math.sqrt((count * spread * (39 - count)) / 38);
        const sum = lists[at]!.reduce((total, other) => total + z[other]!, 0);
        const score = deviation > 0 ? Math.abs(sum - count * centre) / deviation : 0;
        const share = counts[at]! / permutations;
        if (count === 39) expect(share).toBe(1);
        else expect(Math.abs(share - foldedNormal(score))).toBeLessThan(0.04);
      }
    }
  });

  it('are reproducible per village, alone or with others', () => {
    const sample = sampleOf(noise(81), queenGrid(9, 9));
    const all = permuteLocally(sample, { permutations: 199, seed: 4 })!;
    const some = permuteLocally(sample, { permutations: 199, seed: 4, only: Uint32Array.of(50, 7) })!;
    expect([some[7], some[50]]).toEqual([all[7], all[50]]);
    expect(some.filter((count) => count !== UNTESTED)).toHaveLength(2);
    expect([...permuteLocally(sample, { permutations: 199, seed: 5 })!]).not.toEqual([...all]);
  });

  it('never test an island, and find nothing for a village at the mean', () => {
    expect(permuteLocally(row, { permutations: 99, seed: 1 })![5]).toBe(UNTESTED);
    const balanced = sampleOf([1, 2, 3, 4, 5], neighbours([[1], [0, 2], [1, 3], [2, 4], [3]]));
    expect(permuteLocally(balanced, { permutations: 99, seed: 1 })![2]).toBe(99);
  });

  it('count permuted sums equal to the observed one despite rounding', () => {
    const value = Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? 0.1 : 0.3));
    const lists = value.map((_, at) => [0, 1, 2, 3].filter((other) => other !== at).slice(0, 3));
    const sample = sampleOf(value, compressed(lists));
    // At least as high plus at most as high is more than all by those that are equal, about a third.
    const counts = permuteLocally(sample, { permutations: 2000, seed: 1 })!;
    expect(counts[8]! / 2000).toBeGreaterThan(0.4);
  });

  it('report progress and can be cancelled', () => {
    const sample = sampleOf(noise(400), queenGrid(20, 20));
    const shares: number[] = [];
    const stopped = permuteLocally(sample, {
      permutations: 9,
      seed: 1,
      onProgress: (share) => void shares.push(share),
      shouldStop: () => shares.length > 2,
    });
    expect(stopped).toBeNull();
    expect(shares).toEqual([0, 64 / 400, 128 / 400]);
  });
});

describe('the analytical tails', () => {
  it('agree roughly with permutations where there are many neighbours', () => {
    const value = noise(400);
    const sample = sampleOf(value, queenGrid(20, 20));
    const tails = localMoranTails(sample, localMoran(sample));
    const counts = permuteLocally(sample, { permutations: 1999, seed: 1 })!;
    const apart = [...counts].map((count, at) =>
      Math.abs(Math.min(1, (2 * (count + 1)) / 2000) - tails[at]!),
    );
    expect(apart.reduce((sum, one) => sum + one, 0) / 400).toBeLessThan(0.03);
  });

  it('are NaN for an island', () => expect(localMoranTails(row, localMoran(row))[5]).toBeNaN());
});

/** The smaller share of all sets of neighbours whose sum is at least, or at most, as high as the real one's. */
function foldedShare(value: readonly number[], around: Uint32Array, at: number): number {
  const others = [...value.keys()].filter((other) => other !== at);
  const sums = subsets(others, around.length).map((set) =>
    set.reduce((sum, other) => sum + value[other]!, 0),
  );
  const observed = around.reduce((sum, other) => sum + value[other]!, 0);
  const share = (test: (sum: number) => boolean) => sums.filter(test).length / sums.length;
  return Math.min(
    share((sum) => sum >= observed),
    share((sum) => sum <= observed),
  );
}

function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((first, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

/** Tail of the normal distribution, roughly: for a comparison to two digits. */
function foldedNormal(z: number): number {
  const step = 1e-3;
  let sum = 0;
  for (let x = 0; x < z; x += step) sum += step * Math.exp(-((x + step / 2) ** 2) / 2);
  return 0.5 - sum / Math.sqrt(2 * Math.PI);
}
