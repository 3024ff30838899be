import { editDistance, foldName, type EditCosts } from '../../data/model/nameSpelling';
import type { NameCheck } from './joinOutcome';

/** Least score at which two names count as spellings of one; different villages of a kecamatan reach 0.75 at most seldom. */
export const SAME_NAME_SCORE = 0.75;

/** Longer texts are no names, and not compared letter by letter. */
const LONGEST_NAME = 120;

const VOWELS = new Set('aeiou');
/** What clerks exchange most, one vowel for another and a doubled letter, counts as half a letter. */
const COSTS: EditCosts = {
  replace: (from, to) => (VOWELS.has(from) && VOWELS.has(to) ? 0.5 : 1),
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
  // The time grows with the product of the lengths, and a cell of any length comes in.
  if (longest > LONGEST_NAME) return { agrees: 'other', score: 0, letters: longest };
  const letters = editDistance(written, own, COSTS);
  const score = 1 - letters / longest;
  return { agrees: score >= SAME_NAME_SCORE ? 'spelling' : 'other', score, letters };
}

const VOWEL_BITS = letterBits('aeiou');

/** Which letters a folded name has, a bit for each; digits share one. */
export function letterBits(name: string): number {
  let bits = 0;
  for (let i = 0; i < name.length; i++) {
    const letter = name.charCodeAt(i) - 97;
    bits |= letter >= 0 ? 1 << letter : 1 << 26;
  }
  return bits;
}

/**
 * Whether two names may be spellings of one, by their letters alone: a quick test that never says no where `compareNames`
 * would say yes. A letter that one of them lacks costs at least half of what exchanging it for another costs.
 */
export function mayBeSpelling(
  written: { readonly name: string; readonly bits: number },
  own: { readonly name: string; readonly bits: number },
): boolean {
  const unshared = written.bits ^ own.bits;
  const vowels = bitCount(unshared & VOWEL_BITS);
  const others = bitCount(unshared & ~VOWEL_BITS);
  const longest = Math.max(written.name.length, own.name.length);
  return 0.25 * vowels + 0.5 * others <= (1 - SAME_NAME_SCORE) * longest;
}

function bitCount(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}
