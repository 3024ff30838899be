import { MOST_RADIUS_M } from '../../aggregate/mapQuestion';
import { readNumber } from './classChoice';

export type RadiusRead =
  | { readonly ok: true; readonly radius_m: number }
  | { readonly ok: false; readonly reason: 'bukan_angka'; readonly got: string }
  | { readonly ok: false; readonly reason: 'bukan_positif' }
  | { readonly ok: false; readonly reason: 'terlalu_jauh'; readonly got: number };

/** A distance as a person types it, in whole metres as links hold it: reference points are known to some 100 m. */
export function readRadius(text: string, decimalMark: ',' | '.'): RadiusRead {
  const radius_m = readNumber(text.trim(), decimalMark);
  if (radius_m === null) return { ok: false, reason: 'bukan_angka', got: text.trim() };
  const whole = Math.round(radius_m);
  if (!(whole > 0)) return { ok: false, reason: 'bukan_positif' };
  if (whole > MOST_RADIUS_M) return { ok: false, reason: 'terlalu_jauh', got: radius_m };
  return { ok: true, radius_m: whole };
}

/** An area as a person types it, km²; null where it is none over zero. */
export function readArea_km2(text: string, decimalMark: ',' | '.'): number | null {
  const area = readNumber(text.trim(), decimalMark);
  // Three decimals stand in a link.
  const kept = area === null ? 0 : Math.round(area * 1000) / 1000;
  return kept > 0 ? kept : null;
}
