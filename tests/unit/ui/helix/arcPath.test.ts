import { describe, expect, it } from 'vitest';
import { arcPath, arcWidth } from '../../../../src/ui/helix/arcPath';

describe('arcs of money', () => {
  it('bend to the left of their way, further for the next between the same points', () => {
    // To the east: the middle is moved up by 22 % of 100 px.
    expect(arcPath([0, 50], [100, 50], 0)).toBe('M0.0 50.0Q50.0 28.0 100.0 50.0');
    expect(arcPath([0, 50], [100, 50], 1)).toBe('M0.0 50.0Q50.0 14.8 100.0 50.0');
    expect(arcPath([10, 0], [10, 200], 0)).toBe('M10.0 0.0Q54.0 100.0 10.0 200.0');
  });

  it('are as thick as the amount, but never too thin to see', () => {
    expect([arcWidth(50, 50), arcWidth(25, 50), arcWidth(1, 50), arcWidth(0, 0)]).toEqual([8, 4, 1.5, 1.5]);
  });
});
