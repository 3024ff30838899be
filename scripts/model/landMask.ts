import type { Position } from 'geojson';
import { chamferDistance } from './chamfer.ts';
import { ellipseDistance, type Sites } from './ellipseMetric.ts';
import type { Grid } from './labelGrid.ts';
import type { Plane } from './plane.ts';
import { rowCrossings } from './scanline.ts';

/**
 * The squared distance within which a published ellipse counts as land. A uniform ellipse ends at 4; closing the
 * bays adds land between them, which 2.5 makes up for, so that the villages of the coast find room for their areas.
 */
const LAND_REACH = 2.5;
/** Bays between two ellipses up to this radius are filled. */
const CLOSE_KM = 2;
const BLUR_KM = 0.35;

/** How much of a grid's cells is land, 0 … 1, smoothed; the coast runs where it is ½. */
export interface LandShare {
  readonly grid: Grid;
  readonly share: Float32Array;
}

/**
 * Land around the regency. A coast of 1:10 million runs up to 2 km beside the true one, so that villages would
 * stand in the sea: land is the land polygon joined with the published ellipses, closed and smoothed.
 */
export function landShare(
  grid: Grid,
  { land, sites, plane }: { land: readonly Position[][][]; sites: Sites; plane: Plane },
): LandShare {
  const share = new Float32Array(grid.cols * grid.rows);
  fillPolygons(grid, land, plane, share);
  for (let i = 0; i < sites.n; i++) fillEllipse(grid, sites, i, share);
  fillBays(grid, share);
  const radius = Math.max(1, Math.round(BLUR_KM / grid.step_km / 2));
  for (let pass = 0; pass < 3; pass++) blur(grid, share, radius);
  return { grid, share };
}

/** 1 where a cell of another grid is land, 0 where it is sea; between the cells of the first, bilinear. */
export function landMask(grid: Grid, { grid: from, share }: LandShare): Uint8Array {
  const mask = new Uint8Array(grid.cols * grid.rows);
  const clamp = (v: number, n: number): number => Math.min(n - 1.001, Math.max(0, v));
  for (let r = 0; r < grid.rows; r++) {
    const y = clamp((grid.y0 + (r + 0.5) * grid.step_km - from.y0) / from.step_km - 0.5, from.rows);
    for (let c = 0; c < grid.cols; c++) {
      const x = clamp((grid.x0 + (c + 0.5) * grid.step_km - from.x0) / from.step_km - 0.5, from.cols);
      const k = Math.floor(y) * from.cols + Math.floor(x);
      const [u, v] = [x % 1, y % 1];
      const south = share[k]! * (1 - u) + share[k + 1]! * u;
      const north = share[k + from.cols]! * (1 - u) + share[k + from.cols + 1]! * u;
      mask[r * grid.cols + c] = south * (1 - v) + north * v >= 0.5 ? 1 : 0;
    }
  }
  return mask;
}

function fillPolygons(grid: Grid, land: readonly Position[][][], plane: Plane, share: Float32Array): void {
  const rings = land
    .flat()
    .map((ring) => ring.map(([lon, lat]) => plane.toPlane({ lon: lon ?? NaN, lat: lat ?? NaN })));
  const col = (x: number): number =>
    Math.min(grid.cols, Math.max(0, Math.ceil((x - grid.x0) / grid.step_km - 0.5)));
  rowCrossings(grid, rings).forEach((row, r) => {
    for (let k = 1; k < row.length; k += 2)
      share.fill(1, r * grid.cols + col(row[k - 1]!), r * grid.cols + col(row[k]!));
  });
}

function fillEllipse(grid: Grid, sites: Sites, i: number, share: Float32Array): void {
  const reach = Math.sqrt(LAND_REACH) * sites.long_km[i]!;
  const from = (v: number, origin: number): number =>
    Math.max(0, Math.floor((v - reach - origin) / grid.step_km));
  const to = (v: number, origin: number): number => Math.ceil((v + reach - origin) / grid.step_km);
  for (let r = from(sites.y[i]!, grid.y0); r < Math.min(grid.rows, to(sites.y[i]!, grid.y0)); r++)
    for (let c = from(sites.x[i]!, grid.x0); c < Math.min(grid.cols, to(sites.x[i]!, grid.x0)); c++) {
      const point = [grid.x0 + (c + 0.5) * grid.step_km, grid.y0 + (r + 0.5) * grid.step_km] as const;
      if (ellipseDistance(sites, i, point) <= LAND_REACH) share[r * grid.cols + c] = 1;
    }
}

/** Morphological closing: grown by a radius, then shrunk by it. */
function fillBays(grid: Grid, share: Float32Array): void {
  const reach = CLOSE_KM / grid.step_km;
  const toLand = Float64Array.from(share, (s) => (s > 0 ? 0 : Infinity));
  chamferDistance(toLand, grid.cols);
  const toSea = toLand.map((cells) => (cells > reach ? 0 : Infinity));
  chamferDistance(toSea, grid.cols);
  for (let k = 0; k < share.length; k++) if (toSea[k]! > reach) share[k] = 1;
}

/** A running mean along rows, then along columns; beyond the edge the edge's own value goes on. */
function blur(grid: Grid, share: Float32Array, radius: number): void {
  const line = (start: number, stride: number, length: number): void => {
    const copy = Float32Array.from({ length }, (_, k) => share[start + k * stride]!);
    const at = (k: number): number => copy[Math.min(length - 1, Math.max(0, k))]!;
    let sum = 0;
    for (let k = -radius; k <= radius; k++) sum += at(k);
    for (let k = 0; k < length; k++) {
      share[start + k * stride] = sum / (2 * radius + 1);
      sum += at(k + radius + 1) - at(k - radius);
    }
  };
  for (let r = 0; r < grid.rows; r++) line(r * grid.cols, 1, grid.cols);
  for (let c = 0; c < grid.cols; c++) line(c, grid.cols, grid.rows);
}
