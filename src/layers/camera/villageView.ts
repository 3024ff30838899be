import { latOf, lonOf, mercatorX, mercatorY } from './mercator';
import type { MapSize } from '../mapTheme';
import type { BBox } from './viewport';

/** Size in CSS px, by device, from which the shape of a village can be recognised. */
export const SEEN_PX: Record<MapSize, number> = { phone: 48, laptop: 80, projector: 120 };
/** Share of the free part of the map that a village should fill, where that is more than `SEEN_PX`. */
const SHARE = 1 / 6;
/** Largest share that its longer side may fill, so that its neighbours stay visible. */
const MOST = 0.6;

interface Extent {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A bounding box in Mercator coordinates with the world 1 wide; width and height are at least 1e-9. */
function extentOf([west, south, east, north]: BBox): Extent {
  const [x0, y0] = [mercatorX(west), mercatorY(north)];
  return {
    x: x0,
    y: y0,
    w: Math.max(mercatorX(east) - x0, 1e-9),
    h: Math.max(mercatorY(south) - y0, 1e-9),
  };
}

/** Representative size of a rectangle: the side of the square with the same area. */
export const across = (wide: number, high: number): number => Math.sqrt(wide * high);

/**
 * The bounding box to show so that a village's shape can be recognised in its surroundings; it fills the free
 * part of the frame.
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
