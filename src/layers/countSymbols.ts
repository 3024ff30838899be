import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { isShown, type Classified } from '../aggregate/classify';
import { type Certainty, certaintyAt } from '../aggregate/uncertainty';
import type { Villages } from '../data/dataset';
import { MARK } from '../data/mark';
import { LAYER } from './layerIds';
import type { MapSize, MapTheme } from './mapTheme';

/** Radius of the largest circle, CSS px, where villages are as many as a regency has. */
const LARGEST_PX: Record<MapSize, number> = { phone: 10.5, laptop: 13, projector: 21 };
const REGENCY_VILLAGES = 400;

/** Radius of a count's circle beside the largest one's, 0…1: its area follows the value. */
export function countRadius({ value, largest }: { value: number; largest: number }): number {
  return largest > 0 && value > 0 ? Math.sqrt(value / largest) : 0;
}

/**
 * Radius of the largest circle, on the map and in its legend: circles keep their size at every zoom, so that
 * the legend stays true, and are smaller where a pack has more villages.
 */
export function largestCount_px({ n, size }: { n: number; size: MapSize }): number {
  return LARGEST_PX[size] * Math.max(0.2, Math.min(1, Math.sqrt(REGENCY_VILLAGES / Math.max(1, n))));
}

/** One circle a village shown that has a number over zero; with `uncertainty`, each says how sure it is. */
export function countSymbols(
  answer: Classified,
  villages: Villages,
  uncertainty: boolean,
): FeatureCollection<Point> {
  const { value, mark } = answer.column;
  const features: Feature<Point>[] = [];
  for (let row = 0; row < mark.length; row++) {
    if (mark[row] !== MARK.present || !(value[row]! > 0) || !isShown(answer, row)) continue;
    features.push({
      type: 'Feature',
      properties: {
        row,
        radius: Math.round(countRadius({ value: value[row]!, largest: answer.max }) * 1000) / 1000,
        sure: uncertainty ? (certaintyAt(answer, row) ?? 'sure') : 'sure',
      },
      geometry: { type: 'Point', coordinates: [villages.lon[row]!, villages.lat[row]!] },
    });
  }
  return { type: 'FeatureCollection', features };
}

export interface CountLayerInput {
  readonly colour: string;
  readonly theme: MapTheme;
  readonly largest_px: number;
}

/** Circles, paler where their number is not sure; the largest lie lowest. */
export function countLayer({ colour, theme, largest_px }: CountLayerInput): LayerSpecification {
  const bySure = (values: Record<Certainty, unknown>): never =>
    ['match', ['get', 'sure'], 'unsure', values.unsure, 'careful', values.careful, values.sure] as never;
  return {
    id: LAYER.countSymbol,
    type: 'circle',
    source: 'countSymbols',
    layout: { 'circle-sort-key': ['-', ['get', 'radius']] },
    paint: {
      'circle-radius': ['*', largest_px, ['get', 'radius']],
      'circle-color': colour,
      'circle-opacity': bySure({ sure: 0.78, careful: 0.45, unsure: 0.1 }),
      'circle-stroke-color': bySure({ sure: theme.paper, careful: colour, unsure: colour }),
      'circle-stroke-width': 0.8,
    },
  };
}
