import { expect, it } from 'vitest';
import { fadesColours, smoothsEdges } from '../../../../src/layers/gl/graphics';

it('antialiasing is used only with a graphics card and below two device px per CSS px', () => {
  expect(smoothsEdges('card', 1)).toBe(true);
  expect(smoothsEdges('card', 1.5)).toBe(true);
  expect(smoothsEdges('card', 2)).toBe(false);
  expect(smoothsEdges('software', 1)).toBe(false);
  expect(smoothsEdges('none', 1)).toBe(false);
});

it('cross-fading is used only with a graphics card and without reduced motion', () => {
  expect(fadesColours('card', false)).toBe(true);
  expect(fadesColours('card', true)).toBe(false);
  expect(fadesColours('software', false)).toBe(false);
});
