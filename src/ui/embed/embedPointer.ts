/** What a pointer does on a framed map. Points are CSS px from its top left. */
export interface PointerActs {
  /** The village at a point; negative where there is none. */
  readonly rowAt: (point: { readonly x: number; readonly y: number }) => number;
  readonly hover: (row: number | null) => void;
  readonly pick: (row: number | null) => void;
  readonly panBy: (by: { readonly x_px: number; readonly y_px: number }) => void;
  readonly zoomBy: (steps: number) => void;
}

/** A pointer that moves at least this far drags the map; below that it is a click, CSS px. */
const SLOP_PX = 5;

/**
 * Pointing reads a village, a click or tap keeps it, dragging moves the map. The wheel is the article's own; with Ctrl,
 * as a pinch on a touchpad reports itself, it zooms. The returned function removes the listeners.
 */
export function watchEmbedPointer(map: HTMLElement, acts: PointerActs): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let from: { x: number; y: number } | null = null;
  let dragged = false;
  const at = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = map.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const rowOf = (event: MouseEvent) => {
    const row = acts.rowAt(at(event));
    return row < 0 ? null : row;
  };
  const up = () => (from = null);
  const down = (event: PointerEvent) => {
    from = at(event);
    dragged = false;
  };
  const move = (event: PointerEvent) => {
    if (from === null) return event.pointerType === 'mouse' ? acts.hover(rowOf(event)) : undefined;
    const point = at(event);
    const [x_px, y_px] = [from.x - point.x, from.y - point.y];
    if (!dragged && Math.hypot(x_px, y_px) < SLOP_PX) return;
    if (!dragged) map.setPointerCapture(event.pointerId);
    dragged = true;
    from = point;
    acts.panBy({ x_px, y_px });
  };
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    acts.zoomBy(-Math.sign(event.deltaY) / 2);
  };
  map.addEventListener('pointerdown', down, { signal });
  map.addEventListener('pointermove', move, { signal });
  map.addEventListener('pointerup', up, { signal });
  map.addEventListener('pointercancel', up, { signal });
  map.addEventListener('pointerleave', () => acts.hover(null), { signal });
  // The click event that ends a drag must not choose.
  map.addEventListener('click', (event) => dragged || acts.pick(rowOf(event)), { signal });
  map.addEventListener('wheel', wheel, { signal, passive: false });
  return () => ended.abort();
}
