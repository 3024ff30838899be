import { describe, expect, it } from 'vitest';
import { localMoran, localMoranTails, QUADRANT } from '../../../../src/aggregate/hotspots/localMoran';
import { permuteLocally } from '../../../../src/aggregate/hotspots/localPermutation';
import { globalMoran } from '../../../../src/aggregate/hotspots/moran';
import { noise, queenGrid, ROW_OF_FIVE, ROW_VALUES, sampleOf } from '../spatialExamples';

const row = sampleOf(ROW_VALUES, ROW_OF_FIVE);

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
