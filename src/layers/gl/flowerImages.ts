import { type Cluster, type Petal, flowerId } from '../symbols/interventionClusters';
import { EMPTY_PETAL, petalPath, TIP_PX } from '../symbols/petalShape';
import { MAP_FONTS } from '../mapTheme';
import type { PinAtlas } from './pinImages';

/** Size of a cluster's flower in CSS px on a laptop. */
export const FLOWER_PX = 40;
/** Resolution of the images, so that they stay sharp on high-density screens. */
const DENSITY = 3;
const PER_LINE = 16;
/**
 * Paints a petal in the style of pins. Planned: white with a dashed edge. Running: left half filled. Done:
 * filled.
 */
function paintPetal(context: CanvasRenderingContext2D, { colour, stage }: Petal, path: Path2D): void {
  context.fillStyle = stage === 'done' ? colour : '#ffffff';
  context.fill(path);
  if (stage === 'running') {
    context.save();
    context.clip(path);
    context.fillStyle = colour;
    context.fillRect(-12, -24, 12, 24);
    context.restore();
  }
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  if (stage === 'planned') context.setLineDash([2.4, 1.8]);
  context.stroke(path);
  context.setLineDash([]);
}

function paintFlower(context: CanvasRenderingContext2D, { petals, ids, planned }: Cluster): void {
  context.beginPath();
  context.arc(0, 0, TIP_PX + 0.6, 0, Math.PI * 2);
  context.fillStyle = '#ffffffe6';
  context.fill();
  const path = new Path2D(petalPath(petals.length));
  petals.forEach((petal, i) => {
    context.save();
    context.rotate((i * 2 * Math.PI) / petals.length);
    if (petal !== null) paintPetal(context, petal, path);
    else {
      context.beginPath();
      context.arc(0, EMPTY_PETAL.y, EMPTY_PETAL.r, 0, Math.PI * 2);
      context.fillStyle = EMPTY_PETAL.fill;
      context.fill();
    }
    context.restore();
  });
  context.beginPath();
  context.arc(0, 0, 8.4, 0, Math.PI * 2);
  context.fillStyle = '#ffffff';
  context.fill();
  context.strokeStyle = '#171a2b';
  context.lineWidth = 1.4;
  if (planned) context.setLineDash([2.4, 1.8]);
  context.stroke();
  context.setLineDash([]);
  const text = ids.length > 999 ? '999+' : String(ids.length);
  context.fillStyle = '#171a2b';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `700 ${text.length > 2 ? 7.2 : 9.6}px "${MAP_FONTS.semibold}", sans-serif`;
  context.fillText(text, 0, 0.4);
}

/** Draws every distinct flower once into a texture atlas. */
export function flowerAtlas(clusters: readonly Cluster[]): PinAtlas {
  const different = [...new Map(clusters.map((cluster) => [flowerId(cluster), cluster]))];
  const side = FLOWER_PX * DENSITY;
  const image = document.createElement('canvas');
  image.width = side * Math.min(PER_LINE, Math.max(1, different.length));
  image.height = side * Math.max(1, Math.ceil(different.length / PER_LINE));
  const context = image.getContext('2d');
  if (context === null) throw new Error('flowerAtlas: the browser gives no 2d canvas');
  const mapping: Record<string, PinAtlas['mapping'][string]> = {};
  different.forEach(([id, cluster], i) => {
    const [x, y] = [(i % PER_LINE) * side, Math.floor(i / PER_LINE) * side];
    context.save();
    context.translate(x + side / 2, y + side / 2);
    context.scale(DENSITY, DENSITY);
    paintFlower(context, cluster);
    context.restore();
    mapping[id] = { x, y, width: side, height: side, anchorX: side / 2, anchorY: side / 2, mask: false };
  });
  return { image, mapping };
}
