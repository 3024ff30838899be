import type { Cell } from '../imported';

/** Codes that Excel turned into rounded numbers: "3,32602E+09". The digits are gone. */
const SCIENTIFIC = /^\s*\d(?:[.,]\d+)?e\+?\d{1,2}\s*$/i;

export function isScientificCode(cell: Cell): boolean {
  return typeof cell === 'string' && SCIENTIFIC.test(cell);
}

/** A code as nearly all are written: bare digits, or Kemendagri's with its dots. */
const BARE = /^\d+$/;
const DOTTED = /^\d\d\.\d\d\.\d\d\.\d{4}$/;
/** What a code starts with; most other texts do not. */
const DIGITS_FIRST = /^[\s'"]*(?:id)?\d/i;

/** The digits of a code in any spelling, "33.26.01.2001" or "id3326010001"; empty where the cell is no code. */
export function digitsOf(cell: Cell): string {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? String(cell) : '';
  if (typeof cell !== 'string') return '';
  if (!DIGITS_FIRST.test(cell)) return '';
  if (BARE.test(cell)) return cell;
  if (DOTTED.test(cell)) return cell.replaceAll('.', '');
  const text = cell.trim().replace(/^['"]/, '');
  const bare = /^(?:id)?([\d.\s-]+)$/i.exec(text)?.[1] ?? '';
  return bare.replaceAll(/\D/g, '');
}

/** The first two digits of every code: 11–19, 21, 31–36, 51–53, 61–65, 71–76, 81–82, 91–97. */
const PROVINCE = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;

export type CodeSystem = 'kemendagri' | 'bps';

/**
 * The system of a village's code, by its shape: dotted codes are Kemendagri's, "id…" are of BPS, and of ten bare digits
 * the seventh is 1 or 2 in Kemendagri's (kelurahan or desa) and usually 0 in those of BPS. Null where it is no village's
 * code.
 */
export function systemOfCode(cell: Cell): CodeSystem | null {
  const digits = digitsOf(cell);
  if (digits.length !== 10 || !PROVINCE.test(digits)) return null;
  const text = String(cell).trim();
  if (/^id/i.test(text)) return 'bps';
  if (DOTTED.test(text)) return 'kemendagri';
  return digits[6] === '1' || digits[6] === '2' ? 'kemendagri' : 'bps';
}

/** A code in which the second or the third number has one digit. */
const LOST_ZEROS = /^\s*\d{2}\.(?:\d\.\d{1,2}|\d{2}\.\d)\.\d{4}\s*$/;

/** Whether a code lost zeros: "33.26.1.2001". */
export function hasLostZeros(cell: Cell): boolean {
  return typeof cell === 'string' && LOST_ZEROS.test(cell);
}
