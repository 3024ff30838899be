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
    const over = (of: (one: (typeof summaries)[number]) => number) =>
      summaries.reduce((sum, one) => sum + of(one), 0) / SEEDS;
    expect(Math.abs(over(({ mean }) => mean))).toBeLessThan(0.06);
    expect(Math.abs(over(({ spread }) => spread) - 1)).toBeLessThan(0.1);
    expect(Math.max(...summaries.map(({ most }) => most))).toBeLessThan(5);
  },
);
