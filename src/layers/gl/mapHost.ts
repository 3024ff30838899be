import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { fail } from '../../data/fault';
import { createPicker } from '../picker';
import { triangulate } from '../triangulate';
import { DrawnMap } from './drawnMap';
import { loadMapFonts } from './mapFonts';
import type { MapHost, MapHostOptions } from './mapHostTypes';

export type { MapCamera, MapEvents, MapHost, MapHostOptions } from './mapHostTypes';

const FURTHEST_OUT = 3;

function webglThere(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

function newMap({ container, bbox, insets, camera }: MapHostOptions): MapLibreMap {
  return new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    ...(camera === null
      ? {
          bounds: [...bbox] as [number, number, number, number],
          fitBoundsOptions: { padding: { ...insets } },
        }
      : { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom }),
    minZoom: FURTHEST_OUT,
    maxZoom: 17,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    rollEnabled: false,
    renderWorldCopies: false,
    keyboard: false,
    attributionControl: false,
    fadeDuration: 0,
    // Below two device px a CSS px, the edges of the villages show as stairs.
    canvasContextAttributes: { antialias: devicePixelRatio < 2, preserveDrawingBuffer: false },
  });
}

/**
 * Builds the map in a container and answers with the means to draw on it. Where the browser has no WebGL2,
 * the fault is reported and null comes back: list, search and profile do without.
 */
export async function createMapHost(options: MapHostOptions): Promise<MapHost | null> {
  const { on, geometry, reducedMotion } = options;
  if (!webglThere()) {
    on.fault(fail('webglAbsent').fault);
    return null;
  }
  setWorkerUrl(workerUrl);
  const map = newMap(options);
  map.touchZoomRotate.disableRotation();
  const styleThere = new Promise<void>((resolve) => void map.once('style.load', () => resolve()));
  const fontsThere = loadMapFonts(options.fonts);
  const mesh = triangulate(geometry.villages);
  const picker = createPicker(geometry.villages);
  await Promise.all([styleThere, fontsThere]);
  return new DrawnMap({ map, mesh, picker, options, reducedMotion }).face();
}
