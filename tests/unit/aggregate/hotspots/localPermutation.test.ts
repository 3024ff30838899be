import { describe, expect, it } from 'vitest';
import { permuteLocally, UNTESTED } from '../../../../src/aggregate/hotspots/localPermutation';
import { neighboursOf } from '../../../../src/aggregate/neighbours/adjacency';
import { compressed } from '../../../../src/aggregate/neighbours/pointNeighbours';
import { permuteSingly } from '../../../support/singlePermutation';
import { neighbours, noise, queenGrid, ROW_OF_FIVE, ROW_VALUES, sampleOf, skewed } from '../spatialExamples';
import { scoresBetween, summaryOf } from './permutationScores';

const row = sampleOf(ROW_VALUES, ROW_OF_FIVE);

describe('conditional permutations', () => {
  it.each([
    ['different numbers of neighbours', [1, 2, 4, 9, 25, 3, 11]],
    ['equal values', [1, 1, 4, 1, 4, 9, 4]],
    ['an extreme value', [1, 2, 4, -3, 3000, 7, 11]],
    ['an odd and an even number', [2, 17, 1, 8, 3, 9, 4, 30]],
    ['nearly all neighbours', [3, 1, 4, 1, 5, 9, 2, 6, 8]],
    ['ten villages', [1, 3, 1, 7, 3, 1, 23, 5, 2, 1]],
  ])('agree with the enumeration of all sets of neighbours: %s', (_, value) => {
    // Village r has the next 1 + r mod (n − 2) as neighbours. Where "as high" and "as low" are equally likely,
    // the smaller count is below its share on average; that is in none of these cases.
    const n = value.length;
    const links = compressed(
      value.map((_, at) =>
        Array.from({ length: 1 + (at % (n - 2)) }, (_, i) => (at + i + 1) % n).sort((a, b) => a - b),
      ),
    );
    const sample = sampleOf(value, links);
    const permutations = 9999;
    const seeds = 25;
    const counts = Array.from({ length: seeds }, (_, seed) =>
      permuteLocally(sample, { permutations, seed })!,
    );
    value.forEach((_, at) => {
      const share = foldedShare(value, neighboursOf(links, at), at);
      const error = Math.sqrt((share * (1 - share)) / permutations) + 1e-12;
      const scores = counts.map((count) => (count[at]! / permutations - share) / error);
      const mean = scores.reduce((sum, one) => sum + one, 0) / seeds;
      expect(Math.max(...scores.map(Math.abs)), `village ${at}`).toBeLessThan(4.5);
      expect(Math.abs(mean) * Math.sqrt(seeds), `village ${at}, all seeds`).toBeLessThan(4);
    });
  });

  it('agree with draws of its own for each of 285 villages, without bias', () => {
    const sample = sampleOf(skewed(285), queenGrid(19, 15));
    const own = { permutations: 20_000, seed: 1 };
    const single = permuteSingly(sample, own);
    const shared = { permutations: 99_999, seed: 2 };
    const scores = scoresBetween(
      { counts: permuteLocally(sample, shared)!, ...shared },
      { counts: single, ...own },
    );
    const { mean, spread, most } = summaryOf(scores);
    expect(Math.abs(mean)).toBeLessThan(0.25);
    expect(spread).toBeGreaterThan(0.8);
    expect(spread).toBeLessThan(1.2);
    expect(most).toBeLessThan(4.5);
  });

  it('change fewer villages at 0.05 from seed to seed than 999 draws for each', () => {
    const sample = sampleOf(skewed(285), queenGrid(19, 15));
    const flips = (countsOf: (seed: number) => Uint32Array, permutations: number) => {
      const found = Array.from({ length: 6 }, (_, seed) =>
        Array.from(countsOf(seed), (count) => (2 * (count + 1)) / (permutations + 1) <= 0.05),
      );
      return found
        .slice(1)
        .reduce((sum, own, i) => sum + own.filter((is, at) => is !== found[i]![at]).length, 0);
    };
    const single = flips((seed) => permuteSingly(sample, { permutations: 999, seed }), 999);
    const shared = flips((seed) => permuteLocally(sample, { permutations: 99_999, seed })!, 99_999);
    expect(single).toBeGreaterThan(5);
    expect(shared).toBeLessThan(single / 3);
  });

  it('count all sums where there are more than are kept at a time', () => {
    // 100 numbers of neighbours × 99,999 sums.
    const value = skewed(210);
    const lists = value.map((_, at) =>
      Array.from({ length: 1 + (at % 100) }, (_, i) => (at + i + 1) % 210).sort((a, b) => a - b),
    );
    const sample = sampleOf(value, compressed(lists));
    const [own, shared] = [
      { permutations: 1000, seed: 1 },
      { permutations: 99_999, seed: 2 },
    ];
    const { most, spread } = summaryOf(
      scoresBetween(
        { counts: permuteLocally(sample, shared)!, ...shared },
        { counts: permuteSingly(sample, own), ...own },
      ),
    );
    expect(most).toBeLessThan(4.5);
    expect(spread).toBeLessThan(1.2);
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

  it('are reproducible with the same seed, and others with another', () => {
    const sample = sampleOf(noise(81), queenGrid(9, 9));
    const [one, same, other] = [4, 4, 5].map((seed) => permuteLocally(sample, { permutations: 199, seed })!);
    expect([...same!]).toEqual([...one!]);
    expect([...other!]).not.toEqual([...one!]);
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
      permutations: 8192,
      seed: 1,
      onProgress: (share) => void shares.push(share),
      shouldStop: () => shares.length > 2,
    });
    expect(stopped).toBeNull();
    expect(shares).toEqual([0, 0.25, 0.5]);
  });
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
