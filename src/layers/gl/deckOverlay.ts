import { IconLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { besideDivider } from '../symbols/swipeSides';
import {
  type Cluster,
  type ClusteredPins,
  clusterPins,
  clusterZoom,
  flowerId,
} from '../symbols/interventionClusters';
import type { Pin } from '../symbols/interventionLayers';
import type { Scene } from '../scene/scene';
import { FLOWER_PX, flowerAtlas } from './flowerImages';
import type { PixelPoint } from './mapPointer';
import { PIN_HEIGHT_PX, pinAtlas } from './pinImages';

/** A pin or a cluster under the pointer. */
export type DeckPick =
  | { readonly kind: 'pin'; readonly id: string }
  | { readonly kind: 'cluster'; readonly cluster: Cluster; readonly scale: number };

/** The interventions, drawn by deck.gl into the map's canvas. */
export interface DeckHost {
  /** @param divider_lon longitude of the divider; used where the scene is a swipe map */
  readonly draw: (scene: Overlaid, divider_lon: number) => void;
  /** Called when the divider has moved. */
  readonly dividerAt: (lon: number) => void;
  /** The mark at a position on the screen, or null. */
  readonly pick: (at: PixelPoint) => DeckPick | null;
  readonly destroy: () => void;
}

type Overlaid = Pick<Scene, 'deck' | 'leftMarks'>;

/** The visible pins; in a swipe map those of each side's own year. */
function pinsShown({ deck, leftMarks }: Overlaid, divider_lon: number): readonly Pin[] {
  return leftMarks === null
    ? deck.pins
    : besideDivider({ left: leftMarks.pins, right: deck.pins }, divider_lon);
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]));

const PICK_RADIUS_PX = 4;
/** MapLibre's opaque fills write to the depth buffer, which would hide parts of the pins without this. */
const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const;
const LAYERS = { pins: 'interventions', clusters: 'interventionClusters' } as const;

function pinLayer(pins: readonly Pin[], pinScale: number): IconLayer<Pin> {
  const atlas = pinAtlas(pins.map(({ look }) => look));
  return new IconLayer<Pin>({
    id: LAYERS.pins,
    parameters: FLAT,
    data: pins as Pin[],
    pickable: true,
    iconAtlas: atlas.image as unknown as string,
    iconMapping: atlas.mapping,
    getIcon: ({ look }) => look.id,
    getPosition: ({ lon, lat }) => [lon, lat],
    getPixelOffset: ({ offset_px }) => [offset_px[0] * pinScale, offset_px[1] * pinScale],
    getSize: PIN_HEIGHT_PX * pinScale,
    sizeUnits: 'pixels',
    updateTriggers: { getIcon: pins, getPixelOffset: pinScale, getSize: pinScale },
  });
}

/** A cluster is drawn at the mean position of its pins, raised above a symbol if any of its pins is. */
function lift_px({ pins }: Cluster): number {
  const risen = Math.min(...pins.map(({ offset_px }) => offset_px[1]));
  return risen < 0 ? risen - FLOWER_PX / 2 : 0;
}

function clusterLayer(clusters: readonly Cluster[], pinScale: number): IconLayer<Cluster> {
  const atlas = flowerAtlas(clusters);
  return new IconLayer<Cluster>({
    id: LAYERS.clusters,
    parameters: FLAT,
    data: clusters as Cluster[],
    pickable: true,
    iconAtlas: atlas.image as unknown as string,
    iconMapping: atlas.mapping,
    getIcon: flowerId,
    getPosition: ({ lon, lat }) => [lon, lat],
    getPixelOffset: (cluster) => [0, lift_px(cluster) * pinScale],
    getSize: FLOWER_PX * pinScale,
    sizeUnits: 'pixels',
    updateTriggers: { getIcon: clusters, getPixelOffset: clusters, getSize: pinScale },
  });
}

/**
 * Adds deck.gl to a map; loaded when a scene first has something to draw with it.
 * @param gathered called whenever the set of marks has changed
 */
export function createDeckHost(map: MapLibreMap, gathered: (marks: ClusteredPins) => void): DeckHost {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  let drawn: Overlaid | null = null;
  let pins: readonly Pin[] = [];
  let zoom = NaN;
  const put = (): void => {
    if (drawn === null) return;
    const { pinScale } = drawn.deck;
    zoom = clusterZoom(map.getZoom());
    const marks = clusterPins(pins, { zoom, scale: pinScale });
    overlay.setProps({
      layers: [pinLayer(marks.single, pinScale), clusterLayer(marks.clusters, pinScale)],
    });
    gathered(marks);
  };
  const putPins = (shown: readonly Pin[], sameScale: boolean): void => {
    if (sameScale && sameList(pins, shown)) return;
    pins = shown;
    put();
  };
  const regather = (): void => {
    if (clusterZoom(map.getZoom()) !== zoom) put();
  };
  map.on('zoom', regather);
  return {
    draw: (scene, divider_lon) => {
      const known = drawn;
      drawn = scene;
      const sameScale = known?.deck.pinScale === scene.deck.pinScale;
      putPins(pinsShown(scene, divider_lon), sameScale);
    },
    dividerAt: (lon) => {
      if (drawn !== null) putPins(pinsShown(drawn, lon), true);
    },
    pick: ({ x, y }) => {
      const picked = overlay.pickObject({
        x,
        y,
        radius: PICK_RADIUS_PX,
        layerIds: [LAYERS.clusters, LAYERS.pins],
      });
      if (picked === null) return null;
      if (picked.layer?.id === LAYERS.pins) return { kind: 'pin', id: (picked.object as Pin).interventionId };
      return { kind: 'cluster', cluster: picked.object as Cluster, scale: drawn?.deck.pinScale ?? 1 };
    },
    destroy: () => {
      map.off('zoom', regather);
      map.removeControl(overlay);
    },
  };
}
