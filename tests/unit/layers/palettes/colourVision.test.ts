import { describe, expect, test } from 'vitest';
import { rgbOf } from '../../../../src/layers/palettes/colour';
import {
  VISION_MATRIX,
  filterValues,
  seenAs,
  type ColourVision,
} from '../../../../src/layers/palettes/colourVision';

const VISIONS: readonly ColourVision[] = ['protan', 'deutan', 'tritan', 'abu'];

describe('simulated colour vision', () => {
  test.each(VISIONS)('%s leaves white, black and every grey as they are', (vision) => {
    for (const grey of ['#ffffff', '#000000', '#808080', '#3a3a3a']) expect(seenAs(grey, vision)).toBe(grey);
  });

  test.each(VISIONS)('each row of %s adds up to one', (vision) => {
    for (const row of VISION_MATRIX[vision]) {
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    }
  });

  test('red loses most of its light to protanopia, less to deuteranopia', () => {
    // Linear red (1, 0, 0) becomes the first column: 0.152286 is 0.4279 in sRGB, 109 of 255.
    expect(seenAs('#ff0000', 'protan')).toBe('#6d5f00');
    expect(seenAs('#ff0000', 'deutan')).toBe('#a39000');
    expect(seenAs('#ff0000', 'tritan')).toBe('#ff000f');
  });

  test('red and green become similar for deuteranopia, and stay distinct for tritanopia', () => {
    const apart = (vision: ColourVision) => {
      const [a, b] = [rgbOf(seenAs('#a3161d', vision)), rgbOf(seenAs('#3a7d34', vision))];
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    };
    expect(apart('deutan')).toBeLessThan(apart('tritan') / 2);
  });

  test('greyscale has three equal components', () => {
    const [r, g, b] = rgbOf(seenAs('#2c1b74', 'abu'));
    expect([g, b]).toEqual([r, r]);
  });

  test('the SVG filter has four rows of five values and keeps transparency', () => {
    const values = filterValues('deutan').split(' ').map(Number);
    expect(values).toHaveLength(20);
    expect(values.slice(0, 5)).toEqual([0.367322, 0.860646, -0.227968, 0, 0]);
    expect(values.slice(15)).toEqual([0, 0, 0, 1, 0]);
  });
});
