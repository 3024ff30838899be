/** WGS84: equatorial radius in metres, and eccentricity. */
const A = 6378137;
const F = 1 / 298.257223563;
const E2 = F * (2 - F);
const E = Math.sqrt(E2);
const RAD = Math.PI / 180;

/** A map in metres on which every area is that on the WGS84 ellipsoid. */
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

/** Authalic q of a latitude (Snyder 1987, 3-12). */
function q(sin: number): number {
  const e = E * sin;
  return (1 - E2) * (sin / (1 - e * e) + Math.atanh(e) / E);
}

/**
 * Lambert's cylindrical equal-area projection on the ellipsoid (Snyder 1987, p. 81), true to scale along the
 * latitude given. Areas are exact everywhere; lengths and angles near that latitude: within 0.3 degrees of 7° S
 * they are 0.07 % off at most.
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

/** Newton's rounds; the third already changes nothing that a double shows. */
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

/** Positions in degrees as positions in metres. */
export function projected(plane: EqualAreaPlane, position: Float64Array): Float64Array {
  const metres = new Float64Array(position.length);
  for (let i = 0; i < position.length; i += 2) {
    metres[i] = plane.x(position[i]!);
    metres[i + 1] = plane.y(position[i + 1]!);
  }
  return metres;
}
