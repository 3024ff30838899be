import { expect, test } from 'vitest';
import {
  hexOf,
  luminanceOf,
  mixColour,
  okLabOf,
  rgbOf,
  sampleRamp,
} from '../../../../src/layers/palettes/colour';

test('parses and formats #rrggbb', () => {
  expect(rgbOf('#ff8000').map((v) => Math.round(v * 255))).toEqual([255, 128, 0]);
  expect(hexOf([1, 128 / 255, 0])).toBe('#ff8000');
  expect(hexOf([1.2, -0.1, 0])).toBe('#ff0000');
  expect(() => rgbOf('#fff')).toThrow('#rrggbb');
  expect(() => rgbOf('red')).toThrow(RangeError);
});

test('agrees with the published OKLab of white and pure red', () => {
  const white = okLabOf('#ffffff');
  expect(white[0]).toBeCloseTo(1, 5);
  expect(white[1]).toBeCloseTo(0, 4);
  const red = okLabOf('#ff0000');
  expect(red[0]).toBeCloseTo(0.62796, 4);
  expect(red[1]).toBeCloseTo(0.22486, 4);
  expect(red[2]).toBeCloseTo(0.12585, 4);
});

test('interpolates between two colours and keeps both ends', () => {
  const ends = { from: '#102030', to: '#d0e0f0' };
  expect(mixColour({ ...ends, t: 0 })).toBe('#102030');
  expect(mixColour({ ...ends, t: 1 })).toBe('#d0e0f0');
  const middle = okLabOf(mixColour({ ...ends, t: 0.5 }))[0];
  expect(middle).toBeCloseTo((okLabOf(ends.from)[0] + okLabOf(ends.to)[0]) / 2, 2);
});

test('samples a ramp including its ends, and a single colour from its middle', () => {
  expect(sampleRamp(['#000000', '#808080', '#ffffff'], 2)).toEqual(['#000000', '#ffffff']);
  expect(sampleRamp(['#000000', '#808080', '#ffffff'], 5)[2]).toBe('#808080');
  expect(sampleRamp(['#000000', '#808080', '#ffffff'], 1)).toEqual(['#808080']);
});

test('weighs green most in luminance', () => {
  expect(luminanceOf('#ffffff')).toBeCloseTo(1, 10);
  expect(luminanceOf('#00ff00')).toBeCloseTo(0.7152, 10);
});
