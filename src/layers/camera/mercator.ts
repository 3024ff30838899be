import type { BBox } from './viewport';

/**
 * Web Mercator in integers: the world is 2^32 units wide (0.9 cm each at the equator). Differences between
 * positions are exact, and those of up to half the world fit into 32 bits.
 */
export const WORLD_UNITS = 2 ** 32;

/** Longitude in degrees to 0…1 from the west. */
export const mercatorX = (lon: number): number => (lon + 180) / 360;

/** Latitude in degrees to 0…1 from the north. */
export function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

export const lonOf = (x: number): number => x * 360 - 180;

export function latOf(y: number): number {
  return (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
}

/** Width of the world in CSS px at a zoom level (tiles of 512 px). */
export const worldSize_px = (zoom: number): number => 512 * 2 ** zoom;

/** The largest zoom at which a bounding box fits into a frame in CSS px. */
export function fitZoom(
  bbox: BBox,
  { width_px, height_px }: { width_px: number; height_px: number },
): number {
  const wide = mercatorX(bbox[2]) - mercatorX(bbox[0]);
  const high = mercatorY(bbox[1]) - mercatorY(bbox[3]);
  return Math.log2(Math.min(width_px / wide, height_px / high) / 512);
}
