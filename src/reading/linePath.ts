import type { LineSet } from '../data/model/geometry';
import { sparseCorners } from '../layers/camera/sparseCorners';
import type { BBox } from '../layers/camera/viewport';
import type { Project } from '../layers/svg/svgFrame';

/** Degrees to px of a small picture. */
export interface Projection {
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
}

/** A map's projection axis by axis: in Mercator's, x follows from the longitude alone, and y from the latitude. */
export function byAxis(project: Project): Projection {
  return { x: (lon) => project(lon, 0)[0], y: (lat) => project(0, lat)[1] };
}

/** Minimum distance in px between consecutive positions of the small map. */
const COARSE_PX = 0.6;
const isNear = (one: readonly number[], last: readonly number[]): boolean =>
  Math.hypot(one[0]! - last[0]!, one[1]! - last[1]!) < COARSE_PX;

interface Left {
  /** Lines shorter than this on both axes are left out. */
  readonly least_px?: number;
  /** What of them is seen, in px: positions between others that lie beyond the same edge of it are left out. */
  readonly seen?: BBox;
}

/** Lines as one SVG path. */
export function linePath(
  { position, start }: LineSet,
  { x, y }: Projection,
  { least_px = 0, seen }: Left = {},
): string {
  let path = '';
  for (let line = 0; line + 1 < start.length; line++) {
    const [from, to] = [start[line]!, start[line + 1]!];
    if (least_px > 0 && spanOf({ position, from, to }, { x, y }) < least_px) continue;
    const at = (i: number) => [x(position[2 * (from + i)]!), y(position[2 * (from + i) + 1]!)] as const;
    path += sparseCorners(to - from, at, { isNear, seen })
      .map((one, i) => `${i === 0 ? 'M' : 'L'}${one[0].toFixed(1)} ${one[1].toFixed(1)}`)
      .join('');
  }
  return path;
}

/** The longer side of a line's bounding box, px. */
function spanOf(
  { position, from, to }: { position: Float64Array; from: number; to: number },
  { x, y }: Projection,
): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i++) {
    const [px, py] = [x(position[2 * i]!), y(position[2 * i + 1]!)];
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
  }
  return Math.max(right - left, bottom - top);
}
