import type { Map as MapLibreMap } from 'maplibre-gl';
import { LAYER } from '../layerIds';

/** The internal parts of MapLibre that are used here: what paints a frame, and whether labels are still being placed. */
interface PaintingMap {
  readonly painter: { render: (...inputs: readonly unknown[]) => void };
  readonly _placementDirty: boolean;
}

/** After this time a map is painted as far as it is there: a base map's tiles may be long in coming. */
const PATIENCE_MS = 4000;

/**
 * Paints nothing before the first scene is whole. MapLibre runs a frame for every source that loads and for every
 * step of placing labels; what these need is worked out on the processor, but a software renderer would also paint
 * each of them, half a map every time, and take longer for that than for all of the rest.
 */
export function paintFirstFrameWhole(map: MapLibreMap): void {
  const { painter } = map as unknown as PaintingMap;
  const paint = painter.render.bind(painter);
  let impatient = false;
  const patience = setTimeout(() => {
    impatient = true;
    map.triggerRepaint();
  }, PATIENCE_MS);
  map.on('remove', () => clearTimeout(patience));
  const isWhole = (): boolean => {
    if (map.getLayer(LAYER.choropleth) === undefined) return false;
    return impatient || (map.loaded() && !(map as unknown as PaintingMap)._placementDirty);
  };
  painter.render = (...inputs) => {
    if (!isWhole()) return;
    clearTimeout(patience);
    painter.render = paint;
    paint(...inputs);
  };
}
