import { describe, expect, it } from 'vitest';
import { halfPetalPath, petalPath } from '../../../../src/layers/symbols/petalShape';

describe('the outline of a petal', () => {
  it('goes from near the centre to the tip and back, as wide as five petals have room', () => {
    expect(petalPath(5)).toBe('M0 -5C7.6 -8 9.5 -14 0 -19C-9.5 -14 -7.6 -8 0 -5Z');
    expect(petalPath(3)).toBe(petalPath(5));
  });

  it('is narrower where there are more than five', () => {
    expect(petalPath(10)).toBe('M0 -5C3.8 -8 4.75 -14 0 -19C-4.75 -14 -3.8 -8 0 -5Z');
  });

  it('has a half on the left', () => {
    expect(halfPetalPath(5)).toBe('M0 -5C-7.6 -8 -9.5 -14 0 -19Z');
  });
});
