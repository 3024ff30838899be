/** The stops of the phone's bottom sheet. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/**
 * Heights above the bottom edge of the screen, px, and the height of the tab bar, which the sheet does not
 * cover.
 */
const SCREEN_PX: Record<SheetStop, number> = { peek: 132, half: 346, full: 780 };
const BAR_PX = 64;
/** Screens with less room than this are low: a phone in landscape, or a laptop at 200 % zoom. */
const LOW_ROOM_PX = 420;
/** Height of the map that stays free above the sheet at its highest stop: the first line of the legend, px. */
const MAP_LEFT_PX = 84;

/** On a low screen the middle stop would cover the whole map, so it is replaced by the lowest one. */
export function shownStop(stop: SheetStop, room_px: number): SheetStop {
  return stop === 'half' && room_px < LOW_ROOM_PX ? 'peek' : stop;
}

/** Height of the sheet at a stop, px; limited so that part of the map stays visible. */
export function sheetHeight_px(stop: SheetStop, room_px: number): number {
  const wanted = SCREEN_PX[shownStop(stop, room_px)] - BAR_PX;
  return Math.max(Math.min(wanted, room_px - MAP_LEFT_PX), SCREEN_PX.peek - BAR_PX);
}

/** The stop that a sheet released at a given height snaps to; a flick moves on to the next one. */
export function stopAfterDrag(asked: {
  readonly height_px: number;
  /** Positive upwards. */
  readonly speed_px_s: number;
  readonly room_px: number;
}): SheetStop {
  const { height_px, speed_px_s, room_px } = asked;
  const ahead = height_px + speed_px_s * 0.15;
  const away = (stop: SheetStop) => Math.abs(sheetHeight_px(stop, room_px) - ahead);
  return SHEET_STOPS.reduce((best, stop) => (away(stop) < away(best) ? stop : best));
}

/** The stop after a click on the grip: the next higher one, and from the highest back to the lowest. */
export function nextStop(stop: SheetStop): SheetStop {
  return SHEET_STOPS[(SHEET_STOPS.indexOf(stop) + 1) % SHEET_STOPS.length] ?? 'half';
}
