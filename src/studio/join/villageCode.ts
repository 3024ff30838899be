import type { Cell } from '../../data/import/imported';

/** What a cell says as a code, in whichever system. */
export type VillageCode =
  | { readonly kind: 'none' }
  /** Ten digits. */
  | { readonly kind: 'whole'; readonly digits: string }
  /** Fewer digits: the code of a larger area, or one whose zeros were eaten. */
  | { readonly kind: 'short'; readonly digits: string }
  /** Four parts of which some lost their leading zeros: "33.26.1.2001"; `digits` have them again. */
  | { readonly kind: 'padded'; readonly digits: string }
  /** Rounded by Excel: every code from `low` up to but not including `high` is written so. */
  | { readonly kind: 'rounded'; readonly low: number; readonly high: number }
  | { readonly kind: 'unreadable'; readonly text: string };

export const CODE_DIGITS = 10;
const PART_DIGITS = [2, 2, 2, 4];
const SCIENTIFIC = /^(\d)(?:[.,](\d{1,9}))?e\+?0?9$/i;
/** "id3326010001", an apostrophe before the text, or a formula of text: ="3326012001". */
const AROUND = /^(?:=?["']|id)+|["']+$/gi;
/** ".0" of a number that was written with decimals; "3,326,012,001" with commas for thousands. */
const DECIMALS = /^(\d{10})[.,]0+$/;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;
/** No spelling of a code is longer; a cell of any length comes in. */
const LONGEST_CODE = 40;
/** Digits that remain when Excel shows a long number in a narrow column, as "3,32602E+09". */
const KEPT_DIGITS = 6;

/** A cell as text: trimmed, numbers without decimals where they have none, empty for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined
    ? ''
    : String(cell)
        .replace(/^\ufeff/, '')
        .trim();
}

/** Reads a code in any spelling; what cannot be one is `unreadable`. */
export function readVillageCode(cell: Cell | undefined): VillageCode {
  const written = cellText(cell);
  if (written === '') return { kind: 'none' };
  if (written.length > LONGEST_CODE) return { kind: 'unreadable', text: written };
  const text = written.replaceAll(AROUND, '').trim();
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) return fromScientific(scientific[1]!, scientific[2] ?? '');
  const plain = DECIMALS.exec(text)?.[1] ?? (THOUSANDS.test(text) ? text.replaceAll(',', '') : text);
  const parts = plain.split(/[\s.\-_/]+/).filter(Boolean);
  const digits = parts.join('');
  if (!/^\d+$/.test(digits)) return { kind: 'unreadable', text: written };
  if (digits.length === CODE_DIGITS) {
    return digits.endsWith('0000') ? rounded(Number(digits), KEPT_DIGITS) : { kind: 'whole', digits };
  }
  if (isPadded(parts)) {
    return { kind: 'padded', digits: parts.map((part, i) => part.padStart(PART_DIGITS[i]!, '0')).join('') };
  }
  return digits.length < CODE_DIGITS ? { kind: 'short', digits } : { kind: 'unreadable', text: written };
}

/** Four parts, none longer than its place allows. */
function isPadded(parts: readonly string[]): boolean {
  return parts.length === 4 && parts.every((part, i) => part.length <= PART_DIGITS[i]!);
}

function fromScientific(first: string, decimals: string): VillageCode {
  const digits = `${first}${decimals}`.padEnd(CODE_DIGITS, '0');
  return decimals.length === CODE_DIGITS - 1
    ? { kind: 'whole', digits }
    : rounded(Number(digits), decimals.length + 1);
}

function rounded(value: number, keptDigits: number): VillageCode {
  const half = 10 ** (CODE_DIGITS - keptDigits) / 2;
  return { kind: 'rounded', low: value - half, high: value + half };
}
