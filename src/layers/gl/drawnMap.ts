import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { fail } from '../../data/model/fault';
import type { PackGeometry } from '../../data/model/geometry';
import { separationZoom } from '../symbols/interventionClusters';
import { layerRank } from '../layerIds';
import type { Scene } from '../scene/scene';
import { bordersOfMap, type BorderLayer } from './borderLayer';
import { ChoroplethLayer } from './choroplethLayer';
import type { DeckHost } from './deckOverlay';
import { fadesColours, graphicsHere } from './graphics';
import type { DrawingOptions, MapCamera, MapHost, MapHostOptions, RegionDrawing } from './mapHostTypes';
import { groundOf, onGround, type MapGround } from './mapGround';
import { boxOf } from './mapBox';
import { watchIdle } from './mapIdle';
import { hexagonAt, type PixelPoint, watchPointer } from './mapPointer';
import { servePmtiles } from './pmtilesProtocol';
import type { drawNear } from './nearDrawing';
import { ProgrammePlacement } from './programmePlacement';
import { StyleBinding, layerAbove } from './styleBinding';
import { addImages } from './symbolImages';
import type { WatermarkLayer } from './watermarkLayer';
import { WorkerWatch } from './workerWatch';

/** Duration of camera animations, which are skipped under reduced motion. */
const FLIGHT_MS = 480;

/**
 * Marks camera movements by buttons and keys as the user's, so that the link stores them like those by
 * pointer.
 */
const BY_USER = { byUser: true };

function isByUser(event: object): boolean {
  return 'byUser' in event || ('originalEvent' in event && event.originalEvent !== undefined);
}

export interface HostParts {
  readonly map: MapLibreMap;
  /** Called before a scene is drawn: its frames may wait until it is whole. */
  readonly newScene: () => void;
  readonly ground: MapGround;
  /** Of a large pack not all of a style is given to the map. */
  readonly near: { readonly drawNear: typeof drawNear } | null;
  readonly options: MapHostOptions;
  /** Called when the graphics context is available again after a loss; everything uploaded to it is gone. */
  readonly restored: () => void;
  /** Called when a MapLibre worker no longer responds, so that circles, labels and lines would not be updated. */
  readonly workerGone: () => void;
}

/**
 * A map that draws scenes: stock layers by the difference of styles, the choropleth by its bytes, borders by their
 * segments, and deck.gl where needed.
 */
export class DrawnMap {
  readonly #map: MapLibreMap;
  readonly #parts: HostParts;
  readonly #drawStyle: (style: StyleSpecification) => void;
  readonly #placement: ProgrammePlacement;
  readonly #idle: ReturnType<typeof watchIdle>;
  readonly #choropleth: ChoroplethLayer;
  readonly #borders = bordersOfMap();
  readonly #watch: WorkerWatch;
  readonly #forgetHovered: () => void;
  /** How the camera moves. */
  readonly #flight: { readonly duration: number };
  #ground: MapGround;
  #scene: Scene | null = null;
  #deck: DeckHost | null = null;
  #deckComing = false;
  /** null before a scene first had the watermark. */
  #watermarkComing: boolean | null = null;
  #drawing: (RegionDrawing & { readonly lost: () => void }) | null = null;
  #gone = false;

  constructor(parts: HostParts) {
    const { map, options, ground } = parts;
    const { on } = options;
    this.#map = map;
    this.#ground = ground;
    this.#parts = parts;
    this.#flight = { duration: options.reducedMotion ? 0 : FLIGHT_MS };
    const binding = new StyleBinding(map);
    const drawStyle = (style: StyleSpecification) => binding.draw(style);
    this.#drawStyle = parts.near?.drawNear(map, drawStyle) ?? drawStyle;
    this.#placement = new ProgrammePlacement(map, onGround(ground), on);
    this.#choropleth = new ChoroplethLayer({
      meshes: ground.meshes,
      fades: fadesColours(graphicsHere(), options.reducedMotion),
      clock: () => performance.now(),
    });
    this.#idle = watchIdle(map, {
      busyElsewhere: () =>
        this.#choropleth.fading ||
        this.#deckComing ||
        this.#watermarkComing === true ||
        this.#placement.coming,
      on,
    });
    this.#watch = new WorkerWatch(map, parts.workerGone);
    // MapLibre's events state which input caused a gesture, except for the mouse wheel.
    let wheeled = false;
    map.on('wheel', () => (wheeled = true));
    map.on('moveend', (event) => {
      this.#tellCamera(wheeled || isByUser(event));
      wheeled = false;
    });
    this.#tellCamera(false);
    map.on('zoomend', () => this.#placement.place());
    map.on('move', () => this.#followDivider());
    map.on('error', ({ error }) => this.#report(error as Error));
    map.on('webglcontextlost', () => {
      on.busy();
      on.fault({ ...fail('webglLost').fault, retry: true });
    });
    map.on('webglcontextrestored', parts.restored);
    this.#forgetHovered = watchPointer(map, {
      picker: () => this.#ground.picker,
      pressMark: (at) => this.#pressMark(at),
      symbolAt: (at) => this.#placement.rowAt(at),
      hexagonAt: (at) => hexagonAt(map, at),
      on,
    });
  }

  /** The current camera. */
  get camera(): MapCamera {
    const { lng, lat } = this.#map.getCenter();
    return { lon: lng, lat, zoom: this.#map.getZoom() };
  }

  face(): MapHost {
    const map = this.#map;
    const flight = this.#flight;
    return {
      draw: (scene, geometry) => this.#draw(scene, geometry),
      fit: (bbox, insets) =>
        void map.fitBounds([...bbox] as [number, number, number, number], {
          padding: insets,
          ...flight,
          maxZoom: 15,
        }),
      look: ({ lon, lat, zoom }) => void map.jumpTo({ center: [lon, lat], zoom }),
      zoomBy: (steps) => void map.zoomTo(map.getZoom() + steps, flight, BY_USER),
      panBy: ({ x_px, y_px }) => void map.panBy([x_px, y_px], flight, BY_USER),
      centreOn: ({ lon, lat }) => void map.easeTo({ center: [lon, lat], ...flight }, BY_USER),
      project: ({ lon, lat }) => map.project([lon, lat]),
      splitAt: (share) => {
        this.#choropleth.splitAt(share);
        this.#placement.splitAt(share);
        this.#followDivider();
      },
      drawRegion: (drawing) => this.#drawRegion(drawing),
      picker: this.#ground.picker,
      snapshot: () => {
        map.redraw();
        return map.getCanvas();
      },
      resize: () => void map.resize(),
      destroy: () => this.#destroy(),
    };
  }

  /** Assigns the marks to the sides of the divider again when the divider or the map moves. */
  #followDivider(): void {
    if (!this.#scene?.leftMarks) return;
    this.#placement.follow();
    this.#deck?.dividerAt(this.#placement.divider_lon);
  }

  #tellCamera(byUser: boolean): void {
    const bbox = boxOf(this.#map);
    this.#parts.options.on.camera(this.camera, { bbox, byUser });
  }

  #draw(scene: Scene, geometry: PackGeometry): void {
    if (this.#gone || scene === this.#scene) return;
    if (geometry !== this.#ground.geometry) this.#replaceGround(groundOf(geometry));
    this.#scene = scene;
    this.#parts.newScene();
    this.#idle.begin();
    addImages(this.#map, scene.images);
    servePmtiles(scene.style);
    this.#drawStyle(scene.style);
    for (const borders of this.#borders) borders.draw(scene.style, geometry);
    for (const layer of [this.#choropleth, ...this.#borders]) this.#addOwn(layer);
    this.#choropleth.draw(scene.choropleth);
    this.#choropleth.drawSwipe(scene.swipe);
    this.#placement.draw(scene);
    if (scene.watermark && this.#watermarkComing === null) void this.#loadWatermark();
    void this.#drawDeck(scene);
    this.#watch.ask();
    this.#map.triggerRepaint();
  }

  #replaceGround(ground: MapGround): void {
    // A large pack has more of its villages drawn as their provinces come; another level has other rows.
    const sameRows = ground.geometry.villages.n === this.#ground.geometry.villages.n;
    this.#ground = ground;
    this.#choropleth.show(ground.meshes, sameRows);
    this.#placement.replaceGround(onGround(ground));
    if (!sameRows) this.#forgetHovered();
  }

  #addOwn(layer: BorderLayer | ChoroplethLayer | WatermarkLayer): void {
    if (this.#map.getLayer(layer.id) === undefined)
      this.#map.addLayer(layer, layerAbove(this.#map, layerRank(layer.id)));
  }

  /** Loads the watermark, which draws itself in scenes of demo data. */
  async #loadWatermark(): Promise<void> {
    this.#watermarkComing = true;
    const { WatermarkLayer } = await import('./watermarkLayer');
    this.#watermarkComing = false;
    if (!this.#gone) this.#addOwn(new WatermarkLayer(() => this.#scene?.watermark === true));
  }

  /** Loads deck.gl when there is first something to draw with it. */
  async #drawDeck(scene: Scene): Promise<void> {
    const { deck } = scene;
    const pins = deck.pins.length + (scene.leftMarks?.pins.length ?? 0);
    if (this.#deck === null && pins === 0) return;
    if (this.#deck === null && !this.#deckComing) {
      this.#deckComing = true;
      const { createDeckHost } = await import('./deckOverlay');
      this.#deckComing = false;
      if (this.#gone) return;
      this.#deck = createDeckHost(this.#map, ({ clusters }) => this.#parts.options.on.clusters(clusters));
    }
    // The scene may have changed while the module was loading.
    if (this.#scene !== null) this.#deck?.draw(this.#scene, this.#placement.divider_lon);
    this.#map.triggerRepaint();
  }

  async #drawRegion(options: DrawingOptions): Promise<RegionDrawing | null> {
    const { startDrawing } = await import('./regionDrawing');
    if (this.#gone) return null;
    this.#drawing?.stop();
    const drawing = startDrawing(this.#map, { ...options, ink: this.#scene?.theme.ink ?? '#000000' });
    const own = { ...drawing, lost: options.on.lost };
    this.#drawing = own;
    return {
      ...drawing,
      stop: () => {
        drawing.stop();
        // Another drawing may have been started in the meantime.
        if (this.#drawing === own) this.#drawing = null;
      },
    };
  }

  /** Handles a click on a mark: zooms in where that separates a cluster, otherwise opens it. */
  #pressMark(at: PixelPoint): boolean {
    if (this.#drawing !== null) return true;
    const picked = this.#deck?.pick(at) ?? null;
    if (picked === null) return this.#pressGathered(at);
    const { on } = this.#parts.options;
    if (picked.kind === 'pin') {
      on.pickIntervention(picked.id);
      return true;
    }
    const { cluster, scale } = picked;
    const zoom = separationZoom(cluster, { zoom: this.#map.getZoom(), scale });
    if (zoom === null) on.pickCluster(cluster.ids);
    else this.#flyTo([cluster.lon, cluster.lat], zoom);
    return true;
  }

  /** Zooms in to the symbols that one symbol with a number stands for. */
  #pressGathered(at: PixelPoint): boolean {
    const center = this.#placement.gatheredAt(at);
    if (center !== null) this.#flyTo(center, this.#map.getZoom() + 1);
    return center !== null;
  }

  #flyTo(center: [number, number], zoom: number): void {
    this.#map.easeTo({ center, zoom, ...this.#flight }, BY_USER);
  }

  #report(error: Error): void {
    const failed = error as Error & { url?: string };
    if (failed.url !== undefined && !this.#gone)
      this.#parts.options.on.fault(fail('basemapUnreachable', { file: failed.url }).fault);
  }

  #destroy(): void {
    this.#gone = true;
    this.#drawing?.lost();
    this.#idle.stop();
    this.#watch.stop();
    this.#placement.stop();
    this.#deck?.destroy();
    this.#map.remove();
  }
}
