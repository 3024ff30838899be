import { nextStop, sheetHeight_px, shownStop, stopAfterDrag, type SheetStop } from './sheetStops';

/** A pointer that moves at least this far drags the sheet; below that it is a click, px. */
const SLOP_PX = 6;

/**
 * State of the phone's bottom sheet while it is dragged: its height follows the pointer and snaps to one of
 * three stops.
 */
export class SheetDrag {
  element: HTMLElement | undefined = $state.raw(undefined);
  stop: SheetStop = $state('peek');
  dragging = $state(false);
  #room_px = $state(700);
  #pulled_px: number | null = $state(null);
  #from: { y: number; height_px: number } | null = null;
  #last: { y: number; time: number; speed_px_s: number } = { y: 0, time: 0, speed_px_s: 0 };
  #moved = false;
  readonly #textScale: number;

  readonly height_px = $derived.by(() => this.#pulled_px ?? this.#height(this.stop));

  /** The stop in effect on this screen: content below the sheet's head is hidden at the lowest stop. */
  readonly shown = $derived.by(() => shownStop(this.stop, this.#room_px / this.#textScale));

  /** Height that map controls keep clear of; at the highest stop they stay where they were at the middle one. */
  readonly covered_px = $derived.by(() => Math.min(this.height_px, this.#height('half')));

  /** @param textScale scale of the user's text size: the lowest stop grows with it */
  constructor(textScale: number) {
    this.#textScale = textScale;
    $effect(() => {
      const room = this.element?.parentElement;
      if (!room) return;
      const observer = new ResizeObserver(() => (this.#room_px = room.clientHeight));
      observer.observe(room);
      return () => observer.disconnect();
    });
  }

  /** Raises the sheet to show what was just selected, unless it is higher already. */
  open(): void {
    if (this.stop === 'peek') this.stop = 'half';
  }

  press(): void {
    // The click event that ends a drag is ignored.
    if (!this.#moved) this.stop = nextStop(this.stop);
    this.#moved = false;
  }

  start(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#moved = false;
    this.#from = { y: event.clientY, height_px: this.height_px };
    this.#last = { y: event.clientY, time: event.timeStamp, speed_px_s: 0 };
  }

  move(event: PointerEvent): void {
    if (!this.#from) return;
    const up_px = this.#from.y - event.clientY;
    if (!this.dragging) {
      if (Math.abs(up_px) < SLOP_PX) return;
      this.dragging = true;
      this.#moved = true;
      if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    }
    const ms = event.timeStamp - this.#last.time;
    if (ms > 0) {
      const speed_px_s = ((this.#last.y - event.clientY) / ms) * 1000;
      this.#last = { y: event.clientY, time: event.timeStamp, speed_px_s };
    }
    const highest = this.#height('full');
    const lowest = this.#height('peek');
    this.#pulled_px = Math.min(highest, Math.max(lowest, this.#from.height_px + up_px));
  }

  end(): void {
    if (this.dragging && this.#pulled_px !== null) {
      this.stop = stopAfterDrag({
        height_px: this.#pulled_px / this.#textScale,
        speed_px_s: this.#last.speed_px_s / this.#textScale,
        room_px: this.#room_px / this.#textScale,
      });
    }
    this.#from = null;
    this.#pulled_px = null;
    this.dragging = false;
  }

  #height(stop: SheetStop): number {
    return sheetHeight_px(stop, this.#room_px / this.#textScale) * this.#textScale;
  }
}
