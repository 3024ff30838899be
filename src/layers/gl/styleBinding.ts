import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { LAYER_ORDER } from '../layerIds';
import { sourcePacker } from '../scene/packedSources';
import { type StyleStep, styleDiff } from '../scene/styleDiff';

/** The layer below which one of the given rank is inserted: the next one in order that is on the map. */
export function layerAbove(map: MapLibreMap, rank: number): string | undefined {
  return LAYER_ORDER.slice(rank + 1).find((id) => map.getLayer(id) !== undefined);
}

function apply(map: MapLibreMap, step: StyleStep): void {
  switch (step.do) {
    case 'addSource':
      map.addSource(step.id, step.source);
      return;
    case 'setData':
      void map.getSource<GeoJSONSource>(step.id)?.setData(step.data as GeoJSON.GeoJSON);
      return;
    case 'removeSource':
      map.removeSource(step.id);
      return;
    case 'addLayer':
      map.addLayer(step.layer, layerAbove(map, step.rank));
      return;
    case 'removeLayer':
      map.removeLayer(step.id);
      return;
    case 'setPaint':
      map.setPaintProperty(step.id, step.name as never, step.value as never, { validate: false });
      return;
    case 'setLayout':
      map.setLayoutProperty(step.id, step.name as never, step.value as never, { validate: false });
      return;
    case 'setZooms':
      map.setLayerZoomRange(step.id, step.min, step.max);
      return;
    default:
      step satisfies never;
  }
}

/** Keeps a map's stock layers equal to the last style drawn, with as few changes as possible. */
export class StyleBinding {
  readonly #map: MapLibreMap;
  readonly #pack = sourcePacker();
  #asked: StyleSpecification | null = null;
  #drawn: StyleSpecification | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  draw(style: StyleSpecification): void {
    if (style === this.#asked) return;
    const after = this.#pack(style);
    for (const step of styleDiff({ before: this.#drawn, after })) apply(this.#map, step);
    this.#asked = style;
    this.#drawn = after;
  }
}
