import { xmlParts } from './xmlParts';

/** Formats of days that a workbook need not describe (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: readonly (readonly [first: number, last: number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];

/** How a cell style shows a number. */
export type NumberShown = 'plain' | 'day' | 'percent';

/** Formats of percentages that a workbook need not describe: `0%` and `0.00%`. */
const BUILT_IN_PERCENT = [9, 10];

/** Of every cell style of a style sheet, how it shows a number. */
export function numberFormats(xml: string): readonly NumberShown[] {
  const own = new Map<number, NumberShown>();
  const styles: NumberShown[] = [];
  let inStyles = false;
  for (const part of xmlParts(xml)) {
    if (part.kind === 'text') continue;
    if (part.name === 'cellXfs') inStyles = part.kind === 'open';
    if (part.kind === 'close') continue;
    const id = Number(part.attributes.get('numFmtId') ?? 0);
    if (part.name === 'numFmt') own.set(id, shownBy(part.attributes.get('formatCode') ?? ''));
    if (part.name === 'xf' && inStyles) styles.push(own.get(id) ?? builtIn(id));
  }
  return styles;
}

function builtIn(id: number): NumberShown {
  if (BUILT_IN_PERCENT.includes(id)) return 'percent';
  return BUILT_IN.some(([first, last]) => id >= first && id <= last) ? 'day' : 'plain';
}

/** "dd/mm/yyyy" shows a day, "0.0%" a percentage; "0.00", "[Red]0" and "hh:mm" neither. */
function shownBy(code: string): NumberShown {
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/[dy]/i.test(bare)) return 'day';
  return bare.includes('%') ? 'percent' : 'plain';
}

const DAY_MS = 86_400_000;
/** Day 1 is 1900-01-01, and Excel counts a 29 February 1900 that never was. */
const BEFORE_1900 = Date.UTC(1899, 11, 30);
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

/** The ISO date of a day's number, with its time where it has one; null where it is no day after February 1900. */
export function dateText(day: number, from1904: boolean): string | null {
  if (!(day >= (from1904 ? 0 : 61) && day <= LAST_DAY)) return null;
  const seconds = Math.round(day * 86_400);
  const time = new Date((from1904 ? DAY_0_OF_1904 : BEFORE_1900) + (seconds / 86_400) * DAY_MS);
  const iso = time.toISOString();
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 16);
}
