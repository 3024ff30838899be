import type { LayerSpecification } from 'maplibre-gl';
import { type Basemap, basemapSource } from './basemaps';
import { mixColour } from '../palettes/colour';
import { geojson, type Sources } from '../geojsonSource';
import type { GeometrySources } from './geometrySources';
import { LAYER } from '../layerIds';
import type { MapTheme } from '../mapTheme';

/** Zooms at which border lines start to appear and at which they have their full width. */
export interface LineZooms {
  readonly from: number;
  readonly full: number;
}

/** Sources of sea, waterlines and neighbours, and of the base map if one is chosen. */
export function groundSources(geometry: GeometrySources, basemap: Basemap | null): Sources {
  return {
    ...(basemap === null ? {} : { basemap: basemapSource(basemap) }),
    sea: geojson(geometry.sea),
    coast: geojson(geometry.coast),
    neighbours: geojson(geometry.neighbours),
    neighbourLines: geojson(geometry.neighbourLines),
  };
}

const WATERLINE_PX = 5;

function waterline(theme: MapTheme, step: 1 | 2 | 3): LayerSpecification {
  return {
    id: LAYER[`waterline${step}`],
    type: 'line',
    source: 'coast',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': mixColour({ from: theme.sea, to: theme.seaLine, t: 1 - (step - 1) * 0.32 }),
      'line-width': WATERLINE_PX * 1.1,
      'line-offset': WATERLINE_PX * (step - 0.5),
    },
  };
}

export function groundLayers(theme: MapTheme, basemap: Basemap | null): LayerSpecification[] {
  const background: LayerSpecification = {
    id: LAYER.background,
    type: 'background',
    paint: { 'background-color': theme.land },
  };
  // A base map contains sea and neighbours itself.
  if (basemap !== null) {
    const paint = { 'raster-fade-duration': 0, 'raster-saturation': -0.6, 'raster-opacity': 0.9 };
    return [background, { id: LAYER.basemap, type: 'raster', source: 'basemap', paint }];
  }
  return [
    background,
    {
      id: LAYER.sea,
      type: 'fill',
      source: 'sea',
      paint: { 'fill-color': theme.sea, 'fill-antialias': false },
    },
    waterline(theme, 3),
    waterline(theme, 2),
    waterline(theme, 1),
    {
      id: LAYER.neighbourFill,
      type: 'fill',
      source: 'neighbours',
      // Its edges lie below the line.
      paint: { 'fill-color': theme.land, 'fill-antialias': false },
    },
    {
      id: LAYER.neighbourLine,
      type: 'line',
      source: 'neighbourLines',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.landLine, 'line-width': 1 },
    },
  ];
}
