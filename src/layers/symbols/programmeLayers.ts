import type { LayerSpecification } from 'maplibre-gl';
import { LAYER } from '../layerIds';
import { MAP_FONTS, type MapTheme } from '../mapTheme';
import { NUMBER } from './statusSymbols';

/** Ids of the sources that depend on the zoom, which the map host fills from `programmeFeatures`. */
export const PLACED_SOURCES = {
  symbols: 'programmeSymbols',
  tags: 'programmeTags',
  poverty: 'povertySymbols',
  leaders: 'programmeLeaders',
  feet: 'programmeFeet',
} as const;

const IMAGE = ['get', 'image'] as unknown as string;

/**
 * Layers of the programme's symbols with their leader lines. Role symbols are always shown, and labels avoid
 * them.
 */
export function programmeLayers({ statusZoom }: { readonly statusZoom: number }): LayerSpecification[] {
  const icon = { 'icon-image': IMAGE, 'icon-padding': 0 } as const;
  return [
    {
      id: LAYER.leaderCasing,
      type: 'line',
      source: PLACED_SOURCES.leaders,
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': '#ffffff', 'line-width': 3 },
    },
    {
      id: LAYER.leader,
      type: 'line',
      source: PLACED_SOURCES.leaders,
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': '#171a2b', 'line-width': 1.2 },
    },
    {
      id: LAYER.leaderFoot,
      type: 'circle',
      source: PLACED_SOURCES.feet,
      paint: {
        'circle-radius': 2.4,
        'circle-color': '#171a2b',
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1,
      },
    },
    {
      id: LAYER.povertyStatus,
      type: 'symbol',
      source: PLACED_SOURCES.poverty,
      // Where villages are smaller than symbols, only the most severe statuses that fit are shown; from
      // `statusZoom` all are.
      layout: {
        ...icon,
        'icon-allow-overlap': ['step', ['zoom'], false, statusZoom, true],
        'icon-ignore-placement': true,
        'symbol-sort-key': ['get', 'order'],
      },
    },
    {
      id: LAYER.programme,
      type: 'symbol',
      source: PLACED_SOURCES.symbols,
      layout: { ...icon, 'icon-allow-overlap': true },
    },
    {
      id: LAYER.programmeTag,
      type: 'symbol',
      source: PLACED_SOURCES.tags,
      layout: { ...icon, 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    },
  ];
}

/** Numbers beside symbols that stand for several, above all others of the programme. */
export function programmeCountLayer(theme: MapTheme, radius_px: number): LayerSpecification {
  return {
    id: LAYER.programmeCount,
    type: 'symbol',
    source: PLACED_SOURCES.symbols,
    layout: {
      'text-field': ['get', 'number'],
      'text-font': [MAP_FONTS.semibold],
      'text-size': radius_px * NUMBER.size,
      'text-anchor': 'left',
      'text-offset': [NUMBER.start / NUMBER.size, 0],
      'text-padding': 0,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 1.8 },
  };
}
