import { hexOf, linearOf, gammaOf, rgbOf } from './colour';

/** Simulated colour vision: three deficiencies at full severity, and greyscale. */
export type ColourVision = 'protan' | 'deutan' | 'tritan' | 'abu';

type Matrix = readonly [Row, Row, Row];
type Row = readonly [red: number, green: number, blue: number];

const GREY: Row = [0.2126, 0.7152, 0.0722];

/**
 * Matrices from linear RGB to the simulated linear RGB. Machado, Oliveira & Fernandes (2009), "A
 * physiologically-based model for simulation of color vision deficiency", IEEE TVCG 15 (6), severity 1.0.
 * Greyscale is the relative luminance of WCAG 2.
 */
export const VISION_MATRIX: Readonly<Record<ColourVision, Matrix>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  abu: [GREY, GREY, GREY],
};

/**
 * The attribute `values` of an SVG `feColorMatrix`, which works in linear RGB by default, as the matrices
 * require.
 */
export function filterValues(vision: ColourVision): string {
  return [...VISION_MATRIX[vision].map((row) => `${row.join(' ')} 0 0`), '0 0 0 1 0'].join(' ');
}

/** A '#rrggbb' colour as it appears with the given colour vision. */
export function seenAs(hex: string, vision: ColourVision): string {
  const linear = rgbOf(hex).map(linearOf);
  const seen = VISION_MATRIX[vision].map((row) =>
    gammaOf(
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, share, i) => sum + share * (linear[i] ?? 0), 0),
        ),
      ),
    ),
  );
  return hexOf([seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0]);
}
