/** How single values of a link are read: what is not understood is null, false or NaN. */

/** Ids as packs use them. What every JavaScript object has by nature (`constructor`) is no id. */
const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const NUMBER = /^-?\d{1,25}(?:\.\d{1,25})?(?:e[+-]?\d{1,3})?$/;
const YEAR = /^(?:19|20)\d\d$/;

export function isId(text: string): boolean {
  return ID.test(text) && !(text in {});
}

/** null for all but a year of the 20th and 21st century. */
export function readYear(text: string): number | null {
  return YEAR.test(text) ? Number(text) : null;
}

/** NaN for all that is no plain decimal number, one too large for a double included; −0 becomes 0. */
export function readNumber(text: string): number {
  const value = NUMBER.test(text) ? Number(text) + 0 : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
