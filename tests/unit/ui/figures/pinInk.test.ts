import { describe, expect, it } from 'vitest';
import { letterOn, luminance } from '../../../../src/ui/figures/pinInk';

describe('the letter on a pin', () => {
  it('is white on the dark actor colours and ink on the light ones', () => {
    expect(['#26337f', '#5d3f25', '#000000'].map(letterOn)).toEqual(['#ffffff', '#ffffff', '#ffffff']);
    expect(['#e9a13b', '#d07fae', '#ffffff'].map(letterOn)).toEqual(['#171a2b', '#171a2b', '#171a2b']);
  });

  it('stands on the luminance of WCAG', () => {
    expect(luminance('#ffffff')).toBeCloseTo(1, 6);
    expect(luminance('#000000')).toBe(0);
    // 0.7152 × ((128/255 + 0.055) / 1.055)^2.4
    expect(luminance('#008000')).toBeCloseTo(0.15438, 4);
  });
});
