import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Villages } from '../../data/model/dataset';
import type { PackGeometry } from '../../data/model/geometry';
import { textAt } from '../../data/model/textColumn';
import { NOTHING } from '../geojsonSource';
import { MAP_FONTS } from '../mapTheme';
import { LAYER } from '../layerIds';
import type { MapMeasures, MapTheme } from '../mapTheme';
import { mercatorY } from '../camera/mercator';
import { createPicker } from '../camera/picker';
import { villageBox } from '../camera/villageBox';
import type { BBox } from '../camera/viewport';

/** The selected village with what its label and the symbols around it need. */
export interface ChosenVillage {
  readonly row: number;
  readonly name: string;
  readonly box: BBox;
  readonly at: readonly [lon: number, lat: number];
}

export function chosenVillage(
  geometry: PackGeometry,
  villages: Villages,
  row: number | null,
): ChosenVillage | null {
  if (row === null || row >= villages.n) return null;
  return {
    row,
    name: textAt(villages.name, row),
    box: villageBox(createPicker(geometry.villages), villages, row),
    at: [villages.lon[row]!, villages.lat[row]!],
  };
}

/** Sources of its name: below the shape, or inside where the shape fills the screen. */
export const SELECTED_NAMES = { below: 'selectedName', inside: 'selectedNameInside' } as const;

/**
 * Height in CSS px above which the lower edge of a shape may be off the screen, so that the name is placed
 * inside.
 */
const LARGE_PX = 300;

const named = (name: string, at: readonly [number, number]): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: [...at] } }],
});

export function selectedNames(
  chosen: ChosenVillage | null,
): Record<'below' | 'inside', FeatureCollection<Point>> {
  if (chosen === null) return { below: NOTHING, inside: NOTHING };
  const [west, south, east] = chosen.box;
  return { below: named(chosen.name, [(west + east) / 2, south]), inside: named(chosen.name, chosen.at) };
}

/** Zoom from which the name is placed inside the shape. */
export function insideZoom({ box: [, south, , north] }: ChosenVillage): number {
  const high = Math.max(mercatorY(south) - mercatorY(north), 1e-9);
  return Math.round(Math.log2(LARGE_PX / (512 * high)) * 100) / 100;
}

export const SELECTED_NAME_SHARE = 1.15;
/** Gap between the shape and its name, in letter heights. */
export const SELECTED_NAME_GAP = 0.35;

/** Label layers of the selected village: always shown above everything, and avoided by other labels. */
export function selectedNameLayers(
  chosen: ChosenVillage | null,
  { theme, measures }: { readonly theme: MapTheme; readonly measures: MapMeasures },
): LayerSpecification[] {
  const size_px = Math.round(measures.villageLabel_px * SELECTED_NAME_SHARE * 10) / 10;
  const zoom = chosen === null ? 24 : Math.min(24, Math.max(0, insideZoom(chosen)));
  const gap = measures.symbolRadius_px / size_px;
  const name = (source: string, offset: number) =>
    ({
      id: source === SELECTED_NAMES.below ? LAYER.selectedName : LAYER.selectedNameInside,
      type: 'symbol',
      source,
      layout: {
        'text-field': ['get', 'name'] as unknown as string,
        'text-font': [MAP_FONTS.semibold],
        'text-size': size_px,
        'text-max-width': 12,
        'text-anchor': 'top',
        'text-offset': [0, offset],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 2 },
    }) satisfies SymbolLayerSpecification;
  return [
    { ...name(SELECTED_NAMES.below, SELECTED_NAME_GAP), maxzoom: zoom },
    { ...name(SELECTED_NAMES.inside, Math.round(gap * 125) / 100), minzoom: zoom },
  ];
}
