import type { WorldToClip } from './choroplethCamera';
import { fitZoom, latOf, lonOf, mercatorX, mercatorY, worldSize_px } from './mercator';
import type { BBox } from './viewport';

/** The common camera of the small multiples: centre in degrees, and MapLibre's zoom. */
export interface CellCamera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Size of a small map in CSS px. */
export interface CellSize {
  readonly width: number;
  readonly height: number;
}

/** A position in a small map, CSS px from its top left. */
export interface CellPoint {
  readonly x: number;
  readonly y: number;
}

const ZOOMS = { least: 3, most: 16 } as const;

/** The transform from world to clip coordinates of a camera. */
export function clipOf({ lon, lat, zoom }: CellCamera, { width, height }: CellSize): WorldToClip {
  const size_px = worldSize_px(zoom);
  const scale = [(2 * size_px) / width, (-2 * size_px) / height] as const;
  return { scale, shift: [-scale[0] * mercatorX(lon), -scale[1] * mercatorY(lat)], depth: 1, w: 1 };
}

/** A camera that shows a whole bounding box with a `margin` in CSS px around it. */
export function fitCell([west, south, east, north]: BBox, size: CellSize, margin: number): CellCamera {
  const free = {
    width_px: Math.max(8, size.width - 2 * margin),
    height_px: Math.max(8, size.height - 2 * margin),
  };
  return {
    lon: (west + east) / 2,
    lat: latOf((mercatorY(south) + mercatorY(north)) / 2),
    zoom: limited(fitZoom([west, south, east, north], free)),
  };
}

/** Converts a position in a small map to degrees. */
export function placeInCell(
  camera: CellCamera,
  size: CellSize,
  { x, y }: CellPoint,
): { lon: number; lat: number } {
  const size_px = worldSize_px(camera.zoom);
  return {
    lon: lonOf(mercatorX(camera.lon) + (x - size.width / 2) / size_px),
    lat: latOf(mercatorY(camera.lat) + (y - size.height / 2) / size_px),
  };
}

/** The camera after dragging the map by the given CSS px. */
export function panned(camera: CellCamera, { x, y }: CellPoint): CellCamera {
  return { ...camera, ...placeInCell(camera, { width: 0, height: 0 }, { x: -x, y: -y }) };
}

/** The camera after zooming by steps, with the position under a point kept in place. */
export function zoomedAround(
  camera: CellCamera,
  size: CellSize,
  { at, steps }: { readonly at: CellPoint; readonly steps: number },
): CellCamera {
  const zoom = limited(camera.zoom + steps);
  const fixed = placeInCell(camera, size, at);
  const moved = placeInCell({ ...fixed, zoom }, size, { x: size.width - at.x, y: size.height - at.y });
  return { ...moved, zoom };
}

/** The bounding box that a small map shows. */
export function cellBox(camera: CellCamera, size: CellSize): BBox {
  const { lon: west, lat: north } = placeInCell(camera, size, { x: 0, y: 0 });
  const { lon: east, lat: south } = placeInCell(camera, size, { x: size.width, y: size.height });
  return [west, south, east, north];
}

function limited(zoom: number): number {
  return Math.min(ZOOMS.most, Math.max(ZOOMS.least, zoom));
}
