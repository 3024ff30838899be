import { expect, it } from 'vitest';
import { seriesAxis } from '../../../../src/ui/figures/seriesAxis';

it('puts the smallest value above the baseline where the values are far from zero', () => {
  const { min, max, ticks } = seriesAxis([12.61, 10.65, 8.95]);
  expect(min).toBeLessThan(8.95);
  expect(min).toBeGreaterThan(0);
  expect(max).toBeGreaterThan(12.61);
  expect(ticks.length).toBeGreaterThanOrEqual(2);
  expect(ticks[0]).toBeGreaterThanOrEqual(min);
  expect(ticks.at(-1)).toBeLessThanOrEqual(max);
});

it('begins at zero where the values come near it', () => {
  expect(seriesAxis([2, 40]).min).toBe(0);
});

it('has an axis also for values that are all alike', () => {
  const { min, max } = seriesAxis([7, 7]);
  expect(min).toBeLessThan(7);
  expect(max).toBeGreaterThan(7);
});
