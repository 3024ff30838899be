import type { Insets } from '../../../layers/camera/viewport';

/** Height of the notes and the scale above the sheet. */
const NOTES_PX = 34;

/** The phone's legend: its distance from the frame above, and from the land below. */
const LEGEND_GAP_PX = 16;

/** A map of this width beside the legend shows more than one below it. */
const ROOM_BESIDE_PX = 240;

/** The card's distance from the frame and from the land. */
const CARD_GAP_PX = 40;

/** Space that bars and the sheet take of the map, in CSS px (design language, section 3). */
export function mapInsets(map: {
  readonly phone: boolean;
  readonly width_px: number;
  readonly height_px: number;
  /** What the phone's sheet covers. */
  readonly sheet_px: number;
  /** Height of the phone's legend over the map. */
  readonly legend_px?: number;
  /** Its width: on a low screen it leaves the map room beside it. */
  readonly legend_across_px?: number;
  /** Width of the card that stands on the map's left while the panels are folded; 0: there is none. */
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

/** Insets never take more than three quarters of a small map: what is left must show something. */
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
