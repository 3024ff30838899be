import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { dataOf, featuresOf, geojson, type SourceData } from '../geojsonSource';
import { LINEAGE_SOURCES } from './lineageLayers';
import { PLACED_SOURCES } from '../symbols/programmeLayers';
import { rememberLast } from '../remember';
import { SELECTED_NAMES } from '../symbols/selectedLayers';

/** Id of the pack that the host fills with what it placed, part by part. */
export const PLACED_PACK = 'programme';

/**
 * Sources that MapLibre gets as one. Each source costs whole frames while its tiles arrive and, whenever the
 * layers go from one to another, a stencil mask a tile: what is drawn one after the other and changes together,
 * or is small, shares one.
 */
const PACKS: Readonly<Record<string, readonly string[]>> = {
  ground: ['sea', 'coast', 'neighbours', 'neighbourLines'],
  borders: ['villageLines', 'districtLines', 'outline'],
  pointed: ['compared', 'hover'],
  chosen: ['selected', ...Object.values(SELECTED_NAMES)],
  lineage: Object.values(LINEAGE_SOURCES),
  names: ['seaLabel', 'neighbourLabels', 'districtLabels'],
  [PLACED_PACK]: Object.values(PLACED_SOURCES),
};
const PACK_OF = new Map(Object.entries(PACKS).flatMap(([pack, parts]) => parts.map((part) => [part, pack])));

/** Several sources as one: every feature says in `part` which it is of. */
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

/** The layer as it draws from the pack of its source. */
function onPack(layer: LayerSpecification): LayerSpecification {
  if (!('source' in layer)) return layer;
  const part = layer.source as string;
  const pack = PACK_OF.get(part);
  return pack === undefined
    ? layer
    : ({ ...layer, source: pack, filter: ['==', ['get', 'part'], part] } as LayerSpecification);
}

/**
 * Turns a scene's style into the one that MapLibre draws: the same picture from fewer sources. Sources that hold
 * nothing are left out with their layers. What a pack is made of is compared by identity, so that its data is
 * the same object until a part of it is another.
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
    const own = Object.entries(style.sources).filter(([id, source]) => !PACK_OF.has(id) && !isEmpty(source));
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
