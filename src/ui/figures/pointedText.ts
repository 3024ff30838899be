import type { Classified } from '../../aggregate/classes/classify';
import { certaintyAt, interval95 } from '../../aggregate/classes/uncertainty';
import { MARK } from '../../data/model/mark';
import type { App } from '../../state/app.svelte';
import { cellText } from './cellText';
import { intervalTexts } from '../../reading/figure';
import { certaintyKey } from './certaintyWords';

/**
 * Tooltip text of a village: its number, with its reliability where it is uncertain; for very uncertain
 * values the interval instead of the number.
 */
export function pointedText(
  app: Pick<App, 'f' | 't' | 'language'>,
  answer: Pick<Classified, 'indicator' | 'column'>,
  row: number,
): string {
  const { indicator, column } = answer;
  const plain = cellText(app, answer, row);
  const sure = column.mark[row] === MARK.present ? certaintyAt(answer, row) : null;
  if (sure === null || sure === 'sure') return plain;
  const word = app.t(certaintyKey(indicator, sure));
  if (sure === 'careful') return `${plain} (${word})`;
  const interval = interval95(column.value[row]!, column.standardError?.[row] ?? NaN);
  const ends = intervalTexts(interval, { indicator, f: app.f, language: app.language });
  return `${app.t('desa.selang', ends)} (${word})`;
}
