import { describe, expect, it } from 'vitest';
import { boundaryReview } from '../../../../src/studio/shapes/boundaryReview';
import type { RepairedShape } from '../../../../src/studio/shapes/repairReport';

const village = (row: number, before_m2: number, after_m2: number): RepairedShape => ({
  ...{ row, before_m2, after_m2, mends: [], refusals: [], won_m2: 0, lost_m2: 0 },
});

describe('the review of a repair', () => {
  it('counts what was done and what was left, and sorts villages by how much they changed', () => {
    const review = boundaryReview({
      repaired: [
        village(0, 1000, 990),
        village(1, 400, 440),
        village(2, 500, 500),
        { ...village(3, 800, 800), mends: [{ kind: 'closed', at: [109.5, -7] }] },
        { ...village(4, 0, 0), refusals: [{ kind: 'notDegrees', at: [] }] },
      ],
      borders: [
        { kind: 'overlap', area_m2: 30, isSliver: false, at: [109.6, -7.1], rows: [0, 1], givenTo: 1 },
        { kind: 'gap', area_m2: 20, isSliver: true, at: [109.7, -7.1], rows: [1], givenTo: 1 },
        { kind: 'gap', area_m2: 9e5, isSliver: false, at: [109.8, -7.1], rows: [0], givenTo: null },
      ],
      read: [
        { code: 'RING_WINDING', row: 2, at: [109.9, -7.2] },
        { code: 'RING_NOT_CLOSED', row: 3, at: [109.95, -7.2] },
      ],
    });
    expect(review.counts).toEqual([
      { kind: 'gapLeft', n: 1 },
      { kind: 'overlap', n: 1 },
      { kind: 'sliver', n: 1 },
      { kind: 'closed', n: 1 },
    ]);
    expect(review.villages.map(({ row, change, kinds }) => [row, change, kinds])).toEqual([
      [1, 0.1, ['overlap', 'sliver']],
      [0, -0.01, ['gapLeft', 'overlap']],
      [2, 0, ['turned']],
      [3, 0, ['closed']],
    ]);
    expect([review.before_m2, review.after_m2]).toEqual([2700, 2730]);
    // The ring that the reader closed counts among its notices, not here; on the map both stand.
    expect(review.signs.map(({ at, code }) => [at[0], code])).toEqual([
      [109.6, null],
      [109.7, null],
      [109.8, null],
      [109.5, null],
      [109.9, 'RING_WINDING'],
      [109.95, 'RING_NOT_CLOSED'],
    ]);
  });
});
