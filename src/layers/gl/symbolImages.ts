import { MAP_FONTS } from '../mapTheme';
import { type Drawing, type MapSymbol, statusDrawing } from '../symbols/statusSymbols';

/** An image for MapLibre's `addImage`. */
export interface RasterImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

function context2d(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('symbolImages: the browser gives no 2d canvas');
  return context;
}

/** Draws a symbol around the origin, with its radius as the unit. */
export function paintDrawing(context: CanvasRenderingContext2D, drawing: Drawing): void {
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  for (const { path, fill, stroke, width, dash } of drawing.shapes) {
    const outline = new Path2D(path);
    if (fill !== null) {
      context.fillStyle = fill;
      context.fill(outline);
    }
    if (stroke !== null) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.setLineDash([...dash]);
      context.stroke(outline);
    }
  }
  if (drawing.letter === '') return;
  context.fillStyle = drawing.letterColour;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  // Canvas does not draw text below 1 px; letters are drawn at 100 units and scaled down.
  context.save();
  context.scale(0.01, 0.01);
  context.font = `700 ${drawing.letterSize * 100}px "${MAP_FONTS.semibold}", sans-serif`;
  context.fillText(drawing.letter, 0, (drawing.letterShift + drawing.letterSize * 0.36) * 100);
  context.restore();
}

/** The image of a status symbol with a radius in CSS px at a pixel ratio. */
export function symbolImage({
  symbol,
  radius_px,
  pixelRatio,
}: {
  symbol: MapSymbol;
  radius_px: number;
  pixelRatio: number;
}): RasterImage {
  const size = Math.ceil(radius_px * 1.36 * pixelRatio) * 2;
  const context = context2d(size, size);
  context.translate(size / 2, size / 2);
  context.scale(radius_px * pixelRatio, radius_px * pixelRatio);
  paintDrawing(context, statusDrawing(symbol));
  return context.getImageData(0, 0, size, size);
}

const WATERMARK_PX = 256;

/** One tile of the diagonal watermark on maps of demo data. */
export function watermarkImage(pixelRatio: number): RasterImage {
  const size = WATERMARK_PX * pixelRatio;
  const context = context2d(size, size);
  context.scale(pixelRatio, pixelRatio);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `700 30px "${MAP_FONTS.semibold}", sans-serif`;
  // Five copies, so that the word continues across the tile's edges.
  const half = WATERMARK_PX / 2;
  const places = [
    [half, half],
    [0, 0],
    [WATERMARK_PX, 0],
    [0, WATERMARK_PX],
    [WATERMARK_PX, WATERMARK_PX],
  ] as const;
  for (const [x, y] of places) {
    context.save();
    context.translate(x, y);
    context.rotate(-Math.PI / 9);
    context.lineWidth = 2;
    context.strokeStyle = 'rgb(255 255 255 / 0.75)';
    context.fillStyle = 'rgb(23 26 43 / 0.5)';
    context.strokeText('PERAGA', 0, 0);
    context.fillText('PERAGA', 0, 0);
    context.restore();
  }
  return context.getImageData(0, 0, size, size);
}
