import type { ValueRange } from '../../aggregate/table/villageFilter';
import type { Language } from '../../data/model/localized';
import { readNumber } from '../../messages/readNumber';

export type RangeRead =
  | { readonly ok: true; readonly range: ValueRange | null }
  | { readonly ok: false; readonly reason: 'notNumber'; readonly got: string }
  | { readonly ok: false; readonly reason: 'backwards'; readonly min: number; readonly max: number };

/** Parses two typed ends; an empty one is open, and two empty ones mean no range. */
export function readRangeTexts(
  { min, max }: { readonly min: string; readonly max: string },
  language: Language,
): RangeRead {
  const ends: (number | null)[] = [];
  for (const text of [min.trim(), max.trim()]) {
    const end = text === '' ? null : readNumber(text, { language });
    if (text !== '' && end === null) return { ok: false, reason: 'notNumber', got: text };
    ends.push(end);
  }
  const [low = null, high = null] = ends;
  if (low !== null && high !== null && low > high)
    return { ok: false, reason: 'backwards', min: low, max: high };
  return { ok: true, range: low === null && high === null ? null : { min: low, max: high } };
}
