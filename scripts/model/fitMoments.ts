import type { Sites } from './ellipseMetric.ts';
import type { Grid } from './labelGrid.ts';

/** Centre and second moments of every label's cells, in the plane. */
export interface Moments {
  readonly cells: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Variance to the east, to the north, and the covariance, km². */
  readonly xx: Float64Array;
  readonly yy: Float64Array;
  readonly xy: Float64Array;
}

/** Moments of the labels 0…n−1; zero for a label without cells. */
export function labelMoments(grid: Grid, labels: Int16Array, n: number): Moments {
  const make = (): Float64Array => new Float64Array(n);
  const m = { cells: make(), x: make(), y: make(), xx: make(), yy: make(), xy: make() };
  for (let r = 0; r < grid.rows; r++) {
    const y = grid.y0 + (r + 0.5) * grid.step_km;
    for (let c = 0; c < grid.cols; c++) {
      const i = labels[r * grid.cols + c]!;
      if (i < 0 || i >= n) continue;
      const x = grid.x0 + (c + 0.5) * grid.step_km;
      m.cells[i]! += 1;
      m.x[i]! += x;
      m.y[i]! += y;
      m.xx[i]! += x * x;
      m.yy[i]! += y * y;
      m.xy[i]! += x * y;
    }
  }
  for (let i = 0; i < n; i++) {
    const cells = Math.max(1, m.cells[i]!);
    const [x, y] = [m.x[i]! / cells, m.y[i]! / cells];
    m.x[i] = x;
    m.y[i] = y;
    m.xx[i] = m.xx[i]! / cells - x * x;
    m.yy[i] = m.yy[i]! / cells - y * y;
    m.xy[i] = m.xy[i]! / cells - x * y;
  }
  return m;
}

/** Second moments of site i's ellipse: [east, north, covariance], km². */
export function ellipseMoments(sites: Sites, i: number): readonly [xx: number, yy: number, xy: number] {
  const [e, n] = [sites.east[i]!, sites.north[i]!];
  const [a2, b2] = [sites.long_km[i]! ** 2, sites.short_km[i]! ** 2];
  return [a2 * e * e + b2 * n * n, a2 * n * n + b2 * e * e, (a2 - b2) * e * n];
}

const GAIN = 0.3;
/** How far a centre may leave the published point, in short axes; how far an axis may leave the published one. */
const MOST_SHIFT = 1;
const MOST_STRETCH = 1.6;

/** What to fit the ellipses by: the published ones, and the cells as they are. */
export interface Fit {
  readonly published: Sites;
  readonly cell: Moments;
  readonly cell_km2: number;
  readonly moves: (site: number) => boolean;
  /** A site whose area is off by more than this share goes back towards its published ellipse. */
  readonly backAbove: number;
}

/**
 * Moves the ellipses of the metric so that the cells, not the ellipses, come to have the published centres and
 * moments: each by a share of what its cell is off. A site that cannot keep its area goes back. Changes `fitted`.
 */
export function fitMoments(fitted: Sites, fit: Fit): void {
  for (let i = 0; i < fitted.n; i++) {
    if (fit.cell.cells[i] === 0 || !fit.moves(i)) continue;
    if (isOff(fit, i)) goBack(fitted, fit.published, i);
    else fitSite(fitted, fit, i);
  }
}

/** Only the way back of `fitMoments`: for the rounds that settle the areas. */
export function settleSites(fitted: Sites, fit: Fit): void {
  for (let i = 0; i < fitted.n; i++)
    if (fit.cell.cells[i] !== 0 && fit.moves(i) && isOff(fit, i)) goBack(fitted, fit.published, i);
}

function isOff({ published, cell, cell_km2, backAbove }: Fit, i: number): boolean {
  return Math.abs((cell.cells[i]! * cell_km2) / published.area_km2[i]! - 1) > backAbove;
}

function goBack(fitted: Sites, published: Sites, i: number): void {
  fitted.x[i]! += GAIN * (published.x[i]! - fitted.x[i]!);
  fitted.y[i]! += GAIN * (published.y[i]! - fitted.y[i]!);
  const want = ellipseMoments(published, i);
  setEllipse(fitted, i, {
    moments: ellipseMoments(fitted, i).map((m, k) => m + GAIN * (want[k]! - m)),
    published,
  });
}

function fitSite(fitted: Sites, { published, cell }: Fit, i: number): void {
  const [px, py] = [published.x[i]!, published.y[i]!];
  const x = fitted.x[i]! - px + GAIN * (px - cell.x[i]!);
  const y = fitted.y[i]! - py + GAIN * (py - cell.y[i]!);
  const shrink = Math.min(1, (MOST_SHIFT * published.short_km[i]!) / Math.hypot(x, y, 1e-9));
  fitted.x[i] = px + x * shrink;
  fitted.y[i] = py + y * shrink;
  const want = ellipseMoments(published, i);
  const got = [cell.xx[i]!, cell.yy[i]!, cell.xy[i]!];
  const moments = ellipseMoments(fitted, i).map((m, k) => m + GAIN * (want[k]! - got[k]!));
  setEllipse(fitted, i, { moments, published });
}

/** The ellipse of given moments, its axes kept near the published ones. */
function setEllipse(
  fitted: Sites,
  i: number,
  { moments, published }: { moments: number[]; published: Sites },
): void {
  const [xx, yy, xy] = moments as [number, number, number];
  const half = Math.hypot((xx - yy) / 2, xy);
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const clamp = (variance: number, about: number): number =>
    Math.min(about * MOST_STRETCH, Math.max(about / MOST_STRETCH, Math.sqrt(Math.max(variance, 1e-6))));
  fitted.long_km[i] = clamp((xx + yy) / 2 + half, published.long_km[i]!);
  fitted.short_km[i] = clamp((xx + yy) / 2 - half, published.short_km[i]!);
  fitted.east[i] = Math.cos(angle);
  fitted.north[i] = Math.sin(angle);
}
