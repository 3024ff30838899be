import { rgbOf } from '../src/layers/palettes/colour';

/** Of all pixels in a class colour, the share of each class; the sum is 1. */
export type ColourShares = readonly number[];

/** `pixels` are [0xrrggbb, count]; pixels of other colours (borders, names, ground) are left out. */
export function colourShares(
  pixels: readonly (readonly [colour: number, count: number])[],
  palette: readonly string[],
): ColourShares {
  const counts = new Map(pixels);
  const ofClass = palette.map((hex) => {
    const [r, g, b] = rgbOf(hex).map((part) => Math.round(part * 255)) as [number, number, number];
    return counts.get((r << 16) | (g << 8) | b) ?? 0;
  });
  const all = ofClass.reduce((sum, count) => sum + count, 0);
  if (all === 0) throw new RangeError('the picture shows no class colour');
  return ofClass.map((count) => count / all);
}

/** Largest difference of one class between two pictures, as a share. */
export function largestDifference(a: ColourShares, b: ColourShares): number {
  return Math.max(...a.map((share, i) => Math.abs(share - (b[i] ?? 0))));
}
