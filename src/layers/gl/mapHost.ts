import './map.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { fail } from '../../data/model/fault';
import { FURTHEST_OUT } from '../camera/viewport';
import type { Scene } from '../scene/scene';
import { graphicsHere, smoothsEdges } from './graphics';
import { groundOf, type MapGround } from './mapGround';
import { DrawnMap, type HostParts } from './drawnMap';
import { loadMapFonts } from './mapFonts';
import type { MapHost, MapHostOptions } from './mapHostTypes';
import { paceFrames } from './pacedFrames';
import { placeLabelsAfresh } from './freshPlacement';
import { paintWholeScenes } from './wholeFrames';

export type { MapCamera, MapEvents, MapHost, MapHostOptions } from './mapHostTypes';

/** Of more villages MapLibre is given what lies around the screen alone. */
const MANY = 2000;

function newMap({ container, bbox, insets, camera }: MapHostOptions): MapLibreMap {
  return new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    ...(camera === null
      ? {
          bounds: [...bbox] as [number, number, number, number],
          fitBoundsOptions: { padding: insets },
        }
      : { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom }),
    minZoom: FURTHEST_OUT,
    maxZoom: 17,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    keyboard: false,
    attributionControl: false,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: smoothsEdges(graphicsHere(), devicePixelRatio) },
  });
}

/**
 * Opens one map in the container.
 * @param lost callbacks for a restored graphics context and for a worker that no longer responds
 */
async function openMap(
  options: MapHostOptions,
  ground: MapGround,
  lost: Pick<HostParts, 'restored' | 'workerGone'>,
): Promise<DrawnMap> {
  const map = newMap(options);
  const isSoftware = graphicsHere() === 'software';
  if (isSoftware) paceFrames(map);
  const newScene = isSoftware ? paintWholeScenes(map) : () => undefined;
  map.touchZoomRotate.disableRotation();
  // The container is the map's only tab stop and has a translated name, so that the canvas needs none of its
  // own.
  for (const name of ['role', 'aria-label', 'tabindex']) map.getCanvas().removeAttribute(name);
  const [near] = await Promise.all([
    ground.geometry.villages.n > MANY ? import('./nearDrawing') : null,
    new Promise<void>((resolve) => void map.once('style.load', () => resolve())),
  ]);
  placeLabelsAfresh(map);
  return new DrawnMap({ map, newScene, ground, near, options, ...lost });
}

/**
 * A host that can replace its map. After a lost graphics context MapLibre restores its own layers but not
 * custom ones or deck.gl's, and a map without workers no longer updates. In both cases the whole map is
 * opened again with the same camera.
 */
class ReplaceableHost {
  readonly #options: MapHostOptions;
  #ground: MapGround;
  #drawn: DrawnMap | null = null;
  #scene: Scene | null = null;
  #split = 0.5;
  #gone = false;

  constructor(options: MapHostOptions) {
    this.#options = options;
    this.#ground = groundOf(options.geometry);
  }

  async open(options: MapHostOptions): Promise<void> {
    const opened = await openMap(options, this.#ground, {
      restored: () => void this.#reopen(),
      workerGone: () => void this.#reopen().then(this.#options.on.reopened),
    });
    this.#drawn = opened;
    opened.face().splitAt(this.#split);
    if (this.#gone) opened.face().destroy();
    else if (this.#scene !== null) opened.face().draw(this.#scene, this.#ground.geometry);
  }

  async #reopen(): Promise<void> {
    const lost = this.#drawn;
    if (lost === null || this.#gone) return;
    this.#drawn = null;
    this.#options.on.busy();
    this.#options.on.reopening();
    const { camera } = lost;
    lost.face().destroy();
    await this.open({ ...this.#options, camera });
  }

  /** While there is no map, the scene is stored for later and camera movements are ignored. */
  face(): MapHost {
    const now = (): MapHost | null => this.#drawn?.face() ?? null;
    const ground = (): MapGround => this.#ground;
    return {
      draw: (scene, geometry) => {
        this.#scene = scene;
        if (geometry !== this.#ground.geometry) this.#ground = groundOf(geometry);
        now()?.draw(scene, geometry);
      },
      fit: (bbox, insets) => now()?.fit(bbox, insets),
      look: (camera) => now()?.look(camera),
      zoomBy: (steps) => now()?.zoomBy(steps),
      panBy: (by) => now()?.panBy(by),
      centreOn: (at) => now()?.centreOn(at),
      project: (at) => now()?.project(at) ?? { x: 0, y: 0 },
      splitAt: (share) => {
        this.#split = share;
        now()?.splitAt(share);
      },
      drawRegion: async (drawing) => (await now()?.drawRegion(drawing)) ?? null,
      get picker() {
        return ground().picker;
      },
      snapshot: () => now()?.snapshot() ?? document.createElement('canvas'),
      resize: () => now()?.resize(),
      destroy: () => {
        this.#gone = true;
        now()?.destroy();
      },
    };
  }
}

/**
 * Creates the map in a container and returns the interface to draw on it. Without WebGL 2 a fault is reported
 * and null returned; list, search and profile work without it.
 */
export async function createMapHost(options: MapHostOptions): Promise<MapHost | null> {
  const { on } = options;
  if (graphicsHere() === 'none') {
    on.fault(fail('webglAbsent').fault);
    return null;
  }
  setWorkerUrl(workerUrl);
  const fontsThere = loadMapFonts(options.fonts);
  const host = new ReplaceableHost(options);
  await Promise.all([host.open(options), fontsThere]);
  return host.face();
}
