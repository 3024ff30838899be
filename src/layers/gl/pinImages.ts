import { MAP_FONTS } from '../mapTheme';
import type { PinLook } from '../symbols/interventionLayers';

/** Size of a pin in CSS px on a laptop. */
export const PIN_WIDTH_PX = 20;
export const PIN_HEIGHT_PX = 26;
/** Resolution of the images, so that pins stay sharp on high-density screens and when enlarged. */
const DENSITY = 3;
const PADDING_PX = 2;

export interface PinAtlas {
  readonly image: HTMLCanvasElement;
  readonly mapping: Readonly<
    Record<
      string,
      { x: number; y: number; width: number; height: number; anchorX: number; anchorY: number; mask: boolean }
    >
  >;
}

/** A drop shape with its tip at the origin, y downwards. */
function dropPath(): Path2D {
  const path = new Path2D();
  path.moveTo(0, 0);
  path.bezierCurveTo(-2.2, -5.4, -8.2, -8.8, -8.2, -15.2);
  path.arc(0, -15.2, 8.2, Math.PI, 0);
  path.bezierCurveTo(8.2, -8.8, 2.2, -5.4, 0, 0);
  path.closePath();
  return path;
}

const darkText = (colour: string): boolean =>
  parseInt(colour.slice(1, 3), 16) * 0.3 +
    parseInt(colour.slice(3, 5), 16) * 0.59 +
    parseInt(colour.slice(5, 7), 16) * 0.11 >
  140;

/** Paints a pin. Planned: white with a dashed edge. Running: left half filled. Done: filled. */
function paintPin(context: CanvasRenderingContext2D, { code, colour, stage }: PinLook): void {
  const drop = dropPath();
  context.lineJoin = 'round';
  context.strokeStyle = '#ffffff';
  context.lineWidth = 4;
  context.stroke(drop);
  context.fillStyle = stage === 'done' ? colour : '#ffffff';
  context.fill(drop);
  if (stage === 'running') {
    context.save();
    context.clip(drop);
    context.fillStyle = colour;
    context.fillRect(-10, -26, 10, 28);
    context.restore();
    context.beginPath();
    context.arc(0, -15.2, 5.9, 0, Math.PI * 2);
    context.fillStyle = '#ffffff';
    context.fill();
  }
  context.strokeStyle = stage === 'done' ? '#171a2b' : colour;
  context.lineWidth = stage === 'done' ? 0.8 : 1.6;
  if (stage === 'planned') context.setLineDash([2.6, 2]);
  context.stroke(drop);
  context.setLineDash([]);
  context.fillStyle = stage === 'done' && !darkText(colour) ? '#ffffff' : '#171a2b';
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.font = `700 8.6px "${MAP_FONTS.semibold}", sans-serif`;
  context.fillText(code, 0, -12.2);
}

/** Draws every distinct look once into a texture atlas. */
export function pinAtlas(looks: readonly PinLook[]): PinAtlas {
  const different = [...new Map(looks.map((look) => [look.id, look])).values()];
  const width = (PIN_WIDTH_PX + PADDING_PX) * DENSITY;
  const height = PIN_HEIGHT_PX * DENSITY;
  const image = document.createElement('canvas');
  image.width = Math.max(1, width * different.length);
  image.height = height;
  const context = image.getContext('2d');
  if (context === null) throw new Error('pinAtlas: the browser gives no 2d canvas');
  const mapping: Record<string, PinAtlas['mapping'][string]> = {};
  different.forEach((look, i) => {
    context.save();
    context.translate(i * width + width / 2, height - (PADDING_PX / 2) * DENSITY);
    context.scale(DENSITY, DENSITY);
    paintPin(context, look);
    context.restore();
    mapping[look.id] = {
      x: i * width,
      y: 0,
      width,
      height,
      anchorX: width / 2,
      anchorY: height - DENSITY,
      mask: false,
    };
  });
  return { image, mapping };
}
