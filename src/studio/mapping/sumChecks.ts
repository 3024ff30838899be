import type { ImportedPart } from '../../data/import/imported';
import type { IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { ValueLayout } from './valueLayout';

/** The total that a file states of a column, beside the sum of what was joined of it. */
export interface SumCheck {
  readonly year: number;
  readonly column: string;
  /** "JUMLAH", as the file calls it. */
  readonly label: string;
  readonly stated: number;
  /** Of the villages that have a number. */
  readonly joined: number;
  readonly agrees: boolean;
}

/** Compares the sum of each year with the largest total of its column: smaller ones are those of kecamatan. */
export function checkedSums(
  { totals = [] }: ImportedPart,
  layout: ValueLayout,
  columns: readonly IndicatorYear[],
): SumCheck[] {
  if (layout.kind !== 'columns') return [];
  return layout.years.flatMap(({ year, value: column }) => {
    const made = columns.find((one) => one.year === year);
    const stated = totals.flatMap(({ label, checks }) =>
      checks.filter((check) => check.column === column).map((check) => ({ label, stated: check.stated })),
    );
    const [largest] = stated.sort((a, b) => b.stated - a.stated);
    if (!made || !largest || column === null) return [];
    const joined = made.value.reduce((sum, x, row) => (made.mark[row] === MARK.present ? sum + x : sum), 0);
    return [{ year, column, ...largest, joined, agrees: Math.abs(joined - largest.stated) < 1e-6 }];
  });
}
