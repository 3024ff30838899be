import { MAP_FONTS } from '../mapTheme';
import type { LayerSpecification } from 'maplibre-gl';
import { LAYER } from '../layerIds';
import type { MapMeasures, MapTheme } from '../mapTheme';

export interface LabelInput {
  readonly theme: MapTheme;
  readonly measures: MapMeasures;
  /** Zoom from which village names are shown; null where they are switched off. */
  readonly villageZoom: number | null;
  readonly districtZoom: number;
  /** A village whose name is drawn by another layer. */
  readonly namedRow: number | null;
}

const NAME = ['get', 'name'] as unknown as string;
/** An expression for the names of all villages except one. */
const nameBut = (row: number | null): string =>
  row === null ? NAME : (['case', ['==', ['get', 'row'], row], '', NAME] as unknown as string);
const NAME_AND_NOTE = [
  'case',
  ['==', ['get', 'note'], ''],
  ['get', 'name'],
  [
    'format',
    ['get', 'name'],
    {},
    '\n',
    {},
    ['get', 'note'],
    { 'font-scale': 0.82, 'text-font': ['literal', [MAP_FONTS.medium]] },
  ],
] as unknown as string;

/** Names of seas and neighbours in capitals. */
function quietLabels({ theme, measures }: Pick<LabelInput, 'theme' | 'measures'>): LayerSpecification[] {
  const quiet = { 'text-letter-spacing': 0.13, 'text-transform': 'uppercase', 'text-max-width': 8 } as const;
  return [
    {
      id: LAYER.seaLabel,
      type: 'symbol',
      source: 'seaLabel',
      layout: {
        ...quiet,
        'text-field': NAME,
        'text-font': [MAP_FONTS.medium],
        'text-size': measures.neighbourLabel_px + 1,
      },
      paint: { 'text-color': theme.ink3, 'text-halo-color': theme.sea, 'text-halo-width': 1 },
    },
    {
      id: LAYER.neighbourLabel,
      type: 'symbol',
      source: 'neighbourLabels',
      layout: {
        ...quiet,
        'text-field': NAME,
        'text-font': [MAP_FONTS.medium],
        'text-size': measures.neighbourLabel_px,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': theme.ink3, 'text-halo-color': theme.land, 'text-halo-width': 1.2 },
    },
  ];
}

/** Layers of names. MapLibre places them, so that no name covers another or a symbol above it. */
export function labelLayers({
  theme,
  measures,
  villageZoom,
  districtZoom,
  namedRow,
}: LabelInput): LayerSpecification[] {
  return [
    ...quietLabels({ theme, measures }),
    {
      id: LAYER.villageLabel,
      type: 'symbol',
      source: 'villageLabels',
      minzoom: villageZoom ?? 24,
      layout: {
        visibility: villageZoom === null ? 'none' : 'visible',
        'text-field': nameBut(namedRow),
        'text-font': [MAP_FONTS.medium],
        'text-size': measures.villageLabel_px,
        'text-max-width': 7,
        'text-padding': 3,
        // The selected one first, then by size.
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 1.3 },
    },
    {
      id: LAYER.districtLabel,
      type: 'symbol',
      source: 'districtLabels',
      minzoom: Math.max(0, districtZoom),
      layout: {
        'text-field': NAME_AND_NOTE,
        'text-font': [MAP_FONTS.semibold],
        'text-size': measures.districtLabel_px,
        'text-max-width': 9,
        'text-padding': 2,
        // A name is tried at other anchors before it is dropped.
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.7,
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 1.6 },
    },
  ];
}
