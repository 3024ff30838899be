import { WORLD_UNITS } from './mercator';

/**
 * Period of all hatch patterns in device px: the anchor is passed modulo this value, so that it keeps its
 * precision.
 */
export const PATTERN_PERIOD_PX = 240;

/**
 * Transform from world coordinates (0…1) to clip space, without pitch and rotation: clip = (x·sx + tx, y·sy +
 * ty) / w.
 */
export interface WorldToClip {
  readonly scale: readonly [x: number, y: number];
  readonly shift: readonly [x: number, y: number];
  readonly depth: number;
  readonly w: number;
}

/** The transform of the choropleth's vertices. */
export interface FoldedCamera {
  /** 4 × 4 matrix in column-major order, for positions relative to `origin`. */
  readonly matrix: Float32Array;
  /** Integer mesh coordinates of the middle of the screen, relative to the mesh's centre. */
  readonly origin: readonly [x: number, y: number];
  /** Device px from the bottom left of the frame to the mesh's centre, modulo the patterns' period. */
  readonly anchor: readonly [x: number, y: number];
}

/** Reads the transform from MapLibre's matrix (column-major, for world coordinates 0…1). */
export function worldToClip(m: ArrayLike<number>): WorldToClip {
  return { scale: [m[0]!, m[5]!], shift: [m[12]!, m[13]!], depth: m[10]!, w: m[15]! };
}

/**
 * Computes, in double precision, a matrix for positions relative to the mesh position nearest to the middle
 * of the screen, so that single precision is enough in the shader.
 * @param centre the mesh's centre in mesh units
 * @param frame the frame drawn into, device px from the bottom left of the drawing buffer
 */
export function foldCamera(
  { scale, shift, depth, w }: WorldToClip,
  centre: readonly [number, number],
  frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): FoldedCamera {
  // In the middle of the screen both clip coordinates are 0.
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
  // Patterns are anchored at the mesh's centre, so that they move with the map.
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
