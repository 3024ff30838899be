/**
 * How names and codes are compared in a search. A key is for comparing only and is never shown.
 */

/** Words that say what a place is and not which: dropped from a query. */
const KIND_WORDS = /\b(?:desa|ds|kelurahan|kel|kecamatan|kec|kabupaten|kab)\b\.?/g;
/** Spellings of before 1972 and loan letters, as today's would have them. */
const OLD_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
];

/** Lower case, no accents or apostrophes, one blank between words. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|['’`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The key of a name: its letters without blanks, old spellings made new, and no letter twice in a row, so
 * that "Legok Kalong", "LEGOKALONG" and "legok-kalong" are one.
 */
export function nameKey(text: string): string {
  let key = plainWords(text).replaceAll(' ', '');
  for (const [old, modern] of OLD_SPELLING) key = key.replace(old, modern);
  return key.replace(/(\p{L})\1+/gu, '$1');
}

/** The digits of a code in either system, or null where the text is no code: "33.26.15.2014" → "3326152014". */
export function codeDigits(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '');
  return /^\d{2,10}$/.test(digits) ? digits : null;
}

export interface PlaceQuery {
  /** Words of the name asked for, kinds of place dropped unless nothing else was typed. */
  readonly words: readonly string[];
  /** Key of the kecamatan, where the query names one after a comma or "kec."; else empty. */
  readonly district: string;
}

/** Reads "Desa Mulyorejo, Kec. Tirto" as people type it. */
export function placeQuery(text: string): PlaceQuery {
  const [head = '', ...tail] = text.toLowerCase().split(/,|(?<=\S\s+)kec(?:amatan|\.|\b)/);
  const words = (part: string) => {
    const plain = plainWords(part);
    return plainWords(plain.replace(KIND_WORDS, ' ')) || plain;
  };
  return { words: words(head).split(' ').filter(Boolean), district: nameKey(words(tail.join(' '))) };
}

/** Levenshtein's distance: letters to insert, drop or replace to get from one to the other. */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
