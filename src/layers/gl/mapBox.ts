import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BBox } from '../camera/viewport';

/** The part of the world that a map shows, in degrees. */
export function boxOf(map: MapLibreMap): BBox {
  const [[west, south], [east, north]] = map.getBounds().toArray();
  return [west, south, east, north];
}
