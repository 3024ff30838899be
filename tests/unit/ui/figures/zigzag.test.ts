import { expect, it } from 'vitest';
import { zigzag } from '../../../../src/ui/figures/zigzag';

it('goes down a chart from side to side', () => {
  expect(zigzag(100, { from: 0, to: 21 })).toBe('M97.0 0L103.0 7L97.0 14L103.0 21');
});

it('has one stroke at least, however low the chart is', () => {
  expect(zigzag(50, { from: 4, to: 6 })).toBe('M47.0 4L53.0 11');
});
