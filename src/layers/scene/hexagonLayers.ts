import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { NO_CLASS } from '../../aggregate/classes/classify';
import type { Hexagons } from '../../aggregate/regions/hexQuestion';
import { certainty, coefficientOfVariation_pct, type Certainty } from '../../aggregate/classes/uncertainty';
import { STATUS } from '../../aggregate/rollup/rollupRequest';
import type { Theme } from '../choices';
import { lookColours } from '../palettes/choroplethPaint';
import { geojson } from '../geojsonSource';
import { HEXAGONS, LAYER } from '../layerIds';
import { mapTheme } from '../mapTheme';
import type { StylePart } from './style';

export interface HexagonLook {
  /** Colours '#rrggbb' in class order. */
  readonly colours: readonly string[];
  readonly theme: Theme;
  readonly overBasemap: boolean;
  /** Whether uncertain values are left uncoloured, as on the village map. */
  readonly uncertainty: boolean;
}

/** Reliability of a hexagon's number; null where its villages have no published errors. */
export function hexagonCertainty({ value, standardError }: Hexagons, hexagon: number): Certainty | null {
  const cv_pct = coefficientOfVariation_pct(value[hexagon]!, standardError[hexagon]!);
  return cv_pct === null ? null : certainty(cv_pct);
}

/** Colour of a hexagon: that of its class or, without a number, that of suppressed or missing villages. */
export function hexagonColour(
  hexagons: Hexagons,
  hexagon: number,
  { colours, theme, uncertainty }: HexagonLook,
): string {
  const classed = hexagons.classIndex[hexagon]!;
  const withheld = uncertainty && hexagonCertainty(hexagons, hexagon) === 'unsure';
  if (classed !== NO_CLASS && !withheld) return colours[classed] ?? '';
  const { noNumber, notApplicable } = lookColours(theme);
  return hexagons.status[hexagon] === STATUS.interval ? notApplicable : noNumber;
}

/** Hexagons as fill and line layers, above the villages and below the borders of kecamatan. */
export function hexagonPart(hexagons: Hexagons, look: HexagonLook): StylePart {
  const theme = mapTheme(look.theme);
  const features = Array.from(hexagons.status, (_, hexagon): Feature<Polygon> => {
    const ring = Array.from({ length: 7 }, (_corner, i) => {
      const at = 12 * hexagon + 2 * (i % 6);
      return [hexagons.corners[at]!, hexagons.corners[at + 1]!];
    });
    return {
      type: 'Feature',
      id: hexagon,
      properties: { colour: hexagonColour(hexagons, hexagon, look) },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  const data: FeatureCollection<Polygon> = { type: 'FeatureCollection', features };
  return {
    sources: { [HEXAGONS]: geojson(data) },
    layers: [
      {
        id: LAYER.hexFill,
        type: 'fill',
        source: HEXAGONS,
        paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': look.overBasemap ? 0.82 : 1 },
      },
      {
        id: LAYER.hexLine,
        type: 'line',
        source: HEXAGONS,
        paint: { 'line-color': theme.villageLine, 'line-width': 0.8 },
      },
    ],
  };
}
