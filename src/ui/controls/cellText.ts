import type { Indicator, IndicatorYear } from '../../data/dataset';
import { MARK } from '../../data/mark';
import type { App } from '../../state/app.svelte';

/** A number as its indicator writes it: its decimals, and the sign of per cent where that is the unit. */
export function numberText(app: Pick<App, 'f'>, indicator: Indicator, value: number): string {
  return indicator.unit.id === 'persen'
    ? app.f.percent(value, indicator.decimals)
    : app.f.number(value, indicator.decimals);
}

/** What a cell says: its number, its category, or why there is none. Missing, hidden and not applicable differ. */
export function cellText(
  app: Pick<App, 'f' | 't' | 'language'>,
  { indicator, column }: { readonly indicator: Indicator; readonly column: IndicatorYear },
  row: number,
): string {
  const value = column.value[row] ?? NaN;
  switch (column.mark[row]) {
    case MARK.present:
      return indicator.kind === 'category'
        ? (indicator.categories[value]?.[app.language] ?? String(value))
        : numberText(app, indicator, value);
    case MARK.suppressed:
      return app.t('nihil.sup');
    case MARK.notApplicable:
      return app.t('nihil.na');
    default:
      return app.t('nihil.nodata');
  }
}
