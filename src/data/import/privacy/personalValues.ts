import type { Cell } from '../imported';
import type { PersonalReason } from './personalHeadings';

/** Province, regency, district, then day (41–71 for women), month and year of birth, then a number. */
const ID_NUMBER =
  /(?<!\d)(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\d{4}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{6}(?!\d)/;
/** The same, of which Excel kept the first digits: "3,32601E+15". */
const ROUNDED_ID = /^[1-9][.,]\d+e\+?15$/i;
const MOBILE = /(?<!\d)(?:\+?62 ?|0)8[1-9]\d{7,10}(?!\d)/;
const SIXTEEN = /(?<!\d)\d{16}(?!\d)/;

/** Shares of cells from which on a shape is no chance: two or three of a hundred numbers of 16 digits hold a date. */
const LEAST_SHARE = 0.2;
const ENOUGH_PHONES = 3;

/** Why the values of a column tell of persons, whatever its heading; null where they do not. */
export function reasonOfValues(cells: readonly Cell[]): PersonalReason | null {
  const found = { filled: 0, sixteen: 0, ids: 0, phones: 0 };
  for (const cell of cells) {
    if (cell === null) continue;
    found.filled++;
    const text = digitText(cell);
    if (text === null) continue;
    if (ID_NUMBER.test(text) || ROUNDED_ID.test(text)) found.ids++;
    if (SIXTEEN.test(text) || ROUNDED_ID.test(text)) found.sixteen++;
    if (typeof cell === 'string' && MOBILE.test(text)) found.phones++;
  }
  if (found.ids > 0 && found.ids >= found.sixteen * LEAST_SHARE) return 'idShape';
  const isPhones = found.phones >= ENOUGH_PHONES || found.phones > found.filled * LEAST_SHARE;
  return found.phones > 0 && isPhones ? 'phoneShape' : null;
}

/** Fewer digits are no phone, and no number of a person but one that Excel rounded. */
const LEAST_DIGITS = 10;
const ROUNDED_END = /e\+?1[\s.-]?5\s*$/i;

/** A cell without what people put between digits; null where it has too few of them for either shape. */
function digitText(cell: Exclude<Cell, null>): string | null {
  if (typeof cell === 'number') return cell > 1e10 && Number.isInteger(cell) ? String(cell) : null;
  if (typeof cell !== 'string') return null;
  if (!hasDigits(cell, LEAST_DIGITS) && !ROUNDED_END.test(cell)) return null;
  if (ROUNDED_ID.test(cell.trim())) return cell.trim();
  return cell.replaceAll(/(?<=\d)[\s.-](?=\d)/g, '');
}

function hasDigits(text: string, least: number): boolean {
  let digits = 0;
  for (let i = 0; i < text.length && digits < least; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits >= least;
}
