import type { PolygonParts } from './drawing';
import { equalAreaPlane } from './equalAreaPlane';
import type { Box } from './partIndex';

/** Hexagons of equal area that cover a bounding box. */
export interface HexGrid {
  readonly area_km2: number;
  /** Column and row of each hexagon, such as "3,-2", counted from the centre of the box. */
  readonly keys: readonly string[];
  readonly polygons: readonly PolygonParts[];
}

export interface HexFault {
  readonly reason: 'areaNotPositive' | 'tooMany';
  /** The number of hexagons that would be needed. */
  readonly hexagons: number;
  readonly most: number;
}

export type HexOutcome =
  { readonly ok: true; readonly grid: HexGrid } | { readonly ok: false; readonly fault: HexFault };

export const MOST_HEXAGONS = 20_000;

/** Vertices of a pointy-top hexagon, in half widths and quarter heights from its centre. */
const CORNERS = [
  [0, -2],
  [1, -1],
  [1, 1],
  [0, 2],
  [-1, 1],
  [-1, -1],
] as const;

/**
 * Regular hexagons in Lambert's cylindrical equal-area projection of the WGS84 ellipsoid, true to scale in
 * the middle of the box. Each has exactly the requested area, and over a regency the side lengths are equal
 * within 0.1 %.
 * @param area_km2 area of one hexagon
 * @returns a fault where the area is not positive or more than `MOST_HEXAGONS` would be needed
 */
export function hexGrid([west, south, east, north]: Box, area_km2: number): HexOutcome {
  const refuse = (reason: HexFault['reason'], hexagons: number): HexOutcome => {
    return { ok: false, fault: { reason, hexagons, most: MOST_HEXAGONS } };
  };
  if (!(area_km2 > 0 && Number.isFinite(area_km2))) return refuse('areaNotPositive', 0);
  const plane = equalAreaPlane({ lon: (west + east) / 2, lat: (south + north) / 2 });
  const side = Math.sqrt((2 * area_km2 * 1e6) / (3 * Math.sqrt(3)));
  const [halfWidth, quarterHeight] = [(side * Math.sqrt(3)) / 2, side / 2];
  const [left, right] = [plane.x(west) / halfWidth, plane.x(east) / halfWidth];
  const [bottom, top] = [plane.y(south), plane.y(north)];
  const middle = plane.y((south + north) / 2);
  const firstRow = Math.floor((bottom - middle) / (3 * quarterHeight)) - 1;
  const lastRow = Math.ceil((top - middle) / (3 * quarterHeight)) + 1;
  const columns = Math.ceil((right - left) / 2) + 2;
  if ((lastRow - firstRow + 1) * columns > MOST_HEXAGONS)
    return refuse('tooMany', (lastRow - firstRow + 1) * columns);
  const keys: string[] = [];
  const polygons: PolygonParts[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const shift = Math.abs(row % 2);
    for (let column = Math.floor((left - shift) / 2); 2 * column + shift - 1 <= right; column++) {
      // Vertices are computed from integers, so that neighbouring hexagons get bit-identical ones.
      const ring = CORNERS.map(([dx, dy]) => [
        plane.lonOf((2 * column + shift + dx) * halfWidth),
        plane.latOf(middle + (3 * row + dy) * quarterHeight),
      ]);
      keys.push(`${column},${row}`);
      polygons.push([[ring]]);
    }
  }
  return { ok: true, grid: { area_km2, keys, polygons } };
}
