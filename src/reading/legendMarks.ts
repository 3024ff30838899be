import { isShown, type Classified } from '../aggregate/classes/classify';
import { certaintyAt, type Certainty } from '../aggregate/classes/uncertainty';
import type { Villages } from '../data/model/dataset';
import { MARK } from '../data/model/mark';
import { circleColour } from '../layers/palettes/circleColour';
import { countRadius } from '../layers/symbols/countSymbols';
import type { PaletteId, Theme } from '../layers/choices';
import { paletteColours, paletteFor } from '../layers/palettes/palettes';
import type { Look } from './figure';

/** A state without a class colour, with its number of villages. */
export interface NoNumberRow {
  readonly look: Look;
  readonly count: number;
  /** Whether all of them are kelurahan, to which an index of desa does not apply. */
  readonly onlyWards: boolean;
}

const LOOK_MARKS = [
  ['missing', MARK.missing],
  ['suppressed', MARK.suppressed],
  ['notApplicable', MARK.notApplicable],
] as const;

/** Whether the map draws the answer in circles and leaves the villages plain. */
export function drawnAsSymbols({ indicator }: Classified): boolean {
  return indicator.kind === 'count' && indicator.level === 'village';
}

/** The states without a number that occur on the map, with their numbers of villages. */
export function noNumberRows(answer: Classified, villages: Pick<Villages, 'kind'>): NoNumberRow[] {
  const { mark } = answer.column;
  const rows = LOOK_MARKS.map(([look, wanted]) => ({
    look,
    count: answer.marks[wanted],
    onlyWards: allWards(villages, (row) => mark[row] === wanted && isShown(answer, row)),
  }));
  // Zeros are drawn separately for counts only; otherwise they belong to their class.
  const zeros = answer.indicator.kind === 'count' ? answer.zeros : 0;
  return [...rows, { look: 'zero' as const, count: zeros, onlyWards: false }].filter(
    ({ count }) => count > 0,
  );
}

function allWards({ kind }: Pick<Villages, 'kind'>, has: (row: number) => boolean): boolean {
  for (let row = 0; row < kind.index.length; row++) {
    if (has(row) && kind.keys[kind.index[row]!] !== 'kelurahan') return false;
  }
  return true;
}

/** Number of villages by reliability; null where there are no standard errors. */
export function certaintyCounts(answer: Classified): Readonly<Record<Certainty, number>> | null {
  const { standardError, mark } = answer.column;
  if (standardError === null) return null;
  const counts = { sure: 0, careful: 0, unsure: 0 };
  let known = 0;
  for (let row = 0; row < mark.length; row++) {
    const sure = mark[row] === MARK.present && isShown(answer, row) ? certaintyAt(answer, row) : null;
    if (sure === null) continue;
    counts[sure]++;
    known++;
  }
  return known > 0 ? counts : null;
}

/** The colours of an answer on the map. */
export interface LegendColours {
  readonly palette: PaletteId;
  /** In class order. */
  readonly classes: readonly string[];
  /** Colour of proportional circles. */
  readonly symbol: string;
}

export function legendColours(
  answer: Classified,
  { palette, theme }: { readonly palette: PaletteId | null; readonly theme: Theme },
): LegendColours {
  const { indicator, classCount } = answer;
  const shown = paletteFor(indicator, palette);
  return {
    palette: shown,
    classes: paletteColours({ palette: shown, classCount, worse: indicator.worse, theme }),
    symbol: circleColour(answer, { answer, palette, theme }),
  };
}

/**
 * Three round numbers up to the largest value, in descending order, with radii relative to that of the
 * largest value.
 */
export function symbolSizes(largest: number): { readonly value: number; readonly radius: number }[] {
  if (!(largest > 0)) return [];
  const values = [largest, largest / 4, largest / 20].map(roundDown).filter((value) => value > 0);
  return [...new Set(values)].map((value) => ({ value, radius: countRadius({ value, largest }) }));
}

/**
 * The largest of 1, 2 or 5 times a power of ten that is at most the value; an integer for values of 1 or
 * more.
 */
function roundDown(value: number): number {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 2, 1].find((factor) => factor * power <= value * (1 + 1e-9)) ?? 1;
  return Number((step * power).toPrecision(1));
}
