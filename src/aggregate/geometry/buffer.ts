import jsts from '@turf/jsts';
import type { Geometry } from 'geojson';
import { boxOfRings, type PolygonParts } from './drawing';
import { equalAreaPlane, type EqualAreaPlane } from './equalAreaPlane';

/** The geometry that a buffer is made around, in degrees. */
export type Surrounded =
  | { readonly kind: 'points'; readonly positions: readonly (readonly number[])[] }
  | { readonly kind: 'lines'; readonly lines: readonly (readonly (readonly number[])[])[] }
  /** Polygons that do not overlap; villages must be dissolved first. */
  | { readonly kind: 'polygons'; readonly parts: PolygonParts };

export type BufferFault =
  | { readonly reason: 'nothingToSurround' }
  | { readonly reason: 'notPositive' | 'tooLarge'; readonly distance_m: number; readonly most_m: number }
  /** The extent from north to south is too large for one projection to keep its scale. */
  | { readonly reason: 'tooWide'; readonly degrees: number; readonly most: number };

export type Buffer =
  { readonly ok: true; readonly parts: PolygonParts } | { readonly ok: false; readonly fault: BufferFault };

/** Above this distance a circle in the projection differs noticeably from one on the ground. */
export const MOST_BUFFER_M = 100_000;
const MOST_DEGREES = 3;
/** Segments per quarter circle: the 128-gon around a point has 0.04 % less area than the circle. */
const SEGMENTS = 32;

/**
 * The area within a distance, in metres, of points, lines or polygons. Computed in an equal-area projection
 * that is true to scale in the middle of the input, where distances are within 0.1 % of those on the
 * ellipsoid over the extent of a regency.
 */
export function bufferOf(what: Surrounded, distance_m: number): Buffer {
  if (!(distance_m > 0))
    return { ok: false, fault: { reason: 'notPositive', distance_m, most_m: MOST_BUFFER_M } };
  if (distance_m > MOST_BUFFER_M) {
    return { ok: false, fault: { reason: 'tooLarge', distance_m, most_m: MOST_BUFFER_M } };
  }
  const positions = positionsOf(what);
  if (positions.length === 0) return { ok: false, fault: { reason: 'nothingToSurround' } };
  const [west, south, east, north] = boxOfRings({ position: Float64Array.from(positions.flat()) });
  if (north - south > MOST_DEGREES) {
    return { ok: false, fault: { reason: 'tooWide', degrees: north - south, most: MOST_DEGREES } };
  }
  const plane = equalAreaPlane({ lon: (west + east) / 2, lat: (south + north) / 2 });
  const read = new jsts.GeoJSONReader().read(planeGeometry(what, plane));
  const written = new jsts.GeoJSONWriter().write(jsts.BufferOp.bufferOp(read, distance_m, SEGMENTS));
  const parts =
    written.type === 'Polygon'
      ? [written.coordinates]
      : written.type === 'MultiPolygon'
        ? written.coordinates
        : [];
  const back = parts.map((rings) =>
    rings.map((ring) => ring.map(([x, y]) => [plane.lonOf(x!), plane.latOf(y!)])),
  );
  return { ok: true, parts: back };
}

function positionsOf(what: Surrounded): number[][] {
  const pair = ([lon, lat]: readonly number[]) => [lon!, lat!];
  switch (what.kind) {
    case 'points':
      return what.positions.map(pair);
    case 'lines':
      return what.lines.flat().map(pair);
    case 'polygons':
      return what.parts.flat(2).map(pair);
  }
}

function planeGeometry(what: Surrounded, plane: EqualAreaPlane): Geometry {
  const flat = ([lon, lat]: readonly number[]) => [plane.x(lon!), plane.y(lat!)];
  switch (what.kind) {
    case 'points':
      return { type: 'MultiPoint', coordinates: what.positions.map(flat) };
    case 'lines':
      return { type: 'MultiLineString', coordinates: what.lines.map((line) => line.map(flat)) };
    case 'polygons':
      return {
        type: 'MultiPolygon',
        coordinates: what.parts.map((rings) => rings.map((ring) => closed(ring).map(flat))),
      };
  }
}

function closed(ring: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}
