import type { Insets } from '../../layers/viewport';

/** Space that bars and the sheet take of the map, in CSS px (design language, section 3). */
export function mapInsets(map: {
  readonly phone: boolean;
  readonly width_px: number;
  readonly height_px: number;
}): Insets {
  if (map.phone) return fitting({ top: 104, right: 14, bottom: 150, left: 14 }, map);
  if (map.width_px >= 1000) return fitting({ top: 70, right: 60, bottom: 60, left: 60 }, map);
  return fitting({ top: 58, right: 34, bottom: 40, left: 34 }, map);
}

/** Insets never take more than half of a small map: what is left must show something. */
function fitting(insets: Insets, { width_px, height_px }: { width_px: number; height_px: number }): Insets {
  const across = Math.min(1, width_px / 2 / (insets.left + insets.right));
  const down = Math.min(1, height_px / 2 / (insets.top + insets.bottom));
  return {
    top: insets.top * down,
    bottom: insets.bottom * down,
    left: insets.left * across,
    right: insets.right * across,
  };
}
