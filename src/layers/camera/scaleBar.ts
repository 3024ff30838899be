/** Length of one degree along the equator of the WGS84 ellipsoid, metres. */
const METRES_PER_DEGREE = 111_319.49;

export interface ScaleBar {
  readonly metres: number;
  readonly width_px: number;
}

/**
 * The longest round length (1, 2 or 5 times a power of ten) that fits.
 * @param view bounds [west, south, east, north] in degrees, shown `width_px` wide
 */
export function scaleBar(
  view: readonly [west: number, south: number, east: number, north: number],
  { width_px, longest_px }: { readonly width_px: number; readonly longest_px: number },
): ScaleBar {
  const [west, south, east, north] = view;
  const latitude = ((south + north) / 2) * (Math.PI / 180);
  const metresPerPixel = ((east - west) * METRES_PER_DEGREE * Math.cos(latitude)) / width_px;
  const limit = metresPerPixel * longest_px;
  const power = 10 ** Math.floor(Math.log10(limit));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= limit) ?? power;
  return { metres, width_px: metres / metresPerPixel };
}
