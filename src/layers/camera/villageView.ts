import { latOf, lonOf, mercatorX, mercatorY } from './mercator';
import type { MapSize } from '../mapTheme';
import type { BBox } from './viewport';

/** From this size on the shape of a village is seen, CSS px across: by whom it is looked at. */
export const SEEN_PX: Record<MapSize, number> = { phone: 48, laptop: 80, projector: 120 };
/** A village that is brought near takes this share of the free part of the map where that is more. */
const SHARE = 1 / 6;
/** Its longer side takes at most this share: the neighbours are to be seen. */
const MOST = 0.6;

interface Extent {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A box on the Mercator plane, the world 1 wide; never without width. */
function extentOf([west, south, east, north]: BBox): Extent {
  const [x0, y0] = [mercatorX(west), mercatorY(north)];
  return {
    x: x0,
    y: y0,
    w: Math.max(mercatorX(east) - x0, 1e-9),
    h: Math.max(mercatorY(south) - y0, 1e-9),
  };
}

/** The size of a shape that is not square, of its box's sides: the side of a square of the same area. */
export const across = (wide: number, high: number): number => Math.sqrt(wide * high);

/**
 * What a map has to show so that a village's shape is seen, with its surroundings: the box that just fills the
 * free part of the frame.
 */
export function villageView(
  box: BBox,
  free: { readonly width_px: number; readonly height_px: number },
  size: MapSize,
): BBox {
  const { x, y, w, h } = extentOf(box);
  const room_px = Math.min(free.width_px, free.height_px);
  const wanted_px = Math.max(SEEN_PX[size], room_px * SHARE);
  const scale = Math.min(wanted_px / across(w, h), (room_px * MOST) / Math.max(w, h));
  const [halfW, halfH] = [free.width_px / scale / 2, free.height_px / scale / 2];
  const [cx, cy] = [x + w / 2, y + h / 2];
  return [lonOf(cx - halfW), latOf(cy + halfH), lonOf(cx + halfW), latOf(cy - halfH)];
}
