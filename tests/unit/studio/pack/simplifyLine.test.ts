import { describe, expect, it } from 'vitest';
import { simplifyLine } from '../../../../src/studio/pack/simplifyLine';

describe('simplifyLine', () => {
  it('leaves out a corner that is near the line through its neighbours, and keeps one that is not', () => {
    // (5, 1) is 1 away from the line to (10, 0); (20, 9) is 9 above it.
    expect(simplifyLine([0, 0, 5, 1, 10, 0, 20, 9, 30, 0], 2)).toEqual([0, 0, 10, 0, 20, 9, 30, 0]);
  });

  it('measures to the end of the segment where a corner lies beyond it', () => {
    // (−4, 0) is on the line through both ends, but 4 away from the nearer one.
    expect(simplifyLine([0, 0, -4, 0, 10, 0], 3)).toEqual([0, 0, -4, 0, 10, 0]);
    expect(simplifyLine([0, 0, -4, 0, 10, 0], 4)).toEqual([0, 0, 10, 0]);
  });

  it('keeps a closed line closed, with the corner farthest from its end', () => {
    expect(simplifyLine([0, 0, 6, 1, 12, 0, 13, 8, 1, 7, 0, 0], 20)).toEqual([0, 0, 13, 8, 0, 0]);
  });
});
