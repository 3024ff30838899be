import { describe, expect, it } from 'vitest';
import { pointWithin } from '../../../../src/studio/shapes/pointWithin';

const ring = (...positions: readonly number[]) => Float64Array.from(positions);
const area = (...parts: readonly (readonly Float64Array[])[]) => ({ kind: 'area', parts }) as const;

describe('a point inside an area', () => {
  it('lies in the arm of a U, where the centroid lies outside', () => {
    // Arms from 0 to 1 and from 3 to 5, joined below.
    const u = ring(0, 0, 5, 0, 5, 4, 3, 4, 3, 1, 1, 1, 1, 4, 0, 4, 0, 0);
    expect(pointWithin(area([u]))).toEqual([4, 2]);
  });

  it('leaves holes out, and takes the widest part', () => {
    const hole = ring(1, 1, 1, 3, 3, 3, 3, 1, 1, 1);
    expect(pointWithin(area([ring(0, 0, 7, 0, 7, 4, 0, 4, 0, 0), hole]))).toEqual([5, 2]);
    const small = ring(20, 0, 21, 0, 21, 1, 20, 1, 20, 0);
    expect(pointWithin(area([small], [ring(0, 0, 4, 0, 4, 2, 0, 2, 0, 0)]))).toEqual([2, 1]);
  });

  it('is none where there is no ground', () => {
    expect(pointWithin({ kind: 'point', parts: [[ring(1, 2)]] })).toBeNull();
    expect(pointWithin(area())).toBeNull();
  });
});
