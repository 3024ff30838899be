import type { Map as MapLibreMap } from 'maplibre-gl';
import { LAYER } from '../layerIds';

/** The internal parts of MapLibre that are used here: what paints a frame, and whether labels are still being placed. */
interface PaintingMap {
  readonly painter: { render: (...inputs: readonly unknown[]) => void };
  readonly _placementDirty: boolean;
}

/**
 * After this time a scene is painted as far as it is there: the first waits for scripts and worker, and a base map's
 * tiles may be long in coming; of a later one the reader waits for an answer.
 */
const FIRST_PATIENCE_MS = 4000;
const PATIENCE_MS = 300;

/**
 * Paints a new scene when it is whole. MapLibre runs a frame for every source that loads and for every step of placing
 * labels; what these need is worked out on the processor, but a software renderer would also paint each of them, half a
 * map every time, and take longer for that than for all of the rest. A map that moves is painted in any case.
 * @returns what announces a new scene
 */
export function paintWholeScenes(map: MapLibreMap): () => void {
  const inside = map as unknown as PaintingMap;
  const paint = inside.painter.render.bind(inside.painter);
  let isHeld = true;
  let isFirst = true;
  let patience = setTimeout(release, FIRST_PATIENCE_MS);
  function release(): void {
    isHeld = false;
    map.triggerRepaint();
  }
  const isWhole = (): boolean => map.loaded() && !inside._placementDirty;
  inside.painter.render = (...inputs) => {
    // An empty map is whole, too.
    if (map.getLayer(LAYER.choropleth) === undefined) return;
    if (isHeld && !isWhole() && (isFirst || !map.isMoving())) return;
    clearTimeout(patience);
    isHeld = false;
    isFirst = false;
    paint(...inputs);
  };
  map.on('remove', () => clearTimeout(patience));
  return () => {
    if (isFirst) return;
    isHeld = true;
    clearTimeout(patience);
    patience = setTimeout(release, PATIENCE_MS);
  };
}
