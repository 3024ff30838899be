import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Classified } from '../aggregate/classify';
import { type Certainty, certainty, coefficientOfVariation_pct } from '../aggregate/uncertainty';
import type { Villages } from '../data/dataset';
import { MARK } from '../data/mark';
import { LAYER } from './layerIds';
import type { MapTheme } from './mapTheme';

/** Radius of the largest circle where a village of mean size is this wide. */
const LARGEST_PER_WIDTH = 0.5;
const RADII_PX = { least: 4, most: 30 } as const;

/** Radius of a count's circle beside the largest's, 0…1: its area follows the value. */
export function countRadius({ value, largest }: { value: number; largest: number }): number {
  return largest > 0 && value > 0 ? Math.sqrt(value / largest) : 0;
}

function certaintyAt({ value, standardError }: Classified['column'], row: number): Certainty {
  const cv_pct = standardError === null ? null : coefficientOfVariation_pct(value[row]!, standardError[row]!);
  return cv_pct === null ? 'sure' : certainty(cv_pct);
}

/** One circle a village that has a number over zero; with `uncertainty`, each says how sure it is. */
export function countSymbols(
  answer: Classified,
  villages: Villages,
  uncertainty: boolean,
): FeatureCollection<Point> {
  const { value, mark } = answer.column;
  const features: Feature<Point>[] = [];
  for (let row = 0; row < mark.length; row++) {
    if (mark[row] !== MARK.present || !(value[row]! > 0)) continue;
    features.push({
      type: 'Feature',
      properties: {
        row,
        radius: Math.round(countRadius({ value: value[row]!, largest: answer.max }) * 1000) / 1000,
        sure: uncertainty ? certaintyAt(answer.column, row) : 'sure',
      },
      geometry: { type: 'Point', coordinates: [villages.lon[row]!, villages.lat[row]!] },
    });
  }
  return { type: 'FeatureCollection', features };
}

export interface CountLayerInput {
  readonly colour: string;
  readonly theme: MapTheme;
  /** Map zoom at which a village of mean size is 1 CSS px wide. */
  readonly zoomOfPx: number;
}

/** Circles that grow with the map between two limits, and pale where their number is not sure. */
export function countLayer({ colour, theme, zoomOfPx }: CountLayerInput): LayerSpecification {
  const zoomAt = (radius_px: number): number => zoomOfPx + Math.log2(radius_px / LARGEST_PER_WIDTH);
  const stop = (radius_px: number): unknown[] => [zoomAt(radius_px), ['*', radius_px, ['get', 'radius']]];
  const bySure = (values: Record<Certainty, unknown>): never =>
    ['match', ['get', 'sure'], 'unsure', values.unsure, 'careful', values.careful, values.sure] as never;
  return {
    id: LAYER.countSymbol,
    type: 'circle',
    source: 'countSymbols',
    layout: { 'circle-sort-key': ['-', ['get', 'radius']] },
    paint: {
      'circle-radius': [
        'interpolate',
        ['exponential', 2],
        ['zoom'],
        ...stop(RADII_PX.least),
        ...stop(RADII_PX.most),
      ] as never,
      'circle-color': colour,
      'circle-opacity': bySure({ sure: 0.78, careful: 0.45, unsure: 0.1 }),
      'circle-stroke-color': bySure({ sure: theme.paper, careful: colour, unsure: colour }),
      'circle-stroke-width': 0.8,
    },
  };
}
