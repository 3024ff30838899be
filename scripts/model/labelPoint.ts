import { chamferDistance } from './chamfer.ts';
import type { Grid } from './labelGrid.ts';

const ROOM_KM = 2.5;

/**
 * A place for the name of a label: with room around it (2.5 km, or 0.7 of the widest it has), and of those places
 * the one nearest to the regency, so that it stands in the visible part.
 *
 * @param isRegency tells the regency's own labels
 */
export function labelPoint(
  grid: Grid,
  labels: Int16Array,
  { label, isRegency, coarse }: { label: number; isRegency: (label: number) => boolean; coarse: number },
): readonly [x: number, y: number] {
  const cols = Math.floor(grid.cols / coarse);
  const rows = Math.floor(grid.rows / coarse);
  const at = (c: number, r: number): number => labels[r * coarse * grid.cols + c * coarse]!;
  const room = new Float64Array(cols * rows);
  const away = new Float64Array(cols * rows);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const inside = at(c, r) === label && c > 0 && r > 0 && c < cols - 1 && r < rows - 1;
      room[r * cols + c] = inside ? Infinity : 0;
      away[r * cols + c] = isRegency(at(c, r)) ? 0 : Infinity;
    }
  chamferDistance(room, cols);
  chamferDistance(away, cols);
  const cell_km = coarse * grid.step_km;
  const wanted = Math.min(ROOM_KM / cell_km, 0.7 * room.reduce((a, b) => Math.max(a, b), 0));
  let best = -1;
  for (let k = 0; k < room.length; k++)
    if (room[k]! > 0 && room[k]! >= wanted && (best < 0 || away[k]! < away[best]!)) best = k;
  return [grid.x0 + (best % cols) * cell_km, grid.y0 + Math.floor(best / cols) * cell_km];
}
