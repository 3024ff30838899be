/** Comparison of names and codes in a search. Keys are for comparison only and never shown. */

/** Words for kinds of places, which are dropped from a query. */
const KIND_WORDS = /\b(?:desa|ds|kelurahan|kel|kecamatan|kec|kabupaten|kab)\b\.?/g;
/** Spellings from before 1972 and their modern equivalents. */
const OLD_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
];

/** Lower case, without accents and apostrophes, words separated by single spaces. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|['’`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The comparison key of a name: letters without spaces, modern spelling, and no doubled letters, so that
 * "Legok Kalong", "LEGOKALONG" and "legok-kalong" are equal.
 */
export function nameKey(text: string): string {
  let key = plainWords(text).replaceAll(' ', '');
  for (const [old, modern] of OLD_SPELLING) key = key.replace(old, modern);
  return key.replace(/(\p{L})\1+/gu, '$1');
}

/** The digits of a code in either system: "33.26.15.2014" → "3326152014"; null where the text is not a code. */
export function codeDigits(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '');
  return /^\d{2,10}$/.test(digits) ? digits : null;
}

export interface PlaceQuery {
  /** Words of the name, without kinds of places unless there are no other words. */
  readonly words: readonly string[];
  /** Key of the kecamatan where the query names one after a comma or "kec."; otherwise empty. */
  readonly district: string;
}

/** Parses a query such as "Desa Mulyorejo, Kec. Tirto". */
export function placeQuery(text: string): PlaceQuery {
  const [head = '', ...tail] = text.toLowerCase().split(/,|(?<=\S\s+)kec(?:amatan|\.|\b)/);
  const words = (part: string) => {
    const plain = plainWords(part);
    return plainWords(plain.replace(KIND_WORDS, ' ')) || plain;
  };
  return { words: words(head).split(' ').filter(Boolean), district: nameKey(words(tail.join(' '))) };
}
