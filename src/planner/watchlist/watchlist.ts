import type { Leaving } from './leavings';

/** High need, little done. */
export interface Unanswered {
  readonly row: number;
  readonly need: number;
  /** 1 is the worst; ties share the better place. */
  readonly place: number;
  readonly response: number;
}

export interface UnansweredList {
  readonly found: readonly Unanswered[];
  /** Villages whose need is known. */
  readonly known: number;
  /** At least as bad as this is high need. */
  readonly threshold: number;
  /** Fewer than this is little. */
  readonly meanResponse: number;
}

/**
 * Villages whose need is among the worst quarter and in which less was done than in the mean village; worst first.
 * @param need NaN where it is not known
 * @param response what was done in each village
 */
export function unanswered({
  need,
  worse,
  response,
}: {
  readonly need: Float64Array;
  readonly worse: 'high' | 'low';
  readonly response: Float64Array;
}): UnansweredList {
  const rows = Array.from(need.keys()).filter((row) => !Number.isNaN(need[row]!));
  const sign = worse === 'high' ? 1 : -1;
  const byNeed = rows.sort((a, b) => sign * (need[b]! - need[a]!) || a - b);
  const last = byNeed[Math.ceil(byNeed.length / 4) - 1];
  const threshold = last === undefined ? Number.NaN : need[last]!;
  const meanResponse = rows.reduce((sum, row) => sum + response[row]!, 0) / rows.length;
  const isHigh = (row: number) => sign * (need[row]! - threshold) >= 0;
  const placeOf = (row: number) => byNeed.findIndex((other) => need[other] === need[row]) + 1;
  return {
    found: byNeed
      .filter((row) => isHigh(row) && response[row]! < meanResponse)
      .map((row) => ({ row, need: need[row]!, place: placeOf(row), response: response[row]! })),
    known: rows.length,
    threshold,
    meanResponse,
  };
}

/** A year of the outcome. */
export interface WatchedYear {
  readonly year: number;
  /** NaN where there is none. */
  readonly values: Float64Array;
  readonly errors: Float64Array | null;
  readonly basis: string;
}

/** Left the red list, and has become worse since. */
export interface FallingBack {
  readonly row: number;
  readonly leaving: Leaving;
  readonly from: { readonly year: number; readonly value: number };
  readonly to: { readonly year: number; readonly value: number };
  /** to − from. */
  readonly change: number;
  /** Beyond what the published errors explain, at 95 %; null where none are published. */
  readonly isSure: boolean | null;
}

export interface FallingBackList {
  readonly found: readonly FallingBack[];
  /** Villages that left, and how many of them have numbers of one data basis at their leaving and later. */
  readonly left: number;
  readonly measured: number;
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964;

/**
 * Villages that left the red list and are worse in the last year than when they left, on the data basis of the last
 * year; what is beyond the errors first, then by how much.
 * @param years ascending
 */
export function fallingBack(
  years: readonly WatchedYear[],
  { left, worse }: { readonly left: ReadonlyMap<number, Leaving>; readonly worse: 'high' | 'low' },
): FallingBackList {
  const sign = worse === 'high' ? 1 : -1;
  const last = years.at(-1);
  const compared = [...left.values()].flatMap((leaving) => {
    const start = last && startOf(years, leaving, last.basis);
    if (!last || !start) return [];
    const value = last.values[leaving.row]!;
    if (Number.isNaN(value) || last.year <= start.year) return [];
    const from = { year: start.year, value: start.values[leaving.row]! };
    const change = value - from.value;
    const isSure = sureOf(change, [start, last], leaving.row);
    return [{ row: leaving.row, leaving, from, to: { year: last.year, value }, change, isSure }];
  });
  const rank = ({ isSure }: FallingBack) => (isSure === true ? 0 : 1);
  return {
    found: compared
      .filter(({ change }) => sign * change > 0)
      .sort((a, b) => rank(a) - rank(b) || sign * (b.change - a.change) || a.row - b.row),
    left: left.size,
    measured: compared.length,
  };
}

/** The last year with a value up to the leaving, else the first after it; of the basis alone. */
function startOf(
  years: readonly WatchedYear[],
  { row, year }: Leaving,
  basis: string,
): WatchedYear | undefined {
  const own = years.filter((one) => one.basis === basis && !Number.isNaN(one.values[row]!));
  return own.findLast((one) => one.year <= year) ?? own.find((one) => one.year > year);
}

function sureOf(change: number, years: readonly WatchedYear[], row: number): boolean | null {
  const errors = years.map(({ errors: of }) => of?.[row] ?? Number.NaN);
  if (!errors.every((error) => error >= 0)) return null;
  return Math.abs(change) > Z * Math.hypot(...errors);
}

/** Not selected although needier than some that were. */
export interface JustOutside {
  readonly row: number;
  readonly need: number;
  /** Selected villages that are less needy. */
  readonly passed: number;
}

/**
 * Villages that a selection just left out: needier than one of the selected at least, worst first. Those that are in the
 * programme already are no choice.
 * @param selected rows of the last selection; those whose need is not known count for nothing
 */
export function justOutside({
  need,
  worse,
  selected,
  taken,
  most,
}: {
  readonly need: Float64Array;
  readonly worse: 'high' | 'low';
  readonly selected: readonly number[];
  readonly taken: ReadonlySet<number>;
  readonly most: number;
}): JustOutside[] {
  const sign = worse === 'high' ? 1 : -1;
  const chosen = new Set(selected);
  const passedBy = (row: number) => selected.filter((one) => sign * (need[row]! - need[one]!) > 0).length;
  return Array.from(need.keys())
    .filter((row) => !chosen.has(row) && !taken.has(row) && !Number.isNaN(need[row]!))
    .map((row) => ({ row, need: need[row]!, passed: passedBy(row) }))
    .filter(({ passed }) => passed > 0)
    .sort((a, b) => sign * (b.need - a.need) || a.row - b.row)
    .slice(0, most);
}
