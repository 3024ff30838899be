import { type Classified, NO_CLASS } from '../../../src/aggregate/classes/classify';
import { rgbOf } from '../../../src/layers/palettes/colour';
import { latOf, lonOf, mercatorX, mercatorY, worldSize_px } from '../../../src/layers/camera/mercator';
import type { Camera, Contender } from './contender';
import type { Region } from './region';

/** A picture as numbers, rows from the top, four bytes a pixel. */
interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Reads a canvas that was drawn in this very task. */
export function pixelsOf(canvas: HTMLCanvasElement): Pixels {
  const { width, height } = canvas;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2D canvas');
  context.drawImage(canvas, 0, 0);
  return { data: context.getImageData(0, 0, width, height).data, width, height };
}

/** Places on the screen (device px from the top left) ↔ degrees, for a map without pitch and rotation. */
export function viewOf(camera: Camera, { width, height }: { width: number; height: number }, ratio: number) {
  const size = worldSize_px(camera.zoom) * ratio;
  const left = mercatorX(camera.lon) * size - width / 2;
  const top = mercatorY(camera.lat) * size - height / 2;
  return {
    project: ({ lon, lat }: { lon: number; lat: number }) => ({
      x: mercatorX(lon) * size - left,
      y: mercatorY(lat) * size - top,
    }),
    unproject: ({ x, y }: { x: number; y: number }) => ({
      lon: lonOf((x + left) / size),
      lat: latOf((y + top) / size),
    }),
  };
}

/** Colours may differ by rounding alone. */
const TOLERANCE = 2;

function isColour({ data, width }: Pixels, { x, y }: { x: number; y: number }, hex: string): boolean {
  const at = (y * width + x) * 4;
  return rgbOf(hex).every((part, i) => Math.abs((data[at + i] ?? -99) - part * 255) <= TOLERANCE);
}

export interface SampleResult {
  /** Villages whose pixel lies well inside them, and who have a class. */
  readonly asked: number;
  /** Of these, how many show their class's colour. */
  readonly equal: number;
}

/** Looks at villages by their reference points, and whether each has the colour of its class. */
export function sampleClasses({
  region,
  contender,
  answer,
  most,
}: {
  readonly region: Region;
  readonly contender: Pick<Contender, 'canvas' | 'camera'>;
  readonly answer: Classified;
  readonly most: number;
}): SampleResult {
  const { villages } = region.dataset;
  const pixels = pixelsOf(contender.canvas());
  const view = viewOf(contender.camera(), pixels, devicePixelRatio);
  let asked = 0;
  let equal = 0;
  // A stride that shares no factor with the number of villages visits them all, far from each other.
  const stride = 7919;
  for (let i = 0; i < villages.n && asked < most; i++) {
    const row = (i * stride) % villages.n;
    const classed = answer.classIndex[row]!;
    if (classed === NO_CLASS) continue;
    const { x, y } = view.project({ lon: villages.lon[row]!, lat: villages.lat[row]! });
    const [px, py] = [Math.floor(x), Math.floor(y)];
    if (px < 3 || py < 3 || px > pixels.width - 4 || py > pixels.height - 4) continue;
    const inside = [
      [0.5, 0.5],
      [-1, -1],
      [2, -1],
      [-1, 2],
      [2, 2],
    ].every(([dx, dy]) => region.picker.rowAt(view.unproject({ x: px + dx!, y: py + dy! })) === row);
    if (!inside) continue;
    asked++;
    if (isColour(pixels, { x: px, y: py }, region.palette[classed]!)) equal++;
  }
  return { asked, equal };
}
