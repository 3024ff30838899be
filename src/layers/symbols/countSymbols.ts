import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { isShown, type Classified } from '../../aggregate/classes/classify';
import { type Certainty, certaintyAt } from '../../aggregate/classes/uncertainty';
import type { Villages } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { LAYER } from '../layerIds';
import type { MapSize, MapTheme } from '../mapTheme';

/** Radius of the largest circle in CSS px for a pack with up to 400 villages. */
const LARGEST_PX: Record<MapSize, number> = { phone: 10.5, laptop: 13, projector: 21 };
const REGENCY_VILLAGES = 400;

/** Radius of a circle relative to the largest one, 0…1; the area is proportional to the value. */
export function countRadius({ value, largest }: { value: number; largest: number }): number {
  return largest > 0 && value > 0 ? Math.sqrt(value / largest) : 0;
}

/**
 * Radius of the largest circle on the map and in the legend. Circles have the same size at every zoom, so
 * that the legend stays valid, and are smaller in packs with more villages.
 */
export function largestCount_px({ n, size }: { n: number; size: MapSize }): number {
  return LARGEST_PX[size] * Math.max(0.2, Math.min(1, Math.sqrt(REGENCY_VILLAGES / Math.max(1, n))));
}

/** States of a count without a circle, drawn as small marks over the colours of another indicator. */
export type BlankLook = 'missing' | 'suppressed' | 'zero';
const BLANK_LOOKS: readonly (BlankLook | null)[] = ['zero', 'missing', 'suppressed', null];
/** Radius of such a mark in CSS px, on the map and in the legend. */
export const BLANK_PX = 2.6;
/** With more villages than this, marks of absent counts would dominate the picture and are not drawn. */
const MOST_BLANKS = 4000;

/**
 * A small mark at every visible village whose count is zero, missing or suppressed, so that none looks like a
 * small circle.
 */
export function countBlanks(answer: Classified, villages: Villages): FeatureCollection<Point> {
  const { value, mark } = answer.column;
  const features: Feature<Point>[] = [];
  for (let row = 0; row < mark.length && villages.n <= MOST_BLANKS; row++) {
    const look = BLANK_LOOKS[mark[row]!] ?? null;
    if (look === null || value[row]! > 0 || !isShown(answer, row)) continue;
    features.push({
      type: 'Feature',
      properties: { row, look },
      geometry: { type: 'Point', coordinates: [villages.lon[row]!, villages.lat[row]!] },
    });
  }
  return { type: 'FeatureCollection', features };
}

/**
 * The layer of these marks: white with a grey ring for missing, grey for suppressed, with an ink ring for
 * zero.
 */
export function blankLayer(theme: MapTheme): LayerSpecification {
  return {
    id: LAYER.countBlank,
    type: 'circle',
    source: 'countBlanks',
    paint: {
      'circle-radius': BLANK_PX,
      'circle-color': ['match', ['get', 'look'], 'suppressed', theme.noNumberLine, theme.noNumber],
      'circle-stroke-color': ['match', ['get', 'look'], 'zero', theme.ink, theme.noNumberLine],
      'circle-stroke-width': 1.2,
    },
  };
}

/** A circle for every visible village with a number above zero; with `uncertainty`, each has its reliability. */
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

/** The layer of circles: paler where the number is uncertain, larger ones below smaller ones. */
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
      // As wide as the circles of a nation, the edges of their neighbours would leave no colour of them.
      'circle-stroke-width': bySure({ sure: Math.min(0.8, largest_px / 13), careful: 0.8, unsure: 0.8 }),
    },
  };
}
