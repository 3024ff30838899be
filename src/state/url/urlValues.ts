import { isId, readNumber } from '../../data/model/linkValues';

/** How single values stand in a link, and how they are read back: what is not understood is null. */

/** A village, a kecamatan, a regency: what a row of the map can be. */
export const AREA_CODE = /^\d{2}\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?$/;
export const DISTRICT_CODE = /^\d{2}\.\d{2}\.\d{2}$/;
/** Separator of texts in a list, because texts may contain commas. */
export const TEXT_MARK = '~';
export const LONGEST_TEXT = 80;
/** Largest number of entries in a list, to limit the length of links. */
export const MOST_LISTED = 24;

export function idOrNull(text: string): string | null {
  return isId(text) ? text : null;
}

export function member<T extends string>(words: readonly T[], text: string): T | null {
  return words.find((word) => word === text) ?? null;
}

/** False where half of a surrogate pair stands alone: no address can hold that. */
export function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

export function fixed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)) + 0);
}

/** Words with the values they stand for. */
export type Dictionary<T> = readonly (readonly [word: string, value: T])[];

/** The values of the words in a list, in the dictionary's order; null where a word is unknown or repeated. */
export function readWords<T>(dictionary: Dictionary<T>, text: string): readonly T[] | null {
  const names = text.split(',');
  const found = dictionary.filter(([word]) => names.includes(word));
  return found.length === names.length ? found.map(([, value]) => value) : null;
}

/** The words of values, in the dictionary's order; null for none. */
export function writeWords<T>(dictionary: Dictionary<T>, values: readonly T[]): string | null {
  const named = dictionary.filter(([, value]) => values.includes(value));
  return named.map(([word]) => word).join(',') || null;
}

/** Distinct words in alphabetical order; null for none. */
export function writeSet(values: readonly string[]): string | null {
  return [...new Set(values)].sort().join(',') || null;
}

export function readSet(text: string, isMember: (word: string) => boolean): readonly string[] | null {
  const words = [...new Set(text.split(','))].sort();
  return words.length <= MOST_LISTED && words.every(isMember) ? words : null;
}

/** Distinct words in the order given. */
export function readList(
  text: string,
  { isMember, most }: { readonly isMember: (word: string) => boolean; readonly most: number },
): readonly string[] | null {
  const words = text.split(',');
  const fine = words.length <= most && new Set(words).size === words.length && words.every(isMember);
  return fine ? words : null;
}

/**
 * Free texts of the pack: sectors, funds, typologies. A list with only the empty text, which means "not
 * stated", is written as the separator.
 */
export function writeTexts(values: readonly string[]): string | null {
  const texts = [...new Set(values)].sort();
  return texts.join(TEXT_MARK) || (texts.length > 0 ? TEXT_MARK : null);
}

export function readTexts(text: string): readonly string[] | null {
  if (text === '') return null;
  const texts = text === TEXT_MARK ? [''] : [...new Set(text.split(TEXT_MARK))].sort();
  const fine = texts.every((one) => one.length <= LONGEST_TEXT);
  return fine && texts.length <= MOST_LISTED ? texts : null;
}

/** A range with optionally open ends: "5..9", "5..", "..9". */
export function writeRange(low: number | null, high: number | null): string | null {
  return low === null && high === null ? null : `${low ?? ''}..${high ?? ''}`;
}

/** Parses a range, with null for open ends; null where it is malformed or in reverse order. */
export function readRange(text: string): { low: number | null; high: number | null } | null {
  const [from, to, ...rest] = text.split('..');
  if (from === undefined || to === undefined || rest.length > 0 || from + to === '') return null;
  const low = from === '' ? null : readNumber(from);
  const high = to === '' ? null : readNumber(to);
  if (Number.isNaN(low) || Number.isNaN(high)) return null;
  return low !== null && high !== null && low > high ? null : { low, high };
}
