import { Resvg } from '@resvg/resvg-js';

export type Rgb = readonly [red: number, green: number, blue: number];

/** A PNG that was read again. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** The colour of the pixel in which a point lies, 0 to 255. */
  readonly at: (x: number, y: number) => Rgb;
  /** How much is drawn there, 0 to 255. */
  readonly inkAt: (x: number, y: number) => number;
}

/** The pixels of a PNG, each as it stands in the file. */
export function readPng(png: Uint8Array): Pixels {
  const head = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [head.getUint32(16), head.getUint32(20)];
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const whole = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${whole}><image ${whole} image-rendering="optimizeSpeed" href="${href}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const from = (x: number, y: number) => 4 * (Math.floor(y) * width + Math.floor(x));
  return {
    width,
    height,
    at: (x, y) => {
      const i = from(x, y);
      return [pixels[i] ?? NaN, pixels[i + 1] ?? NaN, pixels[i + 2] ?? NaN];
    },
    inkAt: (x, y) => pixels[from(x, y) + 3] ?? NaN,
  };
}

export const rgbOf = (hex: string): Rgb => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
];

export function blended(under: Rgb, over: Rgb, opacity: number): Rgb {
  const mix = (i: 0 | 1 | 2) => under[i] + (over[i] - under[i]) * opacity;
  return [mix(0), mix(1), mix(2)];
}

/** Two colours between which a pixel lies: those of a pattern's ground and its mark, or twice that of a plain area. */
export interface Shade {
  readonly from: Rgb;
  readonly to: Rgb;
}

/** How far a colour is from the line between two, the largest difference of a channel. */
export function distanceTo({ from, to }: Shade, colour: Rgb): number {
  const across = to.map((v, i) => v - from[i]!);
  const length = across.reduce((sum, v) => sum + v * v, 0);
  const along = across.reduce((sum, v, i) => sum + v * (colour[i]! - from[i]!), 0);
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
  return Math.max(...from.map((v, i) => Math.abs(v + share * across[i]! - colour[i]!)));
}
