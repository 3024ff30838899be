import { describe, expect, it } from 'vitest';
import { getisOrd } from '../../../../src/aggregate/hotspots/getisOrd';
import { neighbours, queenGrid, ROW_OF_FIVE, ROW_VALUES, sampleOf } from '../spatialExamples';

describe('Gi* and Gi', () => {
  it('agree with manual calculation, and are NaN for an island', () => {
    const { star, plain } = getisOrd(sampleOf(ROW_VALUES, ROW_OF_FIVE));
    // Village e (12) with d (9), mean 6, S² = 94 / 6: (21 − 12) / √(94/6 · (6·2 − 4) / 5).
    expect(star[4]).toBeCloseTo(9 / Math.sqrt(((94 / 6) * 8) / 5), 12);
    // Without e the mean is 4.8, S² = (1 + 4 + 16 + 81 + 64) / 5 − 4.8²: (9 − 4.8) / √(S² · (5 − 1) / 4).
    expect(plain[4]).toBeCloseTo(4.2 / Math.sqrt(166 / 5 - 4.8 ** 2), 12);
    expect([star[5], plain[5]]).toEqual([Number.NaN, Number.NaN]);
    expect(star[0]).toBeLessThan(0);
  });

  it('are invariant under adding a constant and under scaling', () => {
    const value = Array.from({ length: 20 }, (_, at) => (at * at) % 7);
    const grid = queenGrid(5, 4);
    const plain = getisOrd(sampleOf(value, grid));
    const moved = getisOrd(
      sampleOf(
        value.map((one) => 1e6 + 1000 * one),
        grid,
      ),
    );
    value.forEach((_, at) => {
      expect(moved.star[at]).toBeCloseTo(plain.star[at]!, 8);
      expect(moved.plain[at]).toBeCloseTo(plain.plain[at]!, 8);
    });
  });

  it('are 0 where every village neighbours every other', () => {
    const all = neighbours([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
    const { star, plain } = getisOrd(sampleOf([1, 2, 4, 9], all));
    expect([[...star], [...plain]]).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });
});
