import { isShown, type Classified } from '../aggregate/classes/classify';
import { certaintyAt, type Certainty } from '../aggregate/classes/uncertainty';
import type { Villages } from '../data/model/dataset';
import { MARK } from '../data/model/mark';
import { circleColour } from '../layers/palettes/circleColour';
import { countRadius } from '../layers/symbols/countSymbols';
import type { PaletteId, Theme } from '../layers/choices';
import { paletteColours, paletteFor } from '../layers/palettes/palettes';
import type { Look } from './figure';

/** A look without a class colour, and who has it. */
export interface NoNumberRow {
  readonly look: Look;
  readonly count: number;
  /** True where all of them are kelurahan: an index of the desa does not apply to those. */
  readonly onlyWards: boolean;
}

const LOOK_MARKS = [
  ['missing', MARK.missing],
  ['suppressed', MARK.suppressed],
  ['notApplicable', MARK.notApplicable],
] as const;

/** True where the map draws circles for the answer and leaves the villages plain. */
export function drawnAsSymbols({ indicator }: Classified): boolean {
  return indicator.kind === 'count' && indicator.level === 'village';
}

/** The looks without a number that are on the map, with how many have them; none that nobody has. */
export function noNumberRows(answer: Classified, villages: Pick<Villages, 'kind'>): NoNumberRow[] {
  const { mark } = answer.column;
  const rows = LOOK_MARKS.map(([look, wanted]) => ({
    look,
    count: answer.marks[wanted],
    onlyWards: allWards(villages, (row) => mark[row] === wanted && isShown(answer, row)),
  }));
  // Only of a count is a zero drawn by itself: elsewhere it belongs to its class.
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

/** Villages by how sure their value is; null where the indicator brings no standard errors. */
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

/** What an answer is coloured with, as the map does it. */
export interface LegendColours {
  readonly palette: PaletteId;
  /** In class order. */
  readonly classes: readonly string[];
  /** Of the circles that show a count. */
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

/** Three round numbers up to the largest value, largest first, and their radii beside that of the largest value. */
export function symbolSizes(largest: number): { readonly value: number; readonly radius: number }[] {
  if (!(largest > 0)) return [];
  const values = [largest, largest / 4, largest / 20].map(roundDown).filter((value) => value > 0);
  return [...new Set(values)].map((value) => ({ value, radius: countRadius({ value, largest }) }));
}

/** 1, 2 or 5 times a power of ten, at most the value; whole where the value is 1 or more. */
function roundDown(value: number): number {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 2, 1].find((factor) => factor * power <= value * (1 + 1e-9)) ?? 1;
  return Number((step * power).toPrecision(1));
}
