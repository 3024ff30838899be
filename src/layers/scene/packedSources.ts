import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { dataOf, featuresOf, geojson, type SourceData } from '../geojsonSource';
import { BORDER_SOURCES } from './borderLayers';
import { LINEAGE_SOURCES } from './lineageLayers';
import { PLACED_SOURCES } from '../symbols/programmeLayers';
import { rememberLast } from '../remember';
import { SELECTED_NAMES } from '../symbols/selectedLayers';

/** Id of the combined source that the map host fills with the features it has placed. */
export const PLACED_PACK = 'programme';

/**
 * Groups of sources that are combined into one MapLibre source. Each source delays frames while its tiles
 * load and needs a stencil mask per tile whenever consecutive layers use different sources. Sources that are
 * small, or are drawn consecutively and change together, therefore share one.
 */
const PACKS: Readonly<Record<string, readonly string[]>> = {
  ground: ['sea', 'coast', 'neighbours', 'neighbourLines'],
  pointed: ['compared', 'hover'],
  chosen: ['selected', ...Object.values(SELECTED_NAMES)],
  lineage: Object.values(LINEAGE_SOURCES),
  names: ['seaLabel', 'neighbourLabels', 'districtLabels'],
  [PLACED_PACK]: Object.values(PLACED_SOURCES),
};
/** What MapLibre is not given: the map draws it itself (src/layers/gl/borderLayer.ts). */
const OWN: readonly string[] = BORDER_SOURCES;
const PACK_OF = new Map(Object.entries(PACKS).flatMap(([pack, parts]) => parts.map((part) => [part, pack])));

/** Combines sources into one; the property `part` of each feature states which source it is from. */
export function packed(parts: Readonly<Record<string, SourceData>>): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: Object.entries(parts).flatMap(([part, data]) =>
      featuresOf(data).map((feature) => ({ ...feature, properties: { ...feature.properties, part } })),
    ),
  };
}

function isEmpty(source: SourceSpecification): boolean {
  const data = dataOf(source);
  return data !== null && featuresOf(data).length === 0;
}

/** The layer, changed to draw from the combined source. */
function onPack(layer: LayerSpecification): LayerSpecification {
  if (!('source' in layer)) return layer;
  const part = layer.source as string;
  const pack = PACK_OF.get(part);
  return pack === undefined
    ? layer
    : ({ ...layer, source: pack, filter: ['==', ['get', 'part'], part] } as LayerSpecification);
}

/**
 * Converts a scene's style into the one that MapLibre draws, with the same picture from fewer sources. Empty
 * sources are left out with their layers. Combined data are memoised by the identity of their parts.
 */
export function sourcePacker(): (style: StyleSpecification) => StyleSpecification {
  const remembered = Object.entries(PACKS).map(
    ([pack, parts]) =>
      [
        pack,
        parts,
        rememberLast((...data: readonly (SourceData | null)[]) =>
          packed(Object.fromEntries(parts.flatMap((part, i) => (data[i] ? [[part, data[i]]] : [])))),
        ),
      ] as const,
  );
  return (style) => {
    const own = Object.entries(style.sources).filter(
      ([id, source]) => !PACK_OF.has(id) && !OWN.includes(id) && !isEmpty(source),
    );
    const packs = remembered
      .filter(([, parts]) => parts.some((part) => part in style.sources))
      .map(([pack, parts, join]): [string, SourceSpecification] => [
        pack,
        geojson(join(...parts.map((part) => dataOf(style.sources[part])))),
      ]);
    const sources = Object.fromEntries([...own, ...packs]);
    const layers = style.layers
      .map(onPack)
      .filter((layer) => !('source' in layer) || (layer.source as string) in sources);
    return { ...style, sources, layers };
  };
}
