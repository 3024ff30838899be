import { describe, expect, test } from 'vitest';
import { colourShares, largestDifference } from '../../../bench/colourShares';

describe('colourShares', () => {
  const palette = ['#0102ff', '#a0b0c0'];

  test('only pixels in a class colour count, and the shares sum to one', () => {
    const shares = colourShares(
      [
        [0x0102ff, 30],
        [0xa0b0c0, 10],
        [0xffffff, 1000],
        [0x0102fe, 5],
      ],
      palette,
    );
    expect(shares).toEqual([0.75, 0.25]);
  });

  test('a picture without a class colour is an error, not an agreement', () => {
    expect(() => colourShares([[0xffffff, 9]], palette)).toThrow(RangeError);
  });

  test('the largest difference is that of one class, whichever way', () => {
    expect(largestDifference([0.5, 0.3, 0.2], [0.45, 0.4, 0.15])).toBeCloseTo(0.1, 12);
  });
});
