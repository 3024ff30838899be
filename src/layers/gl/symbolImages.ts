import type { Map as MapLibreMap } from 'maplibre-gl';
import { MAP_FONTS } from '../mapTheme';
import { type Drawing, statusDrawing, type SymbolImage, symbolImageId } from '../symbols/statusSymbols';

/** An image for MapLibre's `addImage`. */
export interface RasterImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A canvas to paint an image on. */
export function context2d(width: number, height: number): CanvasRenderingContext2D {
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
function symbolImage({ symbol, radius_px }: SymbolImage, pixelRatio: number): RasterImage {
  const size = Math.ceil(radius_px * 1.36 * pixelRatio) * 2;
  const context = context2d(size, size);
  context.translate(size / 2, size / 2);
  context.scale(radius_px * pixelRatio, radius_px * pixelRatio);
  paintDrawing(context, statusDrawing(symbol));
  return context.getImageData(0, 0, size, size);
}

/** Gives a map those images that it does not have yet. */
export function addImages(map: MapLibreMap, images: readonly SymbolImage[]): void {
  const pixelRatio = Math.max(1, Math.ceil(devicePixelRatio));
  for (const image of images) {
    const id = symbolImageId(image);
    if (!map.hasImage(id)) map.addImage(id, symbolImage(image, pixelRatio), { pixelRatio });
  }
}
