import { readNumber } from './classChoice';

/** Farthest that is asked of a straight line, metres: that of a buffer. */
export const MOST_RADIUS_M = 100_000;

export type RadiusRead =
  | { readonly ok: true; readonly radius_m: number }
  | { readonly ok: false; readonly reason: 'bukan_angka'; readonly got: string }
  | { readonly ok: false; readonly reason: 'bukan_positif' }
  | { readonly ok: false; readonly reason: 'terlalu_jauh'; readonly got: number };

/** A distance as a person types it. */
export function readRadius(text: string, decimalMark: ',' | '.'): RadiusRead {
  const radius_m = readNumber(text.trim(), decimalMark);
  if (radius_m === null) return { ok: false, reason: 'bukan_angka', got: text.trim() };
  if (!(radius_m > 0)) return { ok: false, reason: 'bukan_positif' };
  if (radius_m > MOST_RADIUS_M) return { ok: false, reason: 'terlalu_jauh', got: radius_m };
  return { ok: true, radius_m };
}

/** An area as a person types it, km²; null where it is none over zero. */
export function readArea_km2(text: string, decimalMark: ',' | '.'): number | null {
  const area = readNumber(text.trim(), decimalMark);
  // Three decimals stand in a link.
  const kept = area === null ? 0 : Math.round(area * 1000) / 1000;
  return kept > 0 ? kept : null;
}
