import { columnKey, type Dataset, type Indicator, type IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';

/** Completeness of an indicator in its latest year. */
export interface Completeness {
  readonly indicator: Indicator;
  readonly year: number;
  readonly present: number;
  readonly missing: number;
  readonly suppressed: number;
  readonly notApplicable: number;
  /** Places to which the indicator applies: all except those marked not applicable. */
  readonly applicable: number;
  /** False while the column is not loaded. */
  readonly known: boolean;
}

/** One row per indicator of the pack, in the catalogue's order. */
export function completenessOf(
  { indicators, villages }: Pick<Dataset, 'indicators' | 'villages'>,
  columnOf: (key: string) => IndicatorYear | null,
): readonly Completeness[] {
  return indicators
    .filter(({ level }) => level === 'village')
    .map((indicator) => {
      const year = indicator.years.at(-1) ?? 0;
      const column = columnOf(columnKey(indicator.id, year));
      const count = (mark: number) => column?.mark.reduce((sum, one) => sum + Number(one === mark), 0) ?? 0;
      const notApplicable = count(MARK.notApplicable);
      return {
        indicator,
        year,
        present: count(MARK.present),
        missing: count(MARK.missing),
        suppressed: count(MARK.suppressed),
        notApplicable,
        applicable: villages.n - notApplicable,
        known: column !== null,
      };
    });
}
