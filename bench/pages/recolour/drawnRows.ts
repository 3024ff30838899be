import { rgbOf } from '../../../src/layers/palettes/colour';
import { triangulate } from '../../../src/layers/scene/triangulate';
import type { Contender } from './contender';
import type { Region } from './region';
import { pixelsOf, viewOf } from './samples';

/** Nine colours that no ground has. */
const DIGIT_COLOURS = [
  '#102030',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#ffff00',
  '#ff00ff',
  '#00ffff',
  '#804000',
  '#408080',
] as const;
const NONE = -1;

export interface DrawnRows {
  readonly villages: number;
  /** Villages that hold triangles. */
  readonly withTriangles: number;
  /** Villages that own a pixel of the picture: by the picker its centre is theirs, by more than rounding. */
  readonly ownPixels: number;
  /** Of these, how many are drawn in at least one of their pixels. */
  readonly drawn: number;
  /** Of the pixels looked at, the share that shows the village that the picker finds there. */
  readonly pixelsRight: number;
}

/** Which village each pixel shows: its row, written in base nine, is drawn digit by digit through the app's own layer. */
async function rowOfPixels(contender: Contender, villages: number): Promise<Int32Array> {
  if (contender.drawBytes === null) throw new Error('only our own layer draws bytes');
  const digitOf = new Map(
    DIGIT_COLOURS.map((hex, digit) => {
      const [r, g, b] = rgbOf(hex).map((part) => Math.round(part * 255)) as [number, number, number];
      return [(r << 16) | (g << 8) | b, digit];
    }),
  );
  let rows = new Int32Array(0);
  for (let weight = 1; weight < villages; weight *= 9) {
    const bytes = Uint8Array.from({ length: villages }, (_, row) => Math.floor(row / weight) % 9);
    await contender.drawBytes(bytes, DIGIT_COLOURS);
    const { data, width, height } = pixelsOf(contender.canvas());
    if (rows.length === 0) rows = new Int32Array(width * height);
    for (let i = 0; i < rows.length; i++) {
      const colour = (data[4 * i]! << 16) | (data[4 * i + 1]! << 8) | data[4 * i + 2]!;
      const digit = digitOf.get(colour);
      if (digit === undefined) rows[i] = NONE;
      else if (rows[i] !== NONE) rows[i] = rows[i]! + digit * weight;
    }
  }
  return rows;
}

/** The grid, px, to which the drawing rounds the corners of triangles. */
function roundingOf(canvas: HTMLCanvasElement): number {
  const gl = canvas.getContext('webgl2');
  return gl === null ? 0 : 2 ** -Number(gl.getParameter(gl.SUBPIXEL_BITS));
}

function rowsWithTriangles({ geometry }: Region): number {
  const { row, index } = triangulate(geometry.villages);
  const seen = new Uint8Array(geometry.villages.n);
  for (const vertex of index) seen[row[vertex]!] = 1;
  return seen.reduce((sum, one) => sum + one, 0);
}

/** Counts the villages that the layer really draws at this camera, against the picker, which knows no graphics card. */
export async function drawnRows(region: Region, contender: Contender): Promise<DrawnRows> {
  const { n } = region.geometry.villages;
  const rows = await rowOfPixels(contender, n);
  const { width, height } = contender.canvas();
  const view = viewOf(contender.camera(), { width, height }, devicePixelRatio);
  const drawn = new Set(rows);
  drawn.delete(NONE);
  const rounding_px = roundingOf(contender.canvas());
  const isClearly = (row: number, pixel: number): boolean =>
    [-rounding_px, rounding_px].every((dx) =>
      [-rounding_px, rounding_px].every((dy) => {
        const at = { x: (pixel % width) + 0.5 + dx, y: Math.floor(pixel / width) + 0.5 + dy };
        return region.picker.rowAt(view.unproject(at)) === row;
      }),
    );
  const owned = new Uint8Array(n);
  let asked = 0;
  let right = 0;
  for (let i = 0; i < rows.length; i++) {
    const at = view.unproject({ x: (i % width) + 0.5, y: Math.floor(i / width) + 0.5 });
    const row = region.picker.rowAt(at);
    if (row < 0) continue;
    asked++;
    if (rows[i] === row) right++;
    // Corners are rounded before they are drawn (to a 16th of a pixel in software): a pixel whose centre is so near
    // to a border is not counted for either village.
    if (drawn.has(row) || isClearly(row, i)) owned[row] = 1;
  }
  let ownPixels = 0;
  let both = 0;
  owned.forEach((owns, row) => {
    if (owns === 0) return;
    ownPixels++;
    if (drawn.has(row)) both++;
  });
  return {
    villages: n,
    withTriangles: rowsWithTriangles(region),
    ownPixels,
    drawn: both,
    pixelsRight: right / asked,
  };
}
