import { MOST_RADIUS_M } from '../../aggregate/mapQuestion';
import type { Language } from '../../data/model/localized';
import type { Formats } from '../../messages/format';
import { readNumber } from '../../messages/readNumber';

export type RadiusRead =
  | { readonly ok: true; readonly radius_m: number }
  | { readonly ok: false; readonly reason: 'bukan_angka'; readonly got: string }
  | { readonly ok: false; readonly reason: 'bukan_positif' }
  | { readonly ok: false; readonly reason: 'terlalu_jauh'; readonly got: number };

const METRES = { m: 1, meter: 1, km: 1000 } as const;
const SQUARE_KILOMETRES = { km2: 1, ha: 0.01, hektare: 0.01, m2: 1e-6 } as const;

/** Parses a typed distance, in metres or with its unit ("1,5 km"); null where it is invalid. */
export function readMetres(text: string, language: Language): number | null {
  return readNumber(text, { language, units: METRES });
}

/** Parses typed or pasted degrees, which have no thousands separators; NaN where they are invalid. */
export function readDegrees(text: string, language: Language): number {
  return readNumber(text, { language, thousands: false, units: { '°': 1 } }) ?? Number.NaN;
}

/** A typed distance as it was understood: "2.500 m"; empty where it is invalid. */
export function metresText(
  text: string,
  { language, f }: { readonly language: Language; readonly f: Formats },
): string {
  const metres = readMetres(text, language);
  return metres === null ? '' : `${f.number(metres)} m`;
}

/** A distance in whole metres, as in links; reference points are accurate to about 100 m. */
export function readRadius(text: string, language: Language): RadiusRead {
  const radius_m = readMetres(text, language);
  if (radius_m === null) return { ok: false, reason: 'bukan_angka', got: text.trim() };
  const whole = Math.round(radius_m);
  if (!(whole > 0)) return { ok: false, reason: 'bukan_positif' };
  if (whole > MOST_RADIUS_M) return { ok: false, reason: 'terlalu_jauh', got: radius_m };
  return { ok: true, radius_m: whole };
}

/** Parses a typed area, in km² or with its unit; null where it is not positive. */
export function readArea_km2(text: string, language: Language): number | null {
  const area = readNumber(text, { language, units: SQUARE_KILOMETRES });
  // Links contain three decimals.
  const kept = area === null ? 0 : Math.round(area * 1000) / 1000;
  return kept > 0 ? kept : null;
}
