import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { LAYER } from '../layerIds';
import type { Picker } from '../camera/picker';

export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

export interface PointerInput {
  /** The rows that the map shows now. */
  readonly picker: () => Picker;
  /** Handles a click on an intervention's mark; false where there is none at the position. */
  readonly pressMark: (at: PixelPoint) => boolean;
  /** Row of the programme symbol at a position on the screen, or null. */
  readonly symbolAt: (at: PixelPoint) => number | null;
  /** Index of the hexagon at a position on the screen, or null. */
  readonly hexagonAt: (at: PixelPoint) => number | null;
  readonly on: {
    readonly hover: (row: number | null, at: PixelPoint, hexagon: number | null) => void;
    readonly pick: (row: number | null) => void;
  };
}

/**
 * Maps pointer events to village rows. A symbol that was moved away from its village still belongs to it.
 * @returns forgets what is hovered, without an event: the map shows other rows
 */
export function watchPointer(
  map: MapLibreMap,
  { picker, pressMark, symbolAt, hexagonAt, on }: PointerInput,
): () => void {
  let hovered: number | null = null;
  let hexagon: number | null = null;
  let frame = 0;
  const rowAt = ({ point, lngLat }: MapMouseEvent): number | null => {
    const symbol = symbolAt(point);
    if (symbol !== null) return symbol;
    const row = picker().rowAt({ lon: lngLat.lng, lat: lngLat.lat });
    return row < 0 ? null : row;
  };
  const hover = (row: number | null, at: PixelPoint, over: number | null = null): void => {
    if (row === hovered && over === hexagon) return;
    hovered = row;
    hexagon = over;
    map.getCanvas().style.cursor = row === null ? '' : 'pointer';
    on.hover(row, at, over);
  };
  map.on('mousemove', (event) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => hover(rowAt(event), event.point, hexagonAt(event.point)));
  });
  map.on('mouseout', (event) => {
    cancelAnimationFrame(frame);
    hover(null, event.point);
  });
  map.on('dragstart', () => hover(null, { x: 0, y: 0 }));
  map.on('click', (event) => {
    if (!pressMark(event.point)) on.pick(rowAt(event));
  });
  return () => {
    hovered = null;
    hexagon = null;
  };
}

/** Index of the hexagon at a position on the screen; null where there is none. */
export function hexagonAt(map: MapLibreMap, { x, y }: PixelPoint): number | null {
  if (!map.getLayer(LAYER.hexFill)) return null;
  const [hexagon] = map.queryRenderedFeatures([x, y], { layers: [LAYER.hexFill] });
  return typeof hexagon?.id === 'number' ? hexagon.id : null;
}
