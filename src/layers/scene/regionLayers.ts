import type { FeatureCollection, MultiPolygon, Point } from 'geojson';
import type { PolygonParts } from '../../aggregate/geometry/drawing';
import { geojson } from '../geojsonSource';
import { MAP_FONTS } from '../mapTheme';
import { LAYER } from '../layerIds';
import type { MapMeasures, MapTheme } from '../mapTheme';
import { symbolImageId } from '../symbols/statusSymbols';
import type { StylePart } from './style';

/** A region on the map with its number in the list. */
export interface RegionOutline {
  readonly number: number;
  readonly parts: PolygonParts;
  /** Whether its card is open, so that it is emphasised. */
  readonly open: boolean;
}

/** Outline, tint and number of the reader's regions. Their dashed lines are unlike any border on the map. */
export function regionLayers(
  regions: readonly RegionOutline[],
  { theme, measures }: { readonly theme: MapTheme; readonly measures: MapMeasures },
): StylePart {
  const w = measures.line;
  const { symbolRadius_px } = measures;
  const openOr = (open: number, other: number) => ['case', ['get', 'open'], open, other] as unknown as number;
  return {
    sources: { regions: geojson(areas(regions)), regionBadges: geojson(badges(regions, symbolRadius_px)) },
    layers: [
      {
        id: LAYER.regionFill,
        type: 'fill',
        source: 'regions',
        paint: { 'fill-color': theme.ink, 'fill-opacity': openOr(0.1, 0.05) },
      },
      {
        id: LAYER.regionCasing,
        type: 'line',
        source: 'regions',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.paper, 'line-width': 5 * w, 'line-opacity': 0.9 },
      },
      {
        id: LAYER.regionLine,
        type: 'line',
        source: 'regions',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.ink, 'line-width': 2.6 * w, 'line-dasharray': [2.2, 1.1] },
      },
      {
        id: LAYER.regionBadge,
        type: 'symbol',
        source: 'regionBadges',
        layout: {
          'icon-image': ['get', 'image'],
          'icon-allow-overlap': true,
          'text-field': ['get', 'number'],
          'text-font': [MAP_FONTS.semibold],
          'text-size': symbolRadius_px * 1.4,
          'text-allow-overlap': true,
        },
        // The badge has the same dark colour in every theme.
        paint: { 'text-color': '#ffffff' },
      },
    ],
  };
}

function areas(regions: readonly RegionOutline[]): FeatureCollection<MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: regions.map(({ number, parts, open }) => ({
      type: 'Feature',
      properties: { number, open },
      geometry: { type: 'MultiPolygon', coordinates: closedParts(parts) },
    })),
  };
}

/** Badges are at the northernmost vertex, which is on the outline for any shape and away from labels. */
function badges(regions: readonly RegionOutline[], radius_px: number): FeatureCollection<Point> {
  const image = symbolImageId({ symbol: 'badge', radius_px });
  return {
    type: 'FeatureCollection',
    features: regions.map(({ number, parts }) => ({
      type: 'Feature',
      properties: { number: String(number), image },
      geometry: { type: 'Point', coordinates: northernmost(parts) },
    })),
  };
}

function northernmost(parts: PolygonParts): number[] {
  return parts
    .flat(2)
    .reduce<number[]>((top, [lon, lat]) => (top.length === 0 || lat! > top[1]! ? [lon!, lat!] : top), []);
}

/** Parts with rings closed as in GeoJSON, where the last position repeats the first. */
function closedParts(parts: PolygonParts): number[][][][] {
  return parts.map((rings) =>
    rings.map((ring) => {
      const positions = ring.map(([lon, lat]) => [lon!, lat!]);
      const [first, last] = [positions[0]!, positions.at(-1)!];
      return first[0] === last[0] && first[1] === last[1] ? positions : [...positions, first];
    }),
  );
}
