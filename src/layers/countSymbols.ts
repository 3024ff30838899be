import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Classified } from '../aggregate/classify';
import type { Villages } from '../data/dataset';
import { MARK } from '../data/mark';
import { LAYER } from './layerIds';
import type { MapTheme } from './mapTheme';

/** Radius of the largest symbol, CSS px. */
export const LARGEST_SYMBOL_PX = 16;

/** Radius of a count's circle: its area follows the value, the largest value has the largest circle. */
export function countRadius_px({ value, largest }: { value: number; largest: number }): number {
  return largest > 0 ? LARGEST_SYMBOL_PX * Math.sqrt(value / largest) : 0;
}

/** One circle a village that has a number over zero; the largest lie lowest. */
export function countSymbols(answer: Classified, villages: Villages): FeatureCollection<Point> {
  const { value, mark } = answer.column;
  const features: Feature<Point>[] = [];
  for (let row = 0; row < mark.length; row++) {
    if (mark[row] !== MARK.present || !(value[row]! > 0)) continue;
    const radius_px = countRadius_px({ value: value[row]!, largest: answer.max });
    features.push({
      type: 'Feature',
      properties: { row, radius_px: Math.round(radius_px * 100) / 100 },
      geometry: { type: 'Point', coordinates: [villages.lon[row]!, villages.lat[row]!] },
    });
  }
  return { type: 'FeatureCollection', features };
}

export function countLayer({
  colour,
  theme,
  scale,
}: {
  colour: string;
  theme: MapTheme;
  scale: number;
}): LayerSpecification {
  return {
    id: LAYER.countSymbol,
    type: 'circle',
    source: 'countSymbols',
    layout: { 'circle-sort-key': ['-', ['get', 'radius_px']] },
    paint: {
      'circle-radius': ['*', scale, ['get', 'radius_px']],
      'circle-color': colour,
      'circle-opacity': 0.78,
      'circle-stroke-color': theme.paper,
      'circle-stroke-width': 0.8,
    },
  };
}
