import type { Indicator, IndicatorYear } from '../model/dataset';
import { MARK } from '../model/mark';

/** One column of numbers that count something: a count, or the numerator or denominator of a ratio. */
export interface Quantity {
  readonly indicator: Indicator;
  readonly year: number;
  readonly role: 'value' | 'numerator' | 'denominator';
  /** By village; NaN where it is not shown. */
  readonly shown: Float64Array;
  /** By village: 1 where there is such a count, shown or hidden. */
  readonly exists: Uint8Array;
}

/** What settings call it: `rtlh`, `rtlh_persen.pembilang`, `rtlh_persen.penyebut`. */
export function quantityName({ indicator, role }: Pick<Quantity, 'indicator' | 'role'>): string {
  if (role === 'value') return indicator.id;
  return `${indicator.id}.${role === 'numerator' ? 'pembilang' : 'penyebut'}`;
}

/** The counts in an indicator-year: one, two for a ratio, none in an index or a category. */
export function quantitiesOf(indicator: Indicator, column: IndicatorYear): Quantity[] {
  if (indicator.level !== 'village') return [];
  const exists = Uint8Array.from(column.mark, (mark) =>
    mark === MARK.present || mark === MARK.suppressed ? 1 : 0,
  );
  const one = (role: Quantity['role'], shown: Float64Array | null): Quantity[] => [
    { indicator, year: column.year, role, shown: shown ?? new Float64Array(exists.length).fill(NaN), exists },
  ];
  if (indicator.kind === 'count') return one('value', column.value);
  if (indicator.kind !== 'ratio') return [];
  return [...one('numerator', column.numerator), ...one('denominator', column.denominator)];
}

/** Whether two columns show the same wherever both show something, which is more than one number. */
export function areSame(a: Float64Array, b: Float64Array): boolean {
  let first = 0;
  let isVaried = false;
  for (let row = 0; row < a.length; row++) {
    const [x, y] = [a[row]!, b[row]!];
    if (x !== y && !Number.isNaN(x) && !Number.isNaN(y)) return false;
    if (x !== y || x === 0 || Number.isNaN(x)) continue;
    if (first === 0) first = x;
    else isVaried ||= x !== first;
  }
  return isVaried;
}

/** The first village in which both show something and differ; −1 where there is none. */
export function firstDifference(a: Float64Array, b: Float64Array): number {
  return a.findIndex((x, row) => !Number.isNaN(x) && !Number.isNaN(b[row]!) && x !== b[row]);
}
