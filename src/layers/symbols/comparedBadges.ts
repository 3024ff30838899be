import type { FeatureCollection, Point } from 'geojson';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { Villages } from '../../data/model/dataset';
import { NOTHING } from '../geojsonSource';
import { MAP_FONTS } from '../mapTheme';
import { LAYER } from '../layerIds';
import type { MapMeasures } from '../mapTheme';
import type { ProgrammeMark } from './programmeMarks';
import { symbolImageId } from './statusSymbols';

/**
 * Number badges of the compared villages at their reference points, starting at 1; `lifted` where a programme
 * symbol is at the same point.
 */
export function comparedBadges(
  villages: Pick<Villages, 'lon' | 'lat'>,
  rows: readonly number[],
  marks: readonly Pick<ProgrammeMark, 'row'>[],
  radius_px: number,
): FeatureCollection<Point> {
  if (rows.length === 0) return NOTHING;
  const image = symbolImageId({ symbol: 'badge', radius_px });
  return {
    type: 'FeatureCollection',
    features: rows.map((row, i) => ({
      type: 'Feature',
      properties: { row, number: String(i + 1), image, lifted: marks.some((mark) => mark.row === row) },
      geometry: { type: 'Point', coordinates: [villages.lon[row]!, villages.lat[row]!] },
    })),
  };
}

/**
 * The layer of badges with numbers. It is above all other marks, because the numbers identify the columns of
 * the comparison.
 */
export function comparedBadgeLayer({
  symbolRadius_px,
}: Pick<MapMeasures, 'symbolRadius_px'>): SymbolLayerSpecification {
  const size_px = symbolRadius_px * 1.4;
  const lift_px = symbolRadius_px * 2.1;
  const liftedOr = (up: number) =>
    ['case', ['get', 'lifted'], ['literal', [0, -up]], ['literal', [0, 0]]] as unknown as [number, number];
  return {
    id: LAYER.comparedBadge,
    type: 'symbol',
    source: 'comparedBadges',
    layout: {
      'icon-image': ['get', 'image'],
      'icon-allow-overlap': true,
      'icon-offset': liftedOr(lift_px),
      'text-field': ['get', 'number'],
      'text-font': [MAP_FONTS.semibold],
      'text-size': size_px,
      'text-offset': liftedOr(lift_px / size_px),
      'text-allow-overlap': true,
    },
    // The badge has the same dark colour in every theme, as programme symbols do.
    paint: { 'text-color': '#ffffff' },
  };
}
