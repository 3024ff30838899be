/** Where the phone's sheet comes to rest. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** Heights over the bottom edge of the screen, px, and the bar below that the sheet does not cover. */
const SCREEN_PX: Record<SheetStop, number> = { peek: 132, half: 346, full: 780 };
const BAR_PX = 64;
/** Less room than this has a phone on its side, or a laptop at 200 %. */
const LOW_ROOM_PX = 420;
/** What stays of the map above the sheet even at its highest: the legend's first line, clear of the grip's reach. */
const MAP_LEFT_PX = 84;

/** On a low screen half a sheet would leave nothing of the map: it rests where the lowest one does. */
export function shownStop(stop: SheetStop, room_px: number): SheetStop {
  return stop === 'half' && room_px < LOW_ROOM_PX ? 'peek' : stop;
}

/** Height of the sheet itself at a stop, px; never so high that the map is gone. */
export function sheetHeight_px(stop: SheetStop, room_px: number): number {
  const wanted = SCREEN_PX[shownStop(stop, room_px)] - BAR_PX;
  return Math.max(Math.min(wanted, room_px - MAP_LEFT_PX), SCREEN_PX.peek - BAR_PX);
}

/** The stop at which a sheet let go at a height comes to rest; a flick goes on to the next one. */
export function stopAfterDrag(asked: {
  readonly height_px: number;
  /** Upwards positive. */
  readonly speed_px_s: number;
  readonly room_px: number;
}): SheetStop {
  const { height_px, speed_px_s, room_px } = asked;
  const ahead = height_px + speed_px_s * 0.15;
  const away = (stop: SheetStop) => Math.abs(sheetHeight_px(stop, room_px) - ahead);
  return SHEET_STOPS.reduce((best, stop) => (away(stop) < away(best) ? stop : best));
}

/** What a press of the grip does: up stop by stop, and from the top back to the lowest. */
export function nextStop(stop: SheetStop): SheetStop {
  return SHEET_STOPS[(SHEET_STOPS.indexOf(stop) + 1) % SHEET_STOPS.length] ?? 'half';
}
