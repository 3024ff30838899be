import { ECCENTRICITY_2 as E2, SEMI_MAJOR_m as A } from './wgs84';

const E = Math.sqrt(E2);
const RAD = Math.PI / 180;

/** A map projection in metres in which every area equals that on the WGS84 ellipsoid. */
export interface EqualAreaPlane {
  readonly lon: number;
  readonly lat: number;
  /** Degrees to metres. */
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
  /** Metres to degrees. */
  readonly lonOf: (x: number) => number;
  readonly latOf: (y: number) => number;
}

/** The authalic function q of the sine of a latitude (Snyder 1987, equation 3-12). */
function q(sin: number): number {
  const e = E * sin;
  return (1 - E2) * (sin / (1 - e * e) + Math.atanh(e) / E);
}

/**
 * Lambert's cylindrical equal-area projection of the ellipsoid (Snyder 1987, p. 81) with the given latitude
 * as standard parallel. Areas are exact everywhere. Lengths and angles are exact at that latitude only:
 * within 0.3 degrees of 7° S they are off by at most 0.07 %.
 */
export function equalAreaPlane({ lon, lat }: { readonly lon: number; readonly lat: number }): EqualAreaPlane {
  const sin = Math.sin(lat * RAD);
  const k = Math.cos(lat * RAD) / Math.sqrt(1 - E2 * sin * sin);
  return {
    lon,
    lat,
    x: (degrees) => A * k * (degrees - lon) * RAD,
    y: (degrees) => (A * q(Math.sin(degrees * RAD))) / (2 * k),
    lonOf: (x) => lon + x / (A * k * RAD),
    latOf: (y) => latitudeOf((2 * k * y) / A),
  };
}

/** Inverse of the authalic latitude by Newton's method; from the third iteration the double no longer changes. */
function latitudeOf(target: number): number {
  let phi = Math.asin(Math.max(-1, Math.min(1, target / q(1))));
  for (let round = 0; round < 6; round++) {
    const sin = Math.sin(phi);
    const cos = Math.cos(phi);
    if (cos < 1e-12) break;
    const w = 1 - E2 * sin * sin;
    phi += ((target - q(sin)) * w * w) / (2 * (1 - E2) * cos);
  }
  return phi / RAD;
}

/** Projects positions [lon, lat, …] in degrees to [x, y, …] in metres. */
export function projected(plane: EqualAreaPlane, position: Float64Array): Float64Array {
  const metres = new Float64Array(position.length);
  for (let i = 0; i < position.length; i += 2) {
    metres[i] = plane.x(position[i]!);
    metres[i + 1] = plane.y(position[i + 1]!);
  }
  return metres;
}
