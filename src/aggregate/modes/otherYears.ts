import { basisOf } from '../../data/model/basis';
import type { Indicator } from '../../data/model/dataset';

/** Why two years of an indicator make no difference. */
export type ChangeRefusal =
  /** They rest on two data bases: what differs may be the counting, not the village. */
  | {
      readonly reason: 'basis';
      readonly from: string;
      readonly to: string;
      readonly years: readonly number[];
    }
  /** A category has no distance. */
  | { readonly reason: 'category' }
  /** The same year twice, or a year of which there are no data. */
  | { readonly reason: 'years'; readonly years: readonly number[] };

/** The years with which `year` can be compared: others of the same basis, ascending. */
export function comparableYears(indicator: Indicator, year: number): readonly number[] {
  const basis = basisOf(indicator, year);
  return indicator.years.filter(
    (other) => other !== year && basis !== null && other >= basis.from && other <= basis.to,
  );
}

/** What stands against a difference; null where nothing does. */
export function changeRefusal(
  indicator: Indicator,
  { from, to }: { readonly from: number; readonly to: number },
): ChangeRefusal | null {
  if (indicator.kind === 'category') return { reason: 'category' };
  const years = comparableYears(indicator, to);
  const there = indicator.years.includes(from) && indicator.years.includes(to);
  if (from === to || !there) return { reason: 'years', years };
  const bases = [basisOf(indicator, from), basisOf(indicator, to)] as const;
  if (bases[0]?.label === bases[1]?.label) return null;
  return { reason: 'basis', from: bases[0]?.label ?? '', to: bases[1]?.label ?? '', years };
}

/** The year that a comparison with `year` begins at: the earliest of its basis, else any other; undefined: none. */
export function firstOtherYear(indicator: Indicator, year: number): number | undefined {
  return comparableYears(indicator, year)[0] ?? indicator.years.find((other) => other !== year);
}

/** The year of an indicator nearest to one, the earlier of two as near. */
export function nearestOf({ years }: Pick<Indicator, 'years'>, year: number): number | null {
  const gap = (other: number) => Math.abs(other - year);
  return years.reduce<number | null>(
    (best, other) => (best === null || gap(other) < gap(best) ? other : best),
    null,
  );
}
