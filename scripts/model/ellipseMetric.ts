import type { EllipseRow } from './modelInput.ts';
import type { Plane } from './plane.ts';

/** Sites as columns: a reference point, the long axis as a unit vector, and the axes in km. */
export interface Sites {
  readonly n: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** East and north part of the unit vector along the long axis. */
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly long_km: Float64Array;
  readonly short_km: Float64Array;
  readonly area_km2: Float64Array;
}

const LEAST_AXIS_KM = 0.05;

/** Rows as sites in the plane. The azimuth turns clockwise from north: 0° is north, 90° east. */
export function makeSites(rows: readonly EllipseRow[], plane: Plane): Sites {
  const column = (cell: (row: EllipseRow) => number): Float64Array => Float64Array.from(rows, cell);
  const azimuth = (row: EllipseRow): number => (row.arah_derajat * Math.PI) / 180;
  return {
    n: rows.length,
    x: column((row) => plane.toPlane(row)[0]),
    y: column((row) => plane.toPlane(row)[1]),
    east: column((row) => Math.sin(azimuth(row))),
    north: column((row) => Math.cos(azimuth(row))),
    long_km: column((row) => Math.max(LEAST_AXIS_KM, row.rentang_panjang_km)),
    short_km: column((row) => Math.max(LEAST_AXIS_KM, row.rentang_pendek_km)),
    area_km2: column((row) => row.luas_km2),
  };
}

/** Squared distance of a point from site i in the site's own metric: 1 on the ellipse of one standard deviation. */
export function ellipseDistance(sites: Sites, i: number, [x, y]: readonly [number, number]): number {
  const dx = x - sites.x[i]!;
  const dy = y - sites.y[i]!;
  const along = (dx * sites.east[i]! + dy * sites.north[i]!) / sites.long_km[i]!;
  const across = (dx * sites.north[i]! - dy * sites.east[i]!) / sites.short_km[i]!;
  return along * along + across * across;
}

/** The additive weights without balancing, λ·2·ln(a·b): a large ellipse does not swallow its small neighbours. */
export function startWeights(sites: Sites, lambda: number): Float64Array {
  return Float64Array.from(sites.x, (_, i) => lambda * 2 * Math.log(sites.long_km[i]! * sites.short_km[i]!));
}

/** Bounds of the squared distance of site i over the square of half-width `half` around a centre, into `into`. */
export function distanceBounds(
  sites: Sites,
  i: number,
  { x, y, half }: { readonly x: number; readonly y: number; readonly half: number },
  into: { least: number; most: number },
): void {
  const dx = x - sites.x[i]!;
  const dy = y - sites.y[i]!;
  const east = sites.east[i]!;
  const north = sites.north[i]!;
  const along = Math.abs(dx * east + dy * north);
  const across = Math.abs(dx * north - dy * east);
  // Both axes are turned by one angle against the square, so that the square reaches equally far along both.
  const reach = half * (Math.abs(east) + Math.abs(north));
  const a = sites.long_km[i]!;
  const b = sites.short_km[i]!;
  const nearAlong = Math.max(0, along - reach) / a;
  const nearAcross = Math.max(0, across - reach) / b;
  const farAlong = (along + reach) / a;
  const farAcross = (across + reach) / b;
  into.least = nearAlong * nearAlong + nearAcross * nearAcross;
  into.most = farAlong * farAlong + farAcross * farAcross;
}
