import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { PackGeometry } from '../../../src/data/model/geometry';
import { lineFeature } from '../../../src/layers/scene/geometrySources';
import { type Camera, type Contender, PADDING_PX } from './contender';
import type { Region } from './region';

/** A plain MapLibre map with a ground, looking at the whole region as Petala's does. */
export async function stockMap(region: Region, container: HTMLElement): Promise<MapLibreMap> {
  setWorkerUrl(workerUrl);
  const [west, south, east, north] = region.dataset.manifest.bbox;
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f4f2ec' } }],
    },
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: PADDING_PX },
    maxZoom: 17,
    renderWorldCopies: false,
    fadeDuration: 0,
    attributionControl: false,
  });
  await new Promise((resolve) => void map.once('style.load', resolve));
  return map;
}

/** The one line layer: village borders, each once, in a source of their own that no recolouring touches. */
export function addBorders(map: MapLibreMap, { villageLines }: PackGeometry): void {
  map.addSource('borders', { type: 'geojson', data: lineFeature(villageLines) });
  map.addLayer({
    id: 'borders',
    type: 'line',
    source: 'borders',
    paint: { 'line-color': '#ffffff', 'line-width': 0.5 },
  });
}

/** Resolves at the map's next idleness; a map that is idle already is drawn once more for it. */
export function idleOf(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    map.once('idle', () => resolve());
    map.triggerRepaint();
  });
}

/** What the contenders on a plain map have in common. */
export function sharedParts(map: MapLibreMap): Pick<Contender, 'plain' | 'look' | 'camera' | 'canvas'> {
  return {
    plain: () => {
      const done = idleOf(map);
      map.setLayoutProperty('borders', 'visibility', 'none');
      return done;
    },
    look: ({ lon, lat, zoom }) => {
      const done = idleOf(map);
      map.jumpTo({ center: [lon, lat], zoom });
      return done;
    },
    camera: (): Camera => {
      const { lng, lat } = map.getCenter();
      return { lon: lng, lat, zoom: map.getZoom() };
    },
    canvas: () => {
      map.redraw();
      return map.getCanvas();
    },
  };
}
