import { expect, it } from 'vitest';
import { permuteLocally } from '../../src/aggregate/hotspots/localPermutation';
import { permuteSingly } from '../support/singlePermutation';
import { scoresBetween, summaryOf } from '../unit/aggregate/hotspots/permutationScores';
import { queenGrid, sampleOf, skewed } from '../unit/aggregate/spatialExamples';

const SEEDS = 20;

it(
  'shared draws agree with a million draws for each of 285 villages, without bias',
  { timeout: 300_000 },
  () => {
    const sample = sampleOf(skewed(285), queenGrid(19, 15));
    const own = { permutations: 1_000_000, seed: 1 };
    const truth = { counts: permuteSingly(sample, own), ...own };
    const summaries = Array.from({ length: SEEDS }, (_, seed) => {
      const asked = { permutations: 99_999, seed: seed + 2 };
      return summaryOf(scoresBetween({ counts: permuteLocally(sample, asked)!, ...asked }, truth));
    });
    const average = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / SEEDS;
    // Within a seed the villages' errors depend on each other, between seeds they do not.
    const means = summaries.map(({ mean }) => mean);
    const bias = average(means);
    const error = Math.sqrt(average(means.map((mean) => (mean - bias) ** 2)) / (SEEDS - 1));
    expect(Math.abs(bias)).toBeLessThan(4 * error);
    expect(error).toBeLessThan(0.15);
    expect(Math.abs(average(summaries.map(({ spread }) => spread)) - 1)).toBeLessThan(0.1);
    expect(Math.max(...summaries.map(({ most }) => most))).toBeLessThan(5);
  },
);
