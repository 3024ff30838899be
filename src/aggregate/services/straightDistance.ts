import { ECCENTRICITY_2, SEMI_MAJOR_m } from '../geometry/wgs84';

/** A position in degrees. */
export interface Position {
  readonly lon: number;
  readonly lat: number;
}

const LONG_KM = SEMI_MAJOR_m / 1000;

/**
 * Straight-line distance over the WGS84 ellipsoid in km, by Gauss's mid-latitude formula. Within 1 m of the
 * exact geodesic up to 100 km, where a sphere would be off by up to 0.56 %. It is not a road distance.
 */
export function straightDistance_km(from: Position, to: Position): number {
  const radians = Math.PI / 180;
  const middle = ((from.lat + to.lat) / 2) * radians;
  const north = (to.lat - from.lat) * radians;
  const east = (to.lon - from.lon) * radians;
  const root = 1 - ECCENTRICITY_2 * Math.sin(middle) ** 2;
  const across_km = LONG_KM / Math.sqrt(root);
  const along_km = (across_km * (1 - ECCENTRICITY_2)) / root;
  // The chord in the plane of the mid-latitude, converted to an arc on the ellipsoid.
  const x = 2 * across_km * Math.sin(east / 2) * Math.cos(middle);
  const y = 2 * along_km * Math.sin(north / 2) * Math.cos(east / 2);
  // Math.hypot is many times slower, and these numbers cannot overflow or underflow.
  const chord_km = Math.sqrt(x * x + y * y);
  return chord_km === 0 ? 0 : 2 * across_km * Math.asin(Math.min(1, chord_km / (2 * across_km)));
}
