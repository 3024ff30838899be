import { ArcLayer, IconLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { rgbOf } from '../colour';
import type { LineageArc, Pin } from '../interventionLayers';
import type { Scene } from '../scene';
import type { PixelPoint } from './mapPointer';
import { PIN_HEIGHT_PX, pinAtlas } from './pinImages';

/** Interventions and lineage over the map, in the map's own canvas. */
export interface DeckHost {
  readonly draw: (scene: Pick<Scene, 'deck' | 'theme'>) => void;
  /** Id of the intervention whose pin is at a place of the screen, or null. */
  readonly pick: (at: PixelPoint) => string | null;
  readonly destroy: () => void;
}

const PICK_RADIUS_PX = 4;
/** MapLibre's opaque fills leave their depth behind, which would cut pins that stand over them. */
const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const;

function bytes(hex: string, alpha: number): [number, number, number, number] {
  const [r, g, b] = rgbOf(hex);
  return [Math.round(r * 255), Math.round(g * 255), Math.round(b * 255), alpha];
}

function arcLayer({
  arcs,
  theme,
}: {
  arcs: readonly LineageArc[];
  theme: Scene['theme'];
}): ArcLayer<LineageArc> {
  return new ArcLayer<LineageArc>({
    id: 'lineage',
    parameters: FLAT,
    data: arcs as LineageArc[],
    getSourcePosition: ({ from }) => [from[0], from[1]],
    getTargetPosition: ({ to }) => [to[0], to[1]],
    getSourceColor: bytes(theme.ink, 235),
    getTargetColor: bytes(theme.ink2, 150),
    getWidth: 2,
    // Seen from straight above, an arc has to lean over to be one.
    getTilt: 55,
    getHeight: 0.5,
    widthUnits: 'pixels',
  });
}

function pinLayer({ pins, pinScale }: Scene['deck']): IconLayer<Pin> {
  const atlas = pinAtlas(pins.map(({ look }) => look));
  return new IconLayer<Pin>({
    id: 'interventions',
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

/** Puts deck.gl into a map; loaded when a scene first has something for it. */
export function createDeckHost(map: MapLibreMap): DeckHost {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  let drawn: Pick<Scene, 'deck' | 'theme'> | null = null;
  return {
    draw: (scene) => {
      const { pins, arcs, pinScale } = scene.deck;
      const known = drawn;
      if (
        known?.deck.pins === pins &&
        known.deck.arcs === arcs &&
        known.deck.pinScale === pinScale &&
        known.theme === scene.theme
      )
        return;
      drawn = scene;
      overlay.setProps({ layers: [arcLayer({ arcs, theme: scene.theme }), pinLayer(scene.deck)] });
    },
    pick: ({ x, y }) => {
      const picked = overlay.pickObject({ x, y, radius: PICK_RADIUS_PX, layerIds: ['interventions'] });
      return picked === null ? null : (picked.object as Pin).interventionId;
    },
    destroy: () => void map.removeControl(overlay),
  };
}
