import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type Fault, fail } from '../../data/fault';
import type { PackGeometry } from '../../data/geometry';
import { LAYER, layerRank } from '../layerIds';
import { type Picker, createPicker } from '../picker';
import type { Scene } from '../scene';
import { symbolImageId } from '../statusSymbols';
import { WATERMARK_IMAGE } from '../style';
import { triangulate } from '../triangulate';
import type { BBox, Insets } from '../viewport';
import { ChoroplethLayer } from './choroplethLayer';
import type { DeckHost } from './deckOverlay';
import { type FontFile, loadMapFonts } from './mapFonts';
import { watchIdle } from './mapIdle';
import { watchPointer } from './mapPointer';
import { ProgrammePlacement } from './programmePlacement';
import { StyleBinding, layerAbove } from './styleBinding';
import { symbolImage, watermarkImage } from './symbolImages';

/** Where the map looks: degrees and MapLibre's zoom. */
export interface MapCamera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What the map reports: only where it looks and what was pointed at. */
export interface MapEvents {
  /** At once, and after every movement. `bbox` is what the free part of the map shows; `byUser` is false for `fit` and `look`. */
  readonly camera: (camera: MapCamera, view: { readonly bbox: BBox; readonly byUser: boolean }) => void;
  /** Row under the pointer, or null; only when it changes. */
  readonly hover: (row: number | null, at: { readonly x: number; readonly y: number }) => void;
  /** Row clicked or tapped; null beside all villages. */
  readonly pick: (row: number | null) => void;
  readonly pickIntervention: (id: string) => void;
  /** What is on the screen is the scene last drawn. */
  readonly ready: () => void;
  /** A scene or a movement is on its way to the screen. */
  readonly busy: () => void;
  readonly fault: (fault: Fault) => void;
}

export interface MapHostOptions {
  readonly container: HTMLElement;
  readonly geometry: PackGeometry;
  readonly fonts: readonly FontFile[];
  readonly bbox: BBox;
  readonly insets: Insets;
  /** Where a link looks; null shows the whole box. */
  readonly camera: MapCamera | null;
  readonly reducedMotion: boolean;
  readonly on: MapEvents;
}

/** A drawn map. */
export interface MapHost {
  readonly draw: (scene: Scene) => void;
  /** Shows a box in the part of the map that the insets leave free. */
  readonly fit: (bbox: BBox, insets: Insets) => void;
  readonly look: (camera: MapCamera) => void;
  readonly zoomBy: (steps: number) => void;
  readonly panBy: (by: { readonly x_px: number; readonly y_px: number }) => void;
  /** CSS px from the container's top left. */
  readonly project: (at: { readonly lon: number; readonly lat: number }) => {
    readonly x: number;
    readonly y: number;
  };
  readonly picker: Picker;
  /** The canvas, drawn afresh so that it can be copied into a picture. */
  readonly snapshot: () => HTMLCanvasElement;
  readonly resize: () => void;
  readonly destroy: () => void;
}

/** Camera flights last this long; none under reduced motion. */
const FLIGHT_MS = 480;
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

/** PMTiles are read only where a base map asks for one. */
async function servePmtiles(): Promise<void> {
  const { Protocol } = await import('pmtiles');
  addProtocol('pmtiles', new Protocol().tile);
}

let pmtiles: Promise<void> | null = null;

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
  return new Host({ map, mesh, picker, options, reducedMotion }).face();
}

interface HostParts {
  readonly map: MapLibreMap;
  readonly mesh: ReturnType<typeof triangulate>;
  readonly picker: Picker;
  readonly options: MapHostOptions;
  readonly reducedMotion: boolean;
}

class Host {
  readonly #map: MapLibreMap;
  readonly #parts: HostParts;
  readonly #binding: StyleBinding;
  readonly #placement: ProgrammePlacement;
  readonly #idle: ReturnType<typeof watchIdle>;
  #choropleth: ChoroplethLayer;
  #scene: Scene | null = null;
  #deck: DeckHost | null = null;
  #deckComing = false;
  #gone = false;

  constructor(parts: HostParts) {
    const { map, options, picker } = parts;
    const { on, geometry } = options;
    this.#map = map;
    this.#parts = parts;
    this.#binding = new StyleBinding(map);
    this.#placement = new ProgrammePlacement(map, { picker, sea: geometry.sea });
    this.#choropleth = this.#newChoropleth();
    this.#idle = watchIdle(map, { busyElsewhere: () => this.#choropleth.fading || this.#deckComing, on });
    map.on('moveend', (event) => this.#tellCamera(event.originalEvent !== undefined));
    this.#tellCamera(false);
    map.on('zoomend', () => this.#placement.place());
    map.on('error', ({ error }) => this.#report(error as Error));
    map.on('webglcontextlost', () => on.fault({ ...fail('webglLost').fault, retry: true }));
    map.on('webglcontextrestored', () => this.#restore());
    watchPointer(map, {
      picker,
      interventionAt: (at) => this.#deck?.pick(at) ?? null,
      symbolAt: (at) => this.#placement.rowAt(at),
      on,
    });
  }

  face(): MapHost {
    const map = this.#map;
    const flight = { duration: this.#parts.reducedMotion ? 0 : FLIGHT_MS };
    return {
      draw: (scene) => this.#draw(scene),
      fit: (bbox, insets) =>
        void map.fitBounds([...bbox] as [number, number, number, number], {
          padding: { ...insets },
          ...flight,
          maxZoom: 15,
        }),
      look: ({ lon, lat, zoom }) => void map.jumpTo({ center: [lon, lat], zoom }),
      zoomBy: (steps) => void map.zoomTo(map.getZoom() + steps, flight),
      panBy: ({ x_px, y_px }) => void map.panBy([x_px, y_px], flight),
      project: ({ lon, lat }) => {
        const { x, y } = map.project([lon, lat]);
        return { x, y };
      },
      picker: this.#parts.picker,
      snapshot: () => {
        map.redraw();
        return map.getCanvas();
      },
      resize: () => void map.resize(),
      destroy: () => this.#destroy(),
    };
  }

  #tellCamera(byUser: boolean): void {
    const map = this.#map;
    const { lng, lat } = map.getCenter();
    const bounds = map.getBounds();
    const bbox = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
    this.#parts.options.on.camera({ lon: lng, lat, zoom: map.getZoom() }, { bbox, byUser });
  }

  #newChoropleth(): ChoroplethLayer {
    const { mesh, reducedMotion } = this.#parts;
    return new ChoroplethLayer({ mesh, reducedMotion, clock: () => performance.now() });
  }

  #draw(scene: Scene): void {
    if (this.#gone || scene === this.#scene) return;
    this.#scene = scene;
    this.#idle.begin();
    this.#addImages(scene);
    if (needsPmtiles(scene)) pmtiles ??= servePmtiles();
    this.#binding.draw(scene.style);
    if (this.#map.getLayer(LAYER.choropleth) === undefined) {
      this.#map.addLayer(this.#choropleth, layerAbove(this.#map, layerRank(LAYER.choropleth)));
    }
    this.#choropleth.draw(scene.choropleth);
    this.#placement.draw(scene.programme);
    void this.#drawDeck(scene);
    this.#map.triggerRepaint();
  }

  #addImages(scene: Scene): void {
    const pixelRatio = Math.max(1, Math.ceil(devicePixelRatio));
    for (const { symbol, radius_px } of scene.images) {
      const id = symbolImageId({ symbol, radius_px });
      if (!this.#map.hasImage(id))
        this.#map.addImage(id, symbolImage({ symbol, radius_px, pixelRatio }), { pixelRatio });
    }
    if (!this.#map.hasImage(WATERMARK_IMAGE))
      this.#map.addImage(WATERMARK_IMAGE, watermarkImage(pixelRatio), { pixelRatio });
  }

  /** deck.gl comes only when there is something for it to draw. */
  async #drawDeck(scene: Scene): Promise<void> {
    const { deck } = scene;
    if (this.#deck === null && deck.pins.length === 0 && deck.arcs.length === 0) return;
    if (this.#deck === null && !this.#deckComing) {
      this.#deckComing = true;
      const { createDeckHost } = await import('./deckOverlay');
      this.#deckComing = false;
      if (this.#gone) return;
      this.#deck = createDeckHost(this.#map);
    }
    // The scene may have moved on while the module came.
    if (this.#scene !== null) this.#deck?.draw(this.#scene);
    this.#map.triggerRepaint();
  }

  /** After a lost context MapLibre brings back its own layers, not ours. */
  #restore(): void {
    this.#map.once('style.load', () => {
      this.#choropleth = this.#newChoropleth();
      const scene = this.#scene;
      this.#scene = null;
      if (scene !== null) this.#draw(scene);
    });
  }

  #report(error: Error): void {
    const failed = error as Error & { url?: string };
    if (failed.url !== undefined && !this.#gone)
      this.#parts.options.on.fault(fail('basemapUnreachable', { file: failed.url }).fault);
  }

  #destroy(): void {
    this.#gone = true;
    this.#idle.stop();
    this.#deck?.destroy();
    this.#map.remove();
  }
}

function needsPmtiles(scene: Scene): boolean {
  const { basemap } = scene.style.sources;
  return basemap?.type === 'raster' && basemap.url?.startsWith('pmtiles://') === true;
}
