import { mercatorX, mercatorY } from '../../layers/camera/mercator';
import type { BBox } from '../../layers/camera/viewport';

/** Widest map of a frame, CSS px: beyond that it would be higher than any screen. */
export const LONGEST_SIDE = 900;
const LOWEST_PX = 220;
const HIGHEST_PX = 620;

/** How high a map of some width is: as high as its region stands, within what an article can carry. */
export function mapHeight_px(width_px: number, [west, south, east, north]: BBox): number {
  const across = Math.max(1e-9, mercatorX(east) - mercatorX(west));
  const down = Math.max(1e-9, mercatorY(south) - mercatorY(north));
  return Math.round(Math.min(HIGHEST_PX, Math.max(LOWEST_PX, (width_px * down) / across)));
}
