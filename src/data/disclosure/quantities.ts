import type { Indicator, IndicatorYear } from '../model/dataset';
import { MARK } from '../model/mark';

/** A column of counts: the values of a count, or the numerators or denominators of a ratio. */
export interface Quantity {
  readonly indicator: Indicator;
  readonly year: number;
  readonly role: 'value' | 'numerator' | 'denominator';
  /** By village; NaN where it is not published. */
  readonly shown: Float64Array;
  /** By village: 1 where the count exists, published or suppressed. */
  readonly exists: Uint8Array;
}

/** Its name in the settings: `rtlh`, `rtlh_persen.pembilang`, `rtlh_persen.penyebut`. */
export function quantityName({ indicator, role }: Pick<Quantity, 'indicator' | 'role'>): string {
  if (role === 'value') return indicator.id;
  return `${indicator.id}.${role === 'numerator' ? 'pembilang' : 'penyebut'}`;
}

/** The counts of an indicator-year: one for a count, two for a ratio, none for an index or category. */
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

/** Whether two columns agree wherever both have a value, and these values are not all the same number. */
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

/** The first village in which both have a value and these differ; −1 where there is none. */
export function firstDifference(a: Float64Array, b: Float64Array): number {
  return a.findIndex((x, row) => !Number.isNaN(x) && !Number.isNaN(b[row]!) && x !== b[row]);
}
