import { WORLD_UNITS } from './mercator';

/** Screen px after which every hatch repeats: the anchor is sent modulo this, so that it stays precise. */
export const PATTERN_PERIOD_PX = 240;

/** How clip space follows from 0…1 world coordinates without pitch and rotation: clip = (x·sx + tx, y·sy + ty) / w. */
export interface WorldToClip {
  readonly scale: readonly [x: number, y: number];
  readonly shift: readonly [x: number, y: number];
  readonly depth: number;
  readonly w: number;
}

/** What the choropleth's vertices are placed by. */
export interface FoldedCamera {
  /** Column-major 4 × 4, of positions relative to `origin`. */
  readonly matrix: Float32Array;
  /** Whole mesh units, relative to the mesh's centre: where the middle of the screen lies. */
  readonly origin: readonly [x: number, y: number];
  /** Device px of the mesh's centre from the frame's bottom left, modulo the hatches' period. */
  readonly anchor: readonly [x: number, y: number];
}

/** MapLibre's matrix (column-major, of 0…1 world coordinates). */
export function worldToClip(m: ArrayLike<number>): WorldToClip {
  return { scale: [m[0]!, m[5]!], shift: [m[12]!, m[13]!], depth: m[10]!, w: m[15]! };
}

/**
 * The matrix is folded, in double precision, into one that takes units relative to the village-mesh vertex
 * nearest the middle of the screen.
 * @param centre the mesh's centre, mercator units
 * @param frame where it is drawn, device px from the drawing buffer's bottom left
 */
export function foldCamera(
  { scale, shift, depth, w }: WorldToClip,
  centre: readonly [number, number],
  frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): FoldedCamera {
  // The middle of the screen is where both clip coordinates are 0.
  const limit = 2 ** 30;
  const origin = both((axis) => {
    const middle = -shift[axis] / scale[axis];
    return Math.max(-limit, Math.min(limit, Math.round(middle * WORLD_UNITS - centre[axis])));
  });
  const at = both((axis) => (centre[axis] + origin[axis]) / WORLD_UNITS);
  const matrix = new Float32Array(16);
  matrix[0] = scale[0] / WORLD_UNITS;
  matrix[5] = scale[1] / WORLD_UNITS;
  matrix[10] = depth;
  matrix[12] = scale[0] * at[0] + shift[0];
  matrix[13] = scale[1] * at[1] + shift[1];
  matrix[15] = w;
  // Hatches hang on the mesh's centre, so that they travel with the land instead of crawling over it.
  const corner = [frame.x, frame.y] as const;
  const half = [frame.width / 2, frame.height / 2] as const;
  const anchor = both((axis) => {
    const clip = ((centre[axis] / WORLD_UNITS) * scale[axis] + shift[axis]) / w;
    return (corner[axis] + (clip + 1) * half[axis]) % PATTERN_PERIOD_PX;
  });
  return { matrix, origin, anchor };
}

function both(of: (axis: 0 | 1) => number): readonly [number, number] {
  return [of(0), of(1)];
}
