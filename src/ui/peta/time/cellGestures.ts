import type { CellPoint } from '../../../layers/camera/cellCamera';

/** Callbacks for gestures on the small multiples; positions are CSS px from the top left of the canvas. */
export interface GestureActs {
  /** Whether one finger pans the maps; if one finger scrolls the page, two fingers pan. */
  readonly oneFingerPans: () => boolean;
  readonly pan: (by: CellPoint) => void;
  readonly zoom: (at: CellPoint, steps: number) => void;
  /** A gesture has ended. */
  readonly rest: () => void;
  readonly hover: (at: CellPoint | null) => void;
  readonly pick: (at: CellPoint) => void;
}

/** A pointer that moves further than this drags, CSS px. */
const STILL_PX = 6;
/** Zoom levels per 100 px of wheel movement. */
const WHEEL_STEPS = 0.35;
/** A wheel gesture has ended when there was no wheel event for this long, ms. */
const WHEEL_REST_MS = 200;

/** Turns pointer and wheel events of an element into gestures; the returned function removes the listeners. */
export function watchCells(pad: HTMLElement, acts: GestureActs): () => void {
  const down = new Map<number, CellPoint>();
  let moved = false;
  let resting = 0;

  const at = ({ clientX, clientY }: MouseEvent): CellPoint => {
    const { left, top } = pad.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const other = (id: number): CellPoint | undefined => [...down].find(([key]) => key !== id)?.[1];

  const drag = (id: number, from: CellPoint, to: CellPoint): void => {
    const held = other(id);
    const far = Math.hypot(to.x - from.x, to.y - from.y);
    if (!held && !moved && far < STILL_PX) return;
    down.set(id, to);
    if (held) {
      const spread = (point: CellPoint) => Math.max(1, Math.hypot(point.x - held.x, point.y - held.y));
      acts.pan({ x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 });
      acts.zoom({ x: (to.x + held.x) / 2, y: (to.y + held.y) / 2 }, Math.log2(spread(to) / spread(from)));
    } else if (acts.oneFingerPans()) {
      acts.pan({ x: to.x - from.x, y: to.y - from.y });
    }
    moved = true;
  };
  const press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    pad.setPointerCapture(event.pointerId);
    if (down.size === 0) moved = false;
    down.set(event.pointerId, at(event));
  };
  const move = (event: PointerEvent): void => {
    const from = down.get(event.pointerId);
    if (from) drag(event.pointerId, from, at(event));
    else if (event.pointerType === 'mouse') acts.hover(at(event));
  };
  const lift = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId) || down.size > 0) return;
    if (moved) acts.rest();
    else if (event.type === 'pointerup') acts.pick(at(event));
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    acts.zoom(at(event), (-event.deltaY / 100) * WHEEL_STEPS);
    clearTimeout(resting);
    resting = window.setTimeout(acts.rest, WHEEL_REST_MS);
  };

  const letGo = listen(pad, {
    pointerdown: press,
    pointermove: move,
    pointerup: lift,
    pointercancel: lift,
    pointerleave: () => acts.hover(null),
    wheel,
  });
  return () => {
    clearTimeout(resting);
    letGo();
  };
}

type Listeners = { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

/** Listeners are not passive, because the wheel listener must prevent scrolling of the page. */
function listen(pad: HTMLElement, listeners: Listeners): () => void {
  const pairs = Object.entries(listeners) as [string, EventListener][];
  for (const [name, act] of pairs) pad.addEventListener(name, act, { passive: false });
  return () => {
    for (const [name, act] of pairs) pad.removeEventListener(name, act);
  };
}
