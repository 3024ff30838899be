import { basisOf, type BasisSpan } from '../../data/model/basis';
import type { Indicator } from '../../data/model/dataset';

/** A year on the axis of time. */
export interface TimelineYear {
  readonly year: number;
  /** False where the pack has no data of the indicator: shown as such, never carried over. */
  readonly hasData: boolean;
  readonly basis: BasisSpan | null;
  /** It rests on another basis than the last year with data before it: a line must not be joined over this. */
  readonly breakBefore: boolean;
}

/**
 * The years that one can step through. An indicator of one year has that year alone; any other has every year
 * that any of the pack's indicators has, so that a gap, at the ends too, is seen and not stepped over.
 */
export function timeline(indicator: Indicator, all: readonly Indicator[]): readonly TimelineYear[] {
  const several = indicator.years.length > 1;
  const known = several ? all.flatMap(({ years }) => years) : indicator.years;
  if (known.length === 0) return [];
  const first = Math.min(...known);
  const last = Math.max(...known);
  let before: BasisSpan | null = null;
  return Array.from({ length: last - first + 1 }, (_, i): TimelineYear => {
    const year = first + i;
    const hasData = indicator.years.includes(year);
    const basis = hasData ? basisOf(indicator, year) : null;
    const breakBefore = before !== null && basis !== null && before.label !== basis.label;
    before = basis ?? before;
    return { year, hasData, basis, breakBefore };
  });
}

/** The nearest years with data before and after a year; null where there is none. */
export function nearestYears(
  years: readonly TimelineYear[],
  year: number,
): { readonly before: number | null; readonly after: number | null } {
  const known = years.filter(({ hasData }) => hasData).map((step) => step.year);
  return {
    before: known.findLast((other) => other < year) ?? null,
    after: known.find((other) => other > year) ?? null,
  };
}

/** Fewest years of one basis that make a run worth watching. */
const LEAST_PLAYED = 3;

/**
 * The years that a play runs through: from the first with data to the last, gaps between them shown as such.
 * None where no basis has three years: there is nothing to follow.
 */
export function playedYears(years: readonly TimelineYear[]): readonly number[] {
  const known = years.filter(({ hasData }) => hasData);
  const most = Math.max(
    0,
    ...known.map(({ basis }) => known.filter((other) => other.basis?.label === basis?.label).length),
  );
  if (most < LEAST_PLAYED) return [];
  const [first = NaN, last = NaN] = [known[0]?.year, known.at(-1)?.year];
  return years.map(({ year }) => year).filter((year) => year >= first && year <= last);
}
