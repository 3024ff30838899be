import type { Cell } from '../../data/import/imported';
import { bareHeading } from '../../data/import/tables/bareHeading';
import { readCellNumber, type NumberFormat } from '../../data/import/tables/readCellNumber';
import { isIsoDate } from '../../data/model/isoDate';

const textOf = (cell: Cell): string => String(cell ?? '').trim();

/** Years that a cell names: the first and the last of them. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** A year that stands alone between other signs; four digits of a longer number are none. */
const YEAR = /(?<!\d)(?:19|20|21)\d\d(?!\d)/g;
const SHORT_RANGE = /(?<!\d)((?:19|20|21)\d)(\d)\s*[/–-]\s*(\d\d)$/;

/** Years as offices write them: 2025, "TA 2025", "2024–2026", "2024 s.d. 2026", "2024/25", a day; null where there is none. */
export function yearsOf(cell: Cell): Years | null {
  const text = textOf(cell);
  if (text.length > 40) return null;
  const short = SHORT_RANGE.exec(text);
  if (short && !isIsoDate(text)) {
    const from = Number(`${short[1]}${short[2]}`);
    const to = Number(`${String(from).slice(0, 2)}${short[3]}`);
    return to >= from ? { from, to } : null;
  }
  const years = [...text.matchAll(YEAR)].map(([year]) => Number(year));
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || last < first || years.length > 2) return null;
  return { from: first, to: last };
}

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'pebruari', 'feb', 'peb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'ags', 'agt', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];
const WORDED = /^(?:(\d{1,2})[\s-]+)?(\p{L}{3,9})\.?[\s-]+(\d{4})$/u;
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const MONTH_YEAR = /^(\d{1,2})[/.-](\d{4})$/;
const YEAR_MONTH = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/;

const two = (number: string | number): string => String(number).padStart(2, '0');

/** Whether days of a column stand behind their months, as in "3/15/2024": nothing else than such cells says so. */
export function isMonthFirst(cells: readonly Cell[]): boolean {
  const pairs = cells.flatMap((cell) => {
    const [, first, second] = SLASHED.exec(textOf(cell)) ?? [];
    return first === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  return pairs.some(([, second]) => second > 12) && !pairs.some(([first]) => first > 12);
}

/** A day, month or year as the pack writes it: "15 Maret 2024" is 2024-03-15, "Maret 2024" is 2024-03; null where it is none. */
export function dateOf(cell: Cell, monthFirst = false): string | null {
  const text = textOf(cell).replace(/^(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu),?\s+/i, '');
  const made = isoText(text.replace(/(\d)T\d\d:.*$/, '$1'), monthFirst);
  return made !== null && isIsoDate(made) ? made : null;
}

function isoText(text: string, monthFirst: boolean): string | null {
  if (/^\d{4}(?:-\d\d){0,2}$/.test(text)) return text;
  const worded = WORDED.exec(text);
  if (worded) {
    const [, day, month = '', year] = worded;
    const at = MONTHS.findIndex((names) => names.includes(month.toLowerCase()));
    if (at < 0) return null;
    return `${year}-${two(at + 1)}${day === undefined ? '' : `-${two(day)}`}`;
  }
  const [, a = '', b = '', year] = SLASHED.exec(text) ?? [];
  if (year !== undefined) return `${year}-${two(monthFirst ? a : b)}-${two(monthFirst ? b : a)}`;
  const [, month = '', of] = MONTH_YEAR.exec(text) ?? [];
  if (of !== undefined) return `${of}-${two(month)}`;
  const [, y, m = '', d] = YEAR_MONTH.exec(text) ?? [];
  if (y !== undefined) return `${y}-${two(m)}${d === undefined ? '' : `-${two(d)}`}`;
  return null;
}

const SCALES: readonly (readonly [scale: number, word: string])[] = [
  [1e3, 'ribu(?:an)?|rb|thousand'],
  [1e6, 'juta(?:an)?|jt|million'],
  [1e9, 'miliar(?:an)?|milyar(?:an)?|billion'],
  [1e12, 'triliun|trilyun|trillion'],
];

/** How many rupiah one of a column's numbers stands for, by its heading: a thousand for "Pagu (ribu Rp)" and "Pagu (Rp 000)". */
export function scaleOfHeading(heading: string): number {
  const bare = bareHeading(heading);
  const worded = SCALES.find(([, words]) => new RegExp(`\\b(?:${words})\\b`).test(bare));
  return worded?.[0] ?? (/(?:^|\s)000(?:\s000)?$/.test(bare) ? (bare.endsWith('000 000') ? 1e6 : 1e3) : 1);
}

/** An amount in rupiah: "Rp 1.500.000,00", "1,2 miliar", "250 jt"; null where it is none. */
export function moneyOf(cell: Cell, format: NumberFormat, scale = 1): number | null {
  if (typeof cell === 'number') return scaled(cell, scale);
  if (typeof cell !== 'string') return null;
  let text = cell.trim();
  let factor = scale;
  for (const [own, words] of SCALES) {
    const shorter = text.replace(new RegExp(`(?<=[\\d\\s])(?:${words})\\.?(?:\\s*rupiah)?$`, 'i'), '');
    // A cell that names its own scale is not scaled by the heading again.
    if (shorter !== text) [text, factor] = [shorter.trim(), own];
  }
  const read = readCellNumber(text.replace(/\s*rupiah$/i, '').replace(/^(?:rp|idr)\.?\s*/i, ''), format);
  return read === null || read.isPercent ? null : scaled(read.value, factor);
}

/** Whole rupiah where an amount is worked out, which the fraction of a binary number would miss: 1.1 million. */
const scaled = (amount: number, scale: number): number => (scale === 1 ? amount : Math.round(amount * scale));
