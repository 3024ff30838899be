import type { FigureColumn } from '../../../aggregate/modes/beside';
import type { App } from '../../../state/app.svelte';
import type { TableColumn } from './tableLayout';

type Words = Pick<App, 't' | 'language'>;

/** The label of a table column. */
export function columnLabel(column: TableColumn, { t, language }: Words): string {
  return column.kind === 'figure'
    ? column.figure.indicator.shortName[language]
    : t(`tabel.kolom.${column.kind}`);
}

/**
 * The line below the label, such as "2019, data terbaru · jiwa" if the drawn year has no data of this
 * indicator.
 */
export function columnUnder(
  { role, year, indicator }: FigureColumn,
  { t, language, explorer }: Words & Pick<App, 'explorer'>,
): string {
  const drawn = explorer.answer?.column.year;
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
