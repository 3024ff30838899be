import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { LAYER } from '../layerIds';
import type { MapSize, MapTheme } from '../mapTheme';

/** Positions of the destinations of distances, in parallel arrays. */
export interface Destinations {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** Radius of a destination's dot in CSS px, on the map and in the legend. */
export const DESTINATION_PX: Record<MapSize, number> = { phone: 2.2, laptop: 2.6, projector: 4.5 };

export function destinationPoints({ lon, lat }: Destinations): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: Array.from(lon, (x, i) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [x, lat[i]!] },
    })),
  };
}

/** Small white dots with an ink ring, visible on light and on dark classes. */
export function destinationLayer(theme: MapTheme, size: MapSize): LayerSpecification {
  return {
    id: LAYER.destination,
    type: 'circle',
    source: 'destinations',
    paint: {
      'circle-radius': DESTINATION_PX[size],
      'circle-color': theme.paper,
      'circle-stroke-color': theme.ink,
      'circle-stroke-width': 1.2,
    },
  };
}
