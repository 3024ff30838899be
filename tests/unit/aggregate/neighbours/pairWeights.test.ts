import { expect, it } from 'vitest';
import { crossSum, pairWeights } from '../../../../src/aggregate/neighbours/pairWeights';
import { neighbours } from '../spatialExamples';

// 0 ↔ 1, 0 → 2, 3 → 1, 2 ↔ 3; 4 is alone.
const LINKS = neighbours([[1, 2], [0], [3], [1, 2], []]);

it('pairs of neighbours stand once, with the weights of both directions', () => {
  const { one, other, weight } = pairWeights(LINKS, 'row');
  const pairs = Array.from(one, (row, at) => [row, other[at], weight[at]]);
  expect(pairs).toEqual([
    [0, 1, 1.5],
    [0, 2, 0.5],
    [2, 3, 1.5],
    [3, 1, 0.5],
  ]);
  expect([...pairWeights(LINKS, 'binary').weight]).toEqual([2, 1, 2, 1]);
});

it('their products add up to the sum over all neighbours', () => {
  const z = Float64Array.of(3, -2, 5, 7, 100);
  // ½·3·(−2 + 5) + (−2)·3 + 5·7 + ½·7·(−2 + 5)
  expect(crossSum(pairWeights(LINKS, 'row'), z)).toBeCloseTo(4.5 - 6 + 35 + 10.5, 12);
});
