import type { MapEvents } from '../../../layers/gl/mapHostTypes';
import type { Picker } from '../../../layers/camera/picker';
import { placeUnder, type SvgFrame } from '../../../layers/svg/svgFrame';

interface SvgPointerInput {
  readonly container: HTMLElement;
  readonly view: { readonly frame: SvgFrame; readonly picker: Picker };
  readonly on: Pick<MapEvents, 'hover' | 'pick'>;
  readonly zoomBy: (steps: number) => void;
  readonly panBy: (by: { readonly x_px: number; readonly y_px: number }) => void;
}

/** A pointer that moves at least this far drags the map; below that it is a click, CSS px. */
const SLOP_PX = 5;

/**
 * Picks rows under the pointer, zooms by the wheel and pans by dragging; the returned function removes the
 * listeners.
 */
export function watchSvgPointer({ container, view, on, zoomBy, panBy }: SvgPointerInput): () => void {
  let hovered: number | null = null;
  let from: { x: number; y: number } | null = null;
  let dragged = false;
  const at = (event: MouseEvent) => {
    const { left, top } = container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const rowAt = (point: { x: number; y: number }) => {
    const row = view.picker.rowAt(placeUnder(view.frame, point));
    return row < 0 ? null : row;
  };
  const hover = (row: number | null, point: { x: number; y: number }) => {
    if (row !== hovered) on.hover((hovered = row), point, null);
  };
  const listeners = {
    pointerdown: (event: PointerEvent) => {
      from = at(event);
      dragged = false;
    },
    pointermove: (event: PointerEvent) => {
      const point = at(event);
      if (from === null) return hover(rowAt(point), point);
      const [x_px, y_px] = [from.x - point.x, from.y - point.y];
      if (!dragged && Math.hypot(x_px, y_px) < SLOP_PX) return;
      if (!dragged) container.setPointerCapture(event.pointerId);
      dragged = true;
      from = point;
      panBy({ x_px, y_px });
    },
    pointerup: () => (from = null),
    pointercancel: () => (from = null),
    pointerleave: (event: PointerEvent) => hover(null, at(event)),
    click: (event: MouseEvent) => {
      // The click event that ends a drag must not select.
      if (!dragged) on.pick(rowAt(at(event)));
    },
    wheel: (event: WheelEvent) => {
      event.preventDefault();
      zoomBy(-Math.sign(event.deltaY) / 2);
    },
  };
  const each = (act: 'addEventListener' | 'removeEventListener') => {
    for (const [name, listener] of Object.entries(listeners)) {
      container[act](name, listener as EventListener, { passive: false });
    }
  };
  each('addEventListener');
  return () => each('removeEventListener');
}
