import type { Insets } from '../../../layers/camera/viewport';

/** Height of the notes and the scale bar above the sheet, CSS px. */
const NOTES_PX = 34;

/** Phone legend: its distance from the frame above it plus its distance from the land below it, CSS px. */
const LEGEND_GAP_PX = 16;

/**
 * If the map is at least this wide beside the legend, it is fitted beside the legend and not below it, CSS
 * px.
 */
const ROOM_BESIDE_PX = 240;

/** Distance of the card from the frame plus its distance from the land, CSS px. */
const CARD_GAP_PX = 40;

/** Margins of the map that toolbars and the sheet cover, in CSS px (design language, section 3). */
export function mapInsets(map: {
  readonly phone: boolean;
  readonly width_px: number;
  readonly height_px: number;
  /** Height of the map that the phone's sheet covers. */
  readonly sheet_px: number;
  /** Height of the phone's legend over the map. */
  readonly legend_px?: number;
  /** Width of the phone's legend: on a low screen the map is fitted beside it. */
  readonly legend_across_px?: number;
  /** Width of the card on the left of the map while the panels are collapsed; 0: no card. */
  readonly card_px?: number;
}): Insets {
  const card_px = map.card_px ?? 0;
  if (map.phone) {
    const beside_px = (map.legend_across_px ?? map.width_px) + LEGEND_GAP_PX;
    const isBeside = map.width_px - beside_px >= ROOM_BESIDE_PX;
    const bottom = map.sheet_px + NOTES_PX;
    if (isBeside) return fitting({ top: 14, right: 14, bottom, left: beside_px }, map);
    const top = (map.legend_px ?? 0) + LEGEND_GAP_PX;
    return fitting({ top, right: 14, bottom, left: 14 }, map);
  }
  if (map.width_px >= 1000)
    return fitting({ top: 96, right: 60, bottom: 60, left: card_px > 0 ? card_px + CARD_GAP_PX : 60 }, map);
  return fitting({ top: 58, right: 34, bottom: 40, left: card_px > 0 ? card_px + CARD_GAP_PX : 34 }, map);
}

const MOST = 0.75;

/** Limits the insets to three quarters of a small map, so that a quarter is left for the map itself. */
function fitting(insets: Insets, { width_px, height_px }: { width_px: number; height_px: number }): Insets {
  const across = Math.min(1, (width_px * MOST) / (insets.left + insets.right));
  const down = Math.min(1, (height_px * MOST) / (insets.top + insets.bottom));
  return {
    top: insets.top * down,
    bottom: insets.bottom * down,
    left: insets.left * across,
    right: insets.right * across,
  };
}
