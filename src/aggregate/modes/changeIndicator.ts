import { basisOf } from '../../data/model/basis';
import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { madeProvenance } from './madeProvenance';
import { CHANGE_METHOD, changeName, changeUnit } from '../../messages/derivedNames';
import { jointMark, markAt, rememberPair } from './derivedColumns';

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

/**
 * The difference as an indicator of its own: value = later minus earlier, in the indicator's unit (percentages
 * in percentage points). Worse runs the same way. It is an index: differences are never averaged.
 */
export function changeIndicator(indicator: Indicator, { from, to }: { from: number; to: number }): Indicator {
  return {
    ...indicator,
    id: `${indicator.id}_perubahan_${from}`,
    name: changeName(indicator.name, { from, to }),
    shortName: changeName(indicator.shortName, { from, to }),
    unit: changeUnit(indicator.unit),
    kind: 'index',
    basis: basisOf(indicator, to)?.label ?? indicator.basis,
    provenance: madeProvenance([indicator.provenance]),
    method: CHANGE_METHOD,
    years: [to],
    formula: { kind: 'change', input: indicator.id, from, to },
    official: null,
    rateId: null,
  };
}

/** Differences row by row; a standard error where both bring one. */
export const changeColumn = rememberPair((from, to): IndicatorYear => {
  const n = to.value.length;
  const value = new Float64Array(n).fill(Number.NaN);
  const mark = new Uint8Array(n);
  const errors = from.standardError && to.standardError ? new Float64Array(n).fill(Number.NaN) : null;
  for (let row = 0; row < n; row++) {
    mark[row] = jointMark(markAt(from, row), markAt(to, row));
    if (mark[row] !== MARK.present) continue;
    value[row] = to.value[row]! - from.value[row]!;
    if (errors) errors[row] = Math.hypot(from.standardError![row]!, to.standardError![row]!);
  }
  return {
    indicatorId: `${to.indicatorId}_perubahan_${from.year}`,
    year: to.year,
    value,
    mark,
    numerator: null,
    denominator: null,
    standardError: errors,
  };
});
