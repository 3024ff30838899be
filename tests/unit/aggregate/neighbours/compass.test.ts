import { expect, test } from 'vitest';
import { WINDS, windFrom } from '../../../../src/aggregate/neighbours/compass';

const HOME = { lon: 109.6, lat: -7 };

test.each([
  ['north', 0, 0.1],
  ['northEast', 0.1, 0.1],
  ['east', 0.1, 0.01],
  ['southEast', 0.1, -0.12],
  ['south', -0.01, -0.1],
  ['southWest', -0.1, -0.1],
  ['west', -0.1, 0],
  ['northWest', -0.1, 0.09],
] as const)('%s is told from its coordinates', (wind, east, north) => {
  expect(windFrom(HOME, { lon: HOME.lon + east, lat: HOME.lat + north })).toBe(wind);
});

test('directions take into account that a degree of longitude is shorter far from the equator', () => {
  // At 60° north half as long: 0.2° east and 0.1° north are equal ways.
  expect(windFrom({ lon: 10, lat: 60 }, { lon: 10.2, lat: 60.1 })).toBe('northEast');
  expect(windFrom({ lon: 10, lat: 0 }, { lon: 10.25, lat: 0.1 })).toBe('east');
});

test('directions go the shorter way across the meridian of 180 degrees', () => {
  expect(windFrom({ lon: 179.9, lat: -16.8 }, { lon: -179.9, lat: -16.85 })).toBe('east');
  expect(windFrom({ lon: -179.9, lat: -16.8 }, { lon: 179.8, lat: -16.5 })).toBe('northWest');
});

test('there are eight distinct directions', () => {
  expect(new Set(WINDS).size).toBe(8);
});
