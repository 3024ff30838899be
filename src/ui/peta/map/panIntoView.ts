import type { Insets } from '../../../layers/camera/viewport';

/** A village nearer to the edge than this counts as outside: its name and its neighbours are to be seen, CSS px. */
const MARGIN_PX = 32;

/** How far a map has to move so that a point lies in the middle of its free part; null where it lies inside. */
export function panIntoView(
  { x, y }: { readonly x: number; readonly y: number },
  { width_px, height_px }: { readonly width_px: number; readonly height_px: number },
  insets: Insets,
  margin_px = MARGIN_PX,
): { readonly x_px: number; readonly y_px: number } | null {
  const [left, right] = [insets.left, width_px - insets.right];
  const [top, bottom] = [insets.top, height_px - insets.bottom];
  // A small map has less to spare.
  const margin = Math.min(margin_px, (right - left) / 4, (bottom - top) / 4);
  const inside = x >= left + margin && x <= right - margin && y >= top + margin && y <= bottom - margin;
  return inside ? null : { x_px: x - (left + right) / 2, y_px: y - (top + bottom) / 2 };
}
