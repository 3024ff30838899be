const SEMI_MAJOR_KM = 6378.137;
const ECCENTRICITY = 0.0818191908426215;

/** A position in the plane: km east and km north. */
export type PlanePoint = readonly [x: number, y: number];

/** An equal-area plane around one latitude: areas in it are areas on the WGS84 ellipsoid. */
export interface Plane {
  readonly toPlane: (position: { readonly lon: number; readonly lat: number }) => PlanePoint;
  readonly toDegrees: (point: PlanePoint) => [lon: number, lat: number];
}

/** Area on the unit-b² ellipsoid from the equator to a latitude, per radian of longitude (Snyder 1987, 3-12). */
function authalic(sine: number): number {
  const e = ECCENTRICITY;
  const es = e * sine;
  return ((1 - e * e) * (sine / (1 - es * es) + Math.log((1 + es) / (1 - es)) / (2 * e))) / 2;
}

/**
 * The cylindrical equal-area projection of WGS84, true at `lat` (Snyder 1987, ch. 10): km east and north of
 * `lon`, `lat`. Over half a degree, lengths are true to 0.1 %.
 */
export function equalAreaPlane({ lon: lon0, lat: lat0 }: { lon: number; lat: number }): Plane {
  const rad = Math.PI / 180;
  const sine0 = Math.sin(lat0 * rad);
  const scale = Math.cos(lat0 * rad) / Math.sqrt(1 - (ECCENTRICITY * sine0) ** 2);
  const origin = authalic(sine0);
  return {
    toPlane: ({ lon, lat }) => [
      SEMI_MAJOR_KM * scale * (lon - lon0) * rad,
      (SEMI_MAJOR_KM * (authalic(Math.sin(lat * rad)) - origin)) / scale,
    ],
    toDegrees: ([x, y]) => {
      const wanted = (y * scale) / SEMI_MAJOR_KM + origin;
      let sine = wanted;
      for (let i = 0; i < 6; i++) {
        const slope = (1 - ECCENTRICITY ** 2) / (1 - (ECCENTRICITY * sine) ** 2) ** 2;
        sine -= (authalic(sine) - wanted) / slope;
      }
      return [lon0 + x / (SEMI_MAJOR_KM * scale) / rad, Math.asin(sine) / rad];
    },
  };
}
