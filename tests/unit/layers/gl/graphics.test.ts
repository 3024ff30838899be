import { expect, it } from 'vitest';
import { fadesColours, smoothsEdges } from '../../../../src/layers/gl/graphics';

it('smooths edges on a graphics card below two device px a CSS px, and nowhere else', () => {
  expect(smoothsEdges('card', 1)).toBe(true);
  expect(smoothsEdges('card', 1.5)).toBe(true);
  expect(smoothsEdges('card', 2)).toBe(false);
  expect(smoothsEdges('software', 1)).toBe(false);
  expect(smoothsEdges('none', 1)).toBe(false);
});

it('cross-fades colours on a graphics card, and not for who wants less motion', () => {
  expect(fadesColours('card', false)).toBe(true);
  expect(fadesColours('card', true)).toBe(false);
  expect(fadesColours('software', false)).toBe(false);
});
