import type { FigureColumn } from '../aggregate/modes/companions';
import type { Words } from './words';

/**
 * The line below a column's name, such as "2019, data terbaru · jiwa" if the drawn year has no data of this
 * indicator.
 * @param drawn year of the map; undefined while nothing is drawn
 */
export function columnUnder(
  { role, year, indicator }: FigureColumn,
  drawn: number | undefined,
  { t, language }: Pick<Words, 't' | 'language'>,
): string {
  const when =
    role === 'chosen' && year !== drawn
      ? t('tabel.terbaru', { tahun: year })
      : indicator.formula.kind === 'accessibility'
        ? ''
        : String(year);
  const side = role === 'drawn' || role === 'chosen' || role === 'year' ? '' : t(`tabel.sisi.${role}`);
  const unit = indicator.kind === 'category' ? '' : indicator.unit[language];
  return [side, when, unit].filter(Boolean).join(' · ');
}
