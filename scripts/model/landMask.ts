import type { Position } from 'geojson';
import { ellipseDistance, type Sites } from './ellipseMetric.ts';
import type { Grid } from './labelGrid.ts';
import type { Plane } from './plane.ts';

/** The squared distance within which a published ellipse counts as land: a uniform ellipse ends at 2 deviations. */
const LAND_REACH = 4;
const BLUR_KM = 0.35;

/**
 * 1 where the grid's cell is land. A coast of 1:10 million runs up to 2 km beside the true one, so that villages
 * would stand in the sea: land is the land polygon joined with the published ellipses, smoothed.
 */
export function landMask(
  grid: Grid,
  { land, sites, plane }: { land: readonly Position[][][]; sites: Sites; plane: Plane },
) {
  const mask = new Float32Array(grid.cols * grid.rows);
  fillPolygons(grid, land, plane, mask);
  for (let i = 0; i < sites.n; i++) fillEllipse(grid, sites, i, mask);
  const radius = Math.max(1, Math.round(BLUR_KM / grid.step_km / 2));
  for (let pass = 0; pass < 3; pass++) blur(grid, mask, radius);
  return Uint8Array.from(mask, (share) => (share >= 0.5 ? 1 : 0));
}

/** Even-odd fill, row by row. */
function fillPolygons(grid: Grid, land: readonly Position[][][], plane: Plane, mask: Float32Array): void {
  const crossings: number[][] = Array.from({ length: grid.rows }, () => []);
  for (const ring of land.flat()) {
    const points = ring.map(([lon, lat]) => plane.toPlane({ lon: lon ?? NaN, lat: lat ?? NaN }));
    for (let k = 1; k < points.length; k++) {
      const [ax, ay] = points[k - 1]!;
      const [bx, by] = points[k]!;
      const row = (y: number): number => (y - grid.y0) / grid.step_km - 0.5;
      const first = Math.max(0, Math.ceil(row(Math.min(ay, by))));
      const last = Math.min(grid.rows - 1, Math.ceil(row(Math.max(ay, by))) - 1);
      for (let r = first; r <= last; r++) {
        const y = grid.y0 + (r + 0.5) * grid.step_km;
        crossings[r]!.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
      }
    }
  }
  crossings.forEach((row, r) => {
    row.sort((a, b) => a - b);
    const col = (x: number): number =>
      Math.min(grid.cols, Math.max(0, Math.ceil((x - grid.x0) / grid.step_km - 0.5)));
    for (let k = 1; k < row.length; k += 2)
      mask.fill(1, r * grid.cols + col(row[k - 1]!), r * grid.cols + col(row[k]!));
  });
}

function fillEllipse(grid: Grid, sites: Sites, i: number, mask: Float32Array): void {
  const reach = Math.sqrt(LAND_REACH) * sites.long_km[i]!;
  const from = (v: number, origin: number): number =>
    Math.max(0, Math.floor((v - reach - origin) / grid.step_km));
  const to = (v: number, origin: number): number => Math.ceil((v + reach - origin) / grid.step_km);
  for (let r = from(sites.y[i]!, grid.y0); r < Math.min(grid.rows, to(sites.y[i]!, grid.y0)); r++)
    for (let c = from(sites.x[i]!, grid.x0); c < Math.min(grid.cols, to(sites.x[i]!, grid.x0)); c++) {
      const point = [grid.x0 + (c + 0.5) * grid.step_km, grid.y0 + (r + 0.5) * grid.step_km] as const;
      if (ellipseDistance(sites, i, point) <= LAND_REACH) mask[r * grid.cols + c] = 1;
    }
}

/** A running mean along rows, then along columns; beyond the edge the edge's own value goes on. */
function blur(grid: Grid, mask: Float32Array, radius: number): void {
  const line = (start: number, stride: number, length: number): void => {
    const at = (k: number): number => copy[Math.min(length - 1, Math.max(0, k))]!;
    const copy = Float32Array.from({ length }, (_, k) => mask[start + k * stride]!);
    let sum = 0;
    for (let k = -radius; k <= radius; k++) sum += at(k);
    for (let k = 0; k < length; k++) {
      mask[start + k * stride] = sum / (2 * radius + 1);
      sum += at(k + radius + 1) - at(k - radius);
    }
  };
  for (let r = 0; r < grid.rows; r++) line(r * grid.cols, 1, grid.cols);
  for (let c = 0; c < grid.cols; c++) line(c, grid.cols, grid.rows);
}
