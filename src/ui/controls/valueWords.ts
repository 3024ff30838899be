import type { Indicator } from '../../data/dataset';
import type { Language } from '../../data/localized';
import { formats } from '../../messages/format';

type Named = Pick<Indicator, 'kind' | 'unit' | 'decimals' | 'categories'>;

/** A value as it stands in a table under its unit: "0,6022", "12,90 %", or the name of its category. */
export function valueText(value: number, indicator: Named, language: Language): string {
  if (indicator.kind === 'category') return indicator.categories[value]?.[language] ?? String(value);
  const f = formats(language);
  return indicator.unit.id === '%'
    ? f.percent(value, indicator.decimals)
    : f.number(value, indicator.decimals);
}
