import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Picker } from '../picker';

export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

export interface PointerInput {
  readonly picker: Picker;
  /** Does what a click on an intervention's mark asks for; false where none is drawn at the place. */
  readonly pressMark: (at: PixelPoint) => boolean;
  /** Row of the programme symbol drawn at a place of the screen, or null. */
  readonly symbolAt: (at: PixelPoint) => number | null;
  readonly on: {
    readonly hover: (row: number | null, at: PixelPoint) => void;
    readonly pick: (row: number | null) => void;
  };
}

/** Pointer to rows: a symbol that has moved away from its village still stands for it. */
export function watchPointer(map: MapLibreMap, { picker, pressMark, symbolAt, on }: PointerInput): void {
  let hovered: number | null = null;
  let frame = 0;
  const rowAt = ({ point, lngLat }: MapMouseEvent): number | null => {
    const symbol = symbolAt(point);
    if (symbol !== null) return symbol;
    const row = picker.rowAt({ lon: lngLat.lng, lat: lngLat.lat });
    return row < 0 ? null : row;
  };
  const hover = (row: number | null, at: PixelPoint): void => {
    if (row === hovered) return;
    hovered = row;
    map.getCanvas().style.cursor = row === null ? '' : 'pointer';
    on.hover(row, at);
  };
  map.on('mousemove', (event) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => hover(rowAt(event), event.point));
  });
  map.on('mouseout', (event) => {
    cancelAnimationFrame(frame);
    hover(null, event.point);
  });
  map.on('dragstart', () => hover(null, { x: 0, y: 0 }));
  map.on('click', (event) => {
    if (!pressMark(event.point)) on.pick(rowAt(event));
  });
}
