import type { Feature, Point } from 'geojson';
import { expect, test } from 'vitest';
import { symbolsInView } from '../../../../../src/ui/peta/map/gatheredInView';

const number = (lon: number, lat: number, n: number): Feature<Point> => ({
  type: 'Feature',
  properties: { n },
  geometry: { type: 'Point', coordinates: [lon, lat] },
});
const NUMBERS = [number(109, -7, 12), number(110, -6.5, 5), number(111, -7, 30)];

test('adds up the numbers in view, and none while there is no map', () => {
  expect(symbolsInView(NUMBERS, [108.5, -7.5, 110.5, -6])).toBe(17);
  expect(symbolsInView(NUMBERS, [110.5, -7.5, 112, -6.9])).toBe(30);
  expect(symbolsInView(NUMBERS, [108.5, -6.8, 109.5, -6])).toBe(0);
  expect(symbolsInView(NUMBERS, null)).toBe(0);
});
