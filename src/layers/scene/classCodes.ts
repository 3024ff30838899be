import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { isShown, type Classified } from '../../aggregate/classes/classify';
import { BIVARIATE_CODES } from '../../aggregate/modes/bivariateCodes';
import type { Villages } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { areaRanks } from './places';
import { MAP_FONTS } from '../mapTheme';
import { LAYER } from '../layerIds';
import type { MapMeasures, MapTheme } from '../mapTheme';

/**
 * Letter codes of an answer's classes in class order, for maps that greyscale colours cannot show; null where
 * there are none.
 */
function codesOf({ indicator }: Classified): readonly string[] | null {
  const { formula } = indicator;
  if (formula.kind === 'hotSpots') return formula.signs;
  return formula.kind === 'bivariate' ? BIVARIATE_CODES : null;
}

export function hasCodes(answer: Classified): boolean {
  return codesOf(answer) !== null;
}

/** The class's code at every visible village; larger villages have priority in label placement. */
export function classCodes(answer: Classified, villages: Villages): FeatureCollection<Point> {
  const features: Feature<Point>[] = [];
  const codes = codesOf(answer) ?? [];
  const ranks = areaRanks(villages);
  for (let row = 0; row < answer.classIndex.length; row++) {
    if (answer.column.mark[row] !== MARK.present || !isShown(answer, row)) continue;
    const code = codes[answer.classIndex[row]!];
    if (!code) continue;
    features.push({
      type: 'Feature',
      properties: { row, code, rank: ranks[row]! },
      geometry: { type: 'Point', coordinates: [villages.lon[row]!, villages.lat[row]!] },
    });
  }
  return { type: 'FeatureCollection', features };
}

export interface CodeLayerInput {
  readonly theme: MapTheme;
  readonly measures: MapMeasures;
  /** Zoom from which a village has room for two letters. */
  readonly zoom: number;
}

/** The layer of class codes, placed below a village's name where both are shown. */
export function codeLayer({ theme, measures, zoom }: CodeLayerInput): LayerSpecification {
  return {
    id: LAYER.classCode,
    type: 'symbol',
    source: 'classCodes',
    minzoom: Math.max(0, zoom),
    layout: {
      'text-field': ['get', 'code'],
      'text-font': [MAP_FONTS.semibold],
      'text-size': measures.villageLabel_px,
      'text-padding': 2,
      'text-variable-anchor': ['center', 'top', 'bottom'],
      'text-radial-offset': 0.8,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 1.4 },
  };
}
