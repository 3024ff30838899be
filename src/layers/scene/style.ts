import type { FeatureCollection, LineString, Point } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Basemap } from './basemaps';
import { borderLayers, borderSources, pointedLayers } from './borderLayers';
import { comparedBadgeLayer } from '../symbols/comparedBadges';
import { codeLayer } from './classCodes';
import { blankLayer, countLayer } from '../symbols/countSymbols';
import { destinationLayer } from '../symbols/destinationLayer';
import { geojson, type Sources } from '../geojsonSource';
import { type GeometrySources } from './geometrySources';
import { NOTHING } from '../geojsonSource';
import { groundLayers, groundSources } from './groundLayers';
import { labelLayers } from './labelLayers';
import { inOrder } from '../layerIds';
import type { MapMeasures, MapSize, MapTheme } from '../mapTheme';
import type { ScaleZooms } from './places';
import { PLACED_SOURCES, programmeCountLayer, programmeLayers } from '../symbols/programmeLayers';
import { type ChosenVillage, SELECTED_NAMES, selectedNameLayers } from '../symbols/selectedLayers';

/** Sources and layers from other modules, such as the reader's regions; ids as in `LAYER_ORDER`. */
export interface StylePart {
  readonly sources: Sources;
  readonly layers: readonly LayerSpecification[];
}

/** The input of the map's style. Data objects are used as they are and compared by identity. */
export interface StyleInput {
  readonly theme: MapTheme;
  readonly measures: MapMeasures;
  readonly size: MapSize;
  readonly zooms: ScaleZooms;
  readonly geometry: GeometrySources;
  readonly basemap: Basemap | null;
  readonly villageNames: FeatureCollection<Point> | null;
  readonly districtNames: FeatureCollection<Point>;
  readonly neighbourNames: FeatureCollection<Point>;
  readonly seaName: FeatureCollection<Point>;
  readonly hover: FeatureCollection<LineString>;
  readonly selected: FeatureCollection<LineString>;
  readonly chosen: ChosenVillage | null;
  readonly selectedNames: Record<'below' | 'inside', FeatureCollection<Point>>;
  readonly compared: FeatureCollection<LineString>;
  readonly comparedBadges: FeatureCollection<Point>;
  readonly zeroEdges: FeatureCollection<LineString>;
  readonly countSymbols: FeatureCollection<Point> | null;
  readonly countBlanks: FeatureCollection<Point> | null;
  /** Destinations of distances. */
  readonly destinations: FeatureCollection<Point> | null;
  readonly classCodes: FeatureCollection<Point> | null;
  readonly countColour: string;
  readonly largestCount_px: number;
  /** Whether there are so many programme marks that some may be gathered to numbers. */
  readonly gathers: boolean;
  /** Lines from laboratories to their replications; null where switched off. */
  readonly lineage: StylePart | null;
  readonly regions: StylePart | null;
  readonly hexagons: StylePart | null;
}

/**
 * The stock layers of the map as a plain value: background, borders, outlined villages, symbols and names.
 * The choropleth itself and the watermark are custom layers of the map host, between them (see `LAYER_ORDER`).
 */
export function styleOf(input: StyleInput): StyleSpecification {
  const { theme, measures, zooms, basemap } = input;
  const layers = [
    ...groundLayers(theme, basemap),
    ...borderLayers({
      theme,
      measures,
      villageZooms: zooms.villageLines,
      districtZooms: zooms.districtLines,
    }),
    ...pointedLayers({ theme, measures }),
    ...labelLayers({
      theme,
      measures,
      villageZoom: input.villageNames === null ? null : zooms.villageNames,
      districtZoom: zooms.districtNames,
      namedRow: input.chosen?.row ?? null,
    }),
    ...selectedNameLayers(input.chosen, { theme, measures }),
    ...programmeLayers({ statusZoom: zooms.villageLines.full }),
    ...(input.gathers ? [programmeCountLayer(theme, measures.symbolRadius_px)] : []),
    countLayer({ colour: input.countColour, theme, largest_px: input.largestCount_px }),
    comparedBadgeLayer(measures),
    blankLayer(theme),
    destinationLayer(theme, input.size),
    codeLayer({ theme, measures, zoom: zooms.classCodes }),
    ...(input.lineage?.layers ?? []),
    ...(input.regions?.layers ?? []),
    ...(input.hexagons?.layers ?? []),
  ];
  return {
    version: 8,
    sources: {
      ...groundSources(input.geometry, basemap),
      ...borderSources(input.geometry),
      zeroEdges: geojson(input.zeroEdges),
      hover: geojson(input.hover),
      selected: geojson(input.selected),
      [SELECTED_NAMES.below]: geojson(input.selectedNames.below),
      [SELECTED_NAMES.inside]: geojson(input.selectedNames.inside),
      compared: geojson(input.compared),
      comparedBadges: geojson(input.comparedBadges),
      villageLabels: geojson(input.villageNames ?? NOTHING),
      districtLabels: geojson(input.districtNames),
      neighbourLabels: geojson(input.neighbourNames),
      seaLabel: geojson(input.seaName),
      countSymbols: geojson(input.countSymbols ?? NOTHING),
      countBlanks: geojson(input.countBlanks ?? NOTHING),
      destinations: geojson(input.destinations ?? NOTHING),
      classCodes: geojson(input.classCodes ?? NOTHING),
      ...input.lineage?.sources,
      ...input.regions?.sources,
      ...input.hexagons?.sources,
      ...Object.fromEntries(Object.values(PLACED_SOURCES).map((id) => [id, geojson(NOTHING)])),
    },
    layers: inOrder(layers),
  };
}
