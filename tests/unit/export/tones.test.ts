import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../src/export/drawing/shape';
import { rect, tiled } from '../../../src/export/drawing/shapes';
import { svgFile } from '../../../src/export/form/svgFile';
import { swatchShapes } from '../../../src/export/page/swatches';
import { classTile } from '../../../src/export/page/tones';

const SIDE = 48;
const WHOLE = `M0 0H${SIDE}V${SIDE}H0Z`;

/** Ink of each pixel as a copier sees it, 0 paper to 1 ink, three pixels a point. */
function greys(shapes: readonly Shape[]): { readonly side: number; readonly ink: Float64Array } {
  const page = {
    width: SIDE,
    height: SIDE,
    shapes: [rect({ x: 0, y: 0, width: SIDE, height: SIDE }, { fill: '#ffffff' }), ...shapes],
    bookmark: '',
    chapter: '',
  };
  const leaflet = { pages: [page], title: '', language: 'id', date: '', strange: [] } as const;
  const svg = svgFile(leaflet, { faces: null, transparent: false });
  const drawn = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: 2.25 },
  }).render();
  const side = drawn.width;
  // Asked for once: every asking copies the picture.
  const { pixels } = drawn;
  const ink = Float64Array.from({ length: side * side }, (_, i) => {
    const [r = 0, g = 0, b = 0] = pixels.subarray(4 * i, 4 * i + 3);
    return 1 - (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  });
  return { side, ink };
}

interface Texture {
  /** Share of ink. */
  readonly dark: number;
  /** How much changes from pixel to pixel: along, down, and along either diagonal. */
  readonly steps: readonly number[];
}

function textureOf(shapes: readonly Shape[]): Texture {
  const { side, ink } = greys(shapes);
  const change = (dx: number, dy: number): number => {
    let sum = 0;
    let n = 0;
    for (let y = 2; y < side - 2; y++) {
      for (let x = 2; x < side - 2; x++) {
        sum += Math.abs(ink[y * side + x]! - ink[(y + dy) * side + x + dx]!);
        n++;
      }
    }
    return sum / n;
  };
  return {
    dark: ink.reduce((sum, one) => sum + one, 0) / ink.length,
    steps: [change(2, 0), change(0, 2), change(2, 2), change(2, -2)],
  };
}

/** How far apart two fills are without colour: in tone, or in the direction of their lines. */
const apart = (one: Texture, other: Texture): number =>
  Math.max(Math.abs(one.dark - other.dark), ...one.steps.map((step, i) => Math.abs(step - other.steps[i]!)));

const LEAST = 0.05;

function nearest(fills: ReadonlyMap<string, Texture>): { readonly pair: string; readonly distance: number } {
  let found = { pair: '', distance: Infinity };
  const all = [...fills];
  for (const [i, [name, one]] of all.entries()) {
    for (const [other, texture] of all.slice(i + 1)) {
      const distance = apart(one, texture);
      if (distance < found.distance) found = { pair: `${name} – ${other}`, distance };
    }
  }
  return found;
}

const classFills = (classCount: number): [string, Texture][] =>
  Array.from({ length: classCount }, (_, at) => [
    `class ${at + 1}`,
    textureOf([tiled(WHOLE, classTile(at, { classCount, rising: true }))]),
  ]);

const looks = (['missing', 'suppressed', 'notApplicable'] as const).map((look): [string, Texture] => {
  const [fill] = swatchShapes({ kind: 'look', look }, { tones: 'pola', classCount: 5, rising: true });
  if (fill?.kind !== 'tiled') throw new Error(`${look} is not drawn by a tile`);
  return [look, textureOf([{ ...fill, d: WHOLE }])];
});

describe('patterns for a copier', () => {
  it.each([2, 3, 4, 5, 6, 7, 8, 9])(
    '%i classes are told apart without colour, and from what has none',
    (k) => {
      const { pair, distance } = nearest(new Map([...classFills(k), ...looks]));
      expect(distance, pair).toBeGreaterThan(LEAST);
    },
  );

  it.each([3, 5, 7, 9])('of %i classes the heavier is the darker', (k) => {
    const tones = classFills(k).map(([, { dark }]) => dark);
    expect(tones).toEqual(tones.toSorted((a, b) => a - b));
    expect(tones[0]).toBeLessThan(0.02);
    expect(tones.at(-1)).toBeGreaterThan(0.8);
  });

  it('where low is worse, the first class is the darkest', () => {
    const first = textureOf([tiled(WHOLE, classTile(0, { classCount: 5, rising: false }))]);
    const last = textureOf([tiled(WHOLE, classTile(4, { classCount: 5, rising: false }))]);
    expect(first.dark).toBeGreaterThan(last.dark + 0.5);
  });
});
