import { expect, test } from 'vitest';
import { comparedBadgeLayer, comparedBadges } from '../../../../src/layers/symbols/comparedBadges';
import { symbolImageId } from '../../../../src/layers/symbols/statusSymbols';

const villages = { lon: Float64Array.of(109.1, 109.2, 109.3), lat: Float64Array.of(-6.9, -7, -7.1) };

test('a badge has the number in the comparison and not the row', () => {
  const { features } = comparedBadges(villages, [2, 0], [], 8.2);
  expect(features.map(({ properties, geometry }) => [properties?.['number'], geometry.coordinates])).toEqual([
    ['1', [109.3, -7.1]],
    ['2', [109.1, -6.9]],
  ]);
});

test('a badge is lifted only where there is a programme symbol', () => {
  const { features } = comparedBadges(villages, [2, 0, 1], [{ row: 0 }], 7);
  expect(features.map(({ properties }) => properties?.['lifted'] as boolean)).toEqual([false, true, false]);
});

test('the layer uses the image that the badges name', () => {
  const { features } = comparedBadges(villages, [1], [], 21);
  expect(features[0]?.properties?.['image']).toBe(symbolImageId({ symbol: 'badge', radius_px: 21 }));
  expect(comparedBadgeLayer({ symbolRadius_px: 21 }).source).toBe('comparedBadges');
});

test('plate and number are lifted by the same distance', () => {
  const { layout } = comparedBadgeLayer({ symbolRadius_px: 10 });
  const lifted = (offset: unknown): number =>
    -(offset as [string, unknown, [string, [number, number]]])[2][1][1];
  const size_px = layout?.['text-size'] as number;
  expect(lifted(layout?.['text-offset']) * size_px).toBeCloseTo(lifted(layout?.['icon-offset']), 9);
  // Clear of a symbol of the same radius, whose white rim reaches a little beyond it.
  expect(lifted(layout?.['icon-offset'])).toBeGreaterThan(20);
});
