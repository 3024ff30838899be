import { ECCENTRICITY_2, SEMI_MAJOR_m } from '../../aggregate/geometry/wgs84';

/**
 * Positions as metres on a plane that touches the ellipsoid in their middle. Within a regency (60 km) distances are
 * right to a few metres in ten kilometres; in a province a little less.
 */
export function localPlane(
  lon: Float64Array,
  lat: Float64Array,
): { readonly x_m: Float64Array; readonly y_m: Float64Array } {
  const middle = (of: Float64Array) => {
    const known = of.filter((value) => !Number.isNaN(value));
    return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  };
  const [lon0, lat0] = [middle(lon), middle(lat)];
  const radian = Math.PI / 180;
  const curvature = 1 - ECCENTRICITY_2 * Math.sin(lat0 * radian) ** 2;
  const across = (SEMI_MAJOR_m / Math.sqrt(curvature)) * Math.cos(lat0 * radian) * radian;
  const along = ((SEMI_MAJOR_m * (1 - ECCENTRICITY_2)) / curvature ** 1.5) * radian;
  return {
    x_m: lon.map((value) => (value - lon0) * across),
    y_m: lat.map((value) => (value - lat0) * along),
  };
}
