import type { Insets } from '../../../layers/camera/viewport';

/**
 * A village nearer to the edge than this counts as out of view, so that its label and neighbours are visible
 * too; CSS px.
 */
const MARGIN_PX = 32;

/**
 * How far to pan a map so that a point is in the middle of its uncovered part; null if the point is inside it
 * already.
 */
export function panIntoView(
  { x, y }: { readonly x: number; readonly y: number },
  { width_px, height_px }: { readonly width_px: number; readonly height_px: number },
  insets: Insets,
  margin_px = MARGIN_PX,
): { readonly x_px: number; readonly y_px: number } | null {
  const [left, right] = [insets.left, width_px - insets.right];
  const [top, bottom] = [insets.top, height_px - insets.bottom];
  // The margin is smaller on a small map.
  const margin = Math.min(margin_px, (right - left) / 4, (bottom - top) / 4);
  const inside = x >= left + margin && x <= right - margin && y >= top + margin && y <= bottom - margin;
  return inside ? null : { x_px: x - (left + right) / 2, y_px: y - (top + bottom) / 2 };
}
