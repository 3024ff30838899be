/** Three colour components, linear or perceptual. Colours as text are lower-case `#rrggbb`. */
type Triple = readonly [number, number, number];

/**
 * Parses '#rrggbb' to red, green and blue in 0…1 (sRGB).
 * @throws RangeError for other formats; palettes are constants of this program
 */
export function rgbOf(hex: string): Triple {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) throw new RangeError(`rgbOf: "${hex}" is not #rrggbb`);
  return [parseInt(match[1]!, 16) / 255, parseInt(match[2]!, 16) / 255, parseInt(match[3]!, 16) / 255];
}

/** Formats red, green and blue in 0…1, clamped, as '#rrggbb'. */
export function hexOf([r, g, b]: Triple): string {
  const two = (v: number): string =>
    Math.round(Math.min(1, Math.max(0, v)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${two(r)}${two(g)}${two(b)}`;
}

/** Converts an sRGB component to linear light and back, 0…1. */
export const linearOf = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
export const gammaOf = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

/**
 * Converts to OKLab (Ottosson 2020), where distances match perception, so that a ramp between two colours has
 * even steps.
 */
export function okLabOf(hex: string): Triple {
  const [r, g, b] = rgbOf(hex).map(linearOf) as unknown as Triple;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function hexOfOkLab([lightness, a, b]: Triple): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return hexOf([
    gammaOf(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gammaOf(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gammaOf(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]);
}

/** Interpolates between two colours in OKLab, `t` from 0 to 1. */
export function mixColour({ from, to, t }: { from: string; to: string; t: number }): string {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const a = okLabOf(from);
  const b = okLabOf(to);
  return hexOfOkLab([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]);
}

/** `count` colours evenly spaced on a ramp of stops; the stops themselves where there are as many. */
export function sampleRamp(stops: readonly string[], count: number): string[] {
  if (count === stops.length) return [...stops];
  if (count === 1) return [stops[Math.floor((stops.length - 1) / 2)]!];
  return Array.from({ length: count }, (_, i) => {
    const at = (i / (count - 1)) * (stops.length - 1);
    const low = Math.min(Math.floor(at), stops.length - 2);
    return mixColour({ from: stops[low]!, to: stops[low + 1]!, t: at - low });
  });
}

/** Relative luminance by WCAG 2, 0…1. */
export function luminanceOf(hex: string): number {
  const [r, g, b] = rgbOf(hex).map(linearOf) as unknown as Triple;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
