import { editDistance, foldName, type EditCosts } from '../../data/model/nameSpelling';
import type { NameCheck } from './joinOutcome';

/** Least score at which two names count as spellings of one; different villages of a kecamatan reach 0.75 at most seldom. */
export const SAME_NAME_SCORE = 0.75;

const VOWELS = 'aeiou';
/** What clerks exchange most, one vowel for another and a doubled letter, counts as half a letter. */
const COSTS: EditCosts = {
  replace: (from, to) => (VOWELS.includes(from) && VOWELS.includes(to) ? 0.5 : 1),
  add: (letter, before) => (letter === before ? 0.5 : 1),
};

/** Words for kinds of places before a name, which are no part of it: "Desa Klesem", "Kec. Bojong". */
const KIND_BEFORE = /^\s*(?:desa|ds|kelurahan|kel|kecamatan|kec|distrik)\b\.?\s+(?=\S)/i;

/** A name's letters and digits, without "Desa" or "Kec." before it. */
export function foldPlace(text: string): string {
  return foldName(text.replace(KIND_BEFORE, ''));
}

/** Compares two folded names. An empty `written` is a row without a name. */
export function compareNames(written: string, own: string): NameCheck {
  if (written === '') return { agrees: 'unnamed', score: 1, letters: 0 };
  if (written === own) return { agrees: 'same', score: 1, letters: 0 };
  const longest = Math.max(written.length, own.length);
  const letters = editDistance(written, own, COSTS);
  const score = 1 - letters / longest;
  return { agrees: score >= SAME_NAME_SCORE ? 'spelling' : 'other', score, letters };
}
